//! The quiet line from the open passage through its card to what it is set against.

use web_sys::{Element, HtmlElement};

use super::geometry::{between, custom_property, first, first_shown, wants_little_motion};

/// Draws the line anew, or takes it away where it would not help.
pub(super) fn draw(root: &HtmlElement) {
    let Some(path) = first(root, ".table > .connector > path")
        .map(Element::from)
        .or_else(|| root.query_selector(".table > .connector > path").ok().flatten())
    else {
        return;
    };
    let line = line(root).unwrap_or_default();
    if path.get_attribute("d").as_deref() != Some(&line) {
        // A path that cannot be drawn leaves the page as useful as before.
        let _ = path.set_attribute("d", &line);
    }
}

/// The path's commands, in CSS pixels from the table's corner.
fn line(root: &HtmlElement) -> Option<String> {
    let table = first(root, ".table")?;
    if custom_property(&table, "--sc-layout") != "wide" || wants_little_motion() {
        return None;
    }
    let card = first_shown(&table, ".between .card[data-open]")?.get_bounding_client_rect();
    let origin = table.get_bounding_client_rect();
    let mut commands = String::new();
    for sheet in [".sheet[data-side='0']", ".sheet[data-side='1']"] {
        let Some(sheet) = first(&table, sheet) else { continue };
        let mark = first_shown(&sheet, "mark[data-focus='open']")
            .or_else(|| first_shown(&sheet, "mark[data-focus='against']"));
        let (Some(mark), Some(text)) = (mark, first(&sheet, ".text")) else { continue };
        let mark = mark.get_client_rects().item(0)?;
        let seen = sheet.get_bounding_client_rect();
        let middle = (mark.top() + mark.bottom()) / 2.0;
        if middle < seen.top() || middle > seen.bottom() {
            continue;
        }
        let text = text.get_bounding_client_rect();
        let sheet_first = text.left() < card.left();
        let (from, to) = if sheet_first {
            (text.right() + 4.0, card.left())
        } else {
            (text.left() - 4.0, card.right())
        };
        let card_height =
            between(card.top() + 14.0, middle, (card.bottom() - 14.0).max(card.top() + 14.0));
        let (from, to) = (from - origin.left(), to - origin.left());
        let (start, end) = (middle - origin.top(), card_height - origin.top());
        let bend = (from + to) / 2.0;
        let points = [from, start, bend, start, bend, end, to, end];
        let [x1, y1, x2, y2, x3, y3, x4, y4] = points.map(whole);
        commands.push_str(&format!("M{x1} {y1}C{x2} {y2} {x3} {y3} {x4} {y4}"));
    }
    (!commands.is_empty()).then_some(commands)
}

#[allow(clippy::cast_possible_truncation)] // pixels on a screen fit
fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}
