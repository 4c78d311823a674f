//! The texts of the witnesses, with an anchor where a claim's words begin and one where they end.
//! It must not know what the claims say.

use source_comparison_core::{
    Comparison,
    model::{Article, ArticleKey, Block, BlockKind, Direction},
};

use super::{pointer, stand_off::anchors, xml::Xml};

pub(super) fn texts(comparison: &Comparison, xml: &mut Xml) {
    for (key, article) in comparison.articles.iter() {
        let id = format!("text-{}", article.id);
        let letter = article.letter.to_string();
        let right_to_left = article.language.direction() == Direction::RightToLeft;
        let attributes = [
            ("xml:id", Some(&*id)),
            ("n", Some(&*letter)),
            ("corresp", Some(&*pointer("article", &article.id))),
            ("xml:lang", Some(&**article.language.as_rc())),
            ("style", right_to_left.then_some("direction: rtl")),
        ];
        let anchors = Anchors::of(comparison, key);
        xml.element("text", &attributes, |xml| {
            xml.element("body", &[], |xml| divisions(article, &anchors, xml));
        });
    }
}

/// The blocks, in a division from each heading to the next: TEI has headings at the beginning of
/// divisions only.
fn divisions(article: &Article, anchors: &Anchors, xml: &mut Xml) {
    let mut blocks = article.blocks.iter().enumerate().peekable();
    while blocks.peek().is_some() {
        xml.element("div", &[], |xml| {
            let mut is_first = true;
            while let Some((place, block)) =
                blocks.next_if(|(_, block)| is_first || block.kind != BlockKind::Heading)
            {
                is_first = false;
                self::block(block, anchors.of_block(place), xml);
            }
        });
    }
}

fn block(block: &Block, anchors: &[Anchor], xml: &mut Xml) {
    let (name, kind) = match block.kind {
        BlockKind::Heading => ("head", None),
        BlockKind::Paragraph => ("p", None),
        BlockKind::Caption | BlockKind::Furniture => ("ab", Some(block.kind.as_str())),
    };
    xml.line(name, &[("type", kind)], |xml| {
        let mut written = 0;
        for anchor in anchors {
            xml.text(block.text.get(written..anchor.at).unwrap_or_default());
            xml.empty("anchor", &[("xml:id", Some(&anchor.id))]);
            written = anchor.at;
        }
        xml.text(block.text.get(written..).unwrap_or_default());
    });
}

/// A point of a text at which a claim's words begin or end.
#[derive(Debug)]
struct Anchor {
    block: usize,
    /// Bytes from the start of the block.
    at: usize,
    /// Ends stand before beginnings at the same point.
    begins: bool,
    id: String,
}

/// The anchors of one article in the order of its text.
#[derive(Debug)]
struct Anchors(Vec<Anchor>);

impl Anchors {
    fn of(comparison: &Comparison, article: ArticleKey) -> Self {
        let mut all = Vec::new();
        for claim in comparison.claims.values().filter(|claim| claim.article == article) {
            let Some(place) = claim.passage.place() else { continue };
            let (start, end) = anchors(claim);
            let block = place.block;
            all.push(Anchor { block, at: place.span.start.0, begins: true, id: start });
            all.push(Anchor { block, at: place.span.end.0, begins: false, id: end });
        }
        all.sort_by_key(|anchor| (anchor.block, anchor.at, anchor.begins));
        Self(all)
    }

    fn of_block(&self, block: usize) -> &[Anchor] {
        let from = self.0.partition_point(|anchor| anchor.block < block);
        let to = self.0.partition_point(|anchor| anchor.block <= block);
        self.0.get(from..to).unwrap_or_default()
    }
}
