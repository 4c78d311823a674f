//! Levelling: the open passage, its card and what it is set against stand at one height. Columns
//! move down, never up, and the page scrolls by as much, so that what the reader acted on stays
//! where it was.

use web_sys::{Element, HtmlElement};

use super::geometry::{
    all, between, custom_property, first, first_shown, scroll_page_by, top, window_height,
};

/// What the reader clicked, and where it stood.
#[derive(Clone, Debug)]
pub(super) struct Acting {
    element: Element,
    top: f64,
}

impl Acting {
    /// Shows at once what was clicked; what it opens follows in a frame of its own.
    pub(super) fn show(&self) {
        // An element that refuses keeps its look: nothing else depends on it.
        let _ = self.element.set_attribute(PRESSED, "");
    }
}

const PRESSED: &str = "data-pressed";

/// What was clicked is drawn.
pub(super) fn forget_shown(root: &HtmlElement) {
    for element in all(root, "[data-pressed]") {
        let _ = element.remove_attribute(PRESSED);
    }
}

/// Space kept free above a passage that is brought into view, in CSS pixels: the account switch
/// may stick there.
pub(super) const HEADROOM: f64 = 110.0;

/// Remembers the thing clicked on, if it opens something.
pub(super) fn acting(target: &Element) -> Option<Acting> {
    let element = target.closest("button,mark").ok().flatten()?;
    let top = top(&element);
    Some(Acting { element, top })
}

/// Moves the columns so that everything open stands at one height.
pub(super) fn align(root: &HtmlElement, opened: bool, acting: Option<&Acting>) {
    let Some(table) = first(root, ".table") else { return };
    let wide = custom_property(&table, "--sc-layout") == "wide";
    let in_page = root.get_attribute("data-columns").as_deref() == Some("page");
    let columns = [".sheet[data-side='0']", ".sheet[data-side='1']", ".between"];
    let columns = columns.map(|selector| first(&table, selector));
    if in_page {
        let levels = columns.each_ref().map(|column| {
            let column = column.as_ref().filter(|_| wide && opened)?;
            Some(top(&*open_in(column)?) - top(column))
        });
        let level = levels.iter().flatten().copied().fold(0.0, f64::max);
        for (column, own) in columns.iter().zip(levels) {
            if let Some(column) = column {
                shift(column, own.map_or(0.0, |own| level - own));
            }
        }
    } else {
        columns.iter().flatten().for_each(|column| shift(column, 0.0));
        if wide && opened {
            align_scrollers(&columns, acting);
        }
    }
    keep_in_place(root, acting);
}

/// How long blocks that come onto the screen take to be drawn, in milliseconds: a few frames.
pub(super) const DRAWING_TAKES: u32 = 60;

/// Makes columns of their own level once more, when what was far off has its true height.
pub(super) fn align_again(root: &HtmlElement) {
    let Some(table) = first(root, ".table") else { return };
    let columns = [".sheet[data-side='0']", ".sheet[data-side='1']", ".between"];
    if custom_property(&table, "--sc-layout") == "wide" {
        align_scrollers(&columns.map(|selector| first(&table, selector)), None);
    }
}

/// Scrolls columns of their own so that the open things in them stand at the acting one's height.
fn align_scrollers(columns: &[Option<HtmlElement>; 3], acting: Option<&Acting>) {
    let leading = acting.and_then(|acting| {
        let mut with = columns.iter().flatten();
        with.find(|column| column.contains(Some(&acting.element)))
    });
    let open = columns.iter().flatten().find_map(open_in);
    let Some(height) = leading.and_then(open_in).or(open).map(|it| top(&it)) else {
        return;
    };
    let height = between(HEADROOM, height, (window_height() - HEADROOM).max(HEADROOM));
    for column in columns.iter().flatten() {
        if let Some(open) = open_in(column) {
            let by = top(&open) - height;
            column.set_scroll_top(column.scroll_top() + rounded(by));
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // pixels on a screen fit
fn rounded(pixels: f64) -> i32 {
    pixels.round() as i32
}

/// What stands open in a column: its card, or else the first of its marks.
fn open_in(column: &HtmlElement) -> Option<HtmlElement> {
    first_shown(column, ":scope > .question-cards > .card")
        .or_else(|| first_shown(column, "mark[data-focus='open']"))
        .or_else(|| first_shown(column, "mark[data-focus='against']"))
}

fn shift(column: &HtmlElement, pixels: f64) {
    // Set through the object model: a strict policy refuses the attribute only.
    let _ = column
        .style()
        .set_property("margin-block-start", &format!("{}px", rounded(pixels.max(0.0))));
}

/// Scrolls the page so that what the reader clicked stands where it stood.
fn keep_in_place(root: &HtmlElement, acting: Option<&Acting>) {
    let Some(acting) = acting else { return };
    let still_there =
        acting.element.is_connected() && acting.element.get_client_rects().length() > 0;
    let element = if still_there {
        Some(acting.element.clone())
    } else {
        first_shown(root, ".between .card").map(Element::from)
    };
    if let Some(element) = element {
        scroll_page_by(top(&element) - acting.top);
    }
}

/// The open claim's button.
pub(super) const OPEN_NUMBER: &str = "button.number[aria-expanded='true']";

/// Moves the keyboard's focus to the open claim's button, and the page no more than needed.
pub(super) fn focus_open(root: &HtmlElement) {
    focus_in_place(root, OPEN_NUMBER);
    if let Some(button) = first_shown(root, OPEN_NUMBER) {
        bring_into_view(&button);
    }
}

/// Moves the keyboard's focus to what matches `selector` first, and not the page.
pub(super) fn focus_in_place(root: &HtmlElement, selector: &str) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = first_shown(root, selector) {
        let _ = element.focus_with_options(&options);
    }
}

/// Brings the open claim into view where the reader is already in the texts, or in any case.
pub(super) fn show_open(root: &HtmlElement, in_any_case: bool) {
    let reading = in_any_case
        || first(root, ".table").is_some_and(|table| top(&table) < window_height() * 0.5);
    if let Some(button) = first_shown(root, OPEN_NUMBER)
        && reading
    {
        bring_into_view(&button);
    }
}

fn bring_into_view(button: &HtmlElement) {
    let height = window_height();
    let at = top(button);
    if at < HEADROOM || at > height - HEADROOM {
        scroll_page_by(at - height * 0.4);
    }
}
