//! Another text for an article, invented from bytes: mostly what stood there before, with blocks
//! dropped, doubled, moved, added and edited.

use source_comparison_core::format::{Block, BlockKind};

use crate::{
    dice::Dice,
    invented::{cut, words},
};

/// The blocks of an article after somebody has been at them.
pub fn blocks(dice: &mut Dice<'_>, old: &[Block]) -> Vec<Block> {
    let mut new = Vec::new();
    for block in old {
        match dice.below(8) {
            0 => {}
            1 => new.extend([block.clone(), block.clone()]),
            2 => new.extend([added(dice), block.clone()]),
            3 => new.insert(dice.below(new.len() + 1), block.clone()),
            4 => new.push(Block { kind: Some(BlockKind::Furniture), text: block.text.clone() }),
            5 | 6 => new.push(Block { kind: block.kind, text: edited(dice, &block.text) }),
            _ => new.push(block.clone()),
        }
    }
    new
}

fn added(dice: &mut Dice<'_>) -> Block {
    Block { kind: Some(BlockKind::Paragraph), text: words(dice) }
}

/// A text with one part of it replaced, cut anywhere between characters.
fn edited(dice: &mut Dice<'_>, text: &str) -> String {
    let part = cut(dice, text);
    let instead = if dice.one_in(2) { words(dice) } else { dice.text() };
    format!("{}{instead}{}", &text[..part.start], &text[part.end..])
}
