//! The only part of the widget that touches the page: keys, scrolling, levelling, copying,
//! printing. Everything here runs after drawing, in a browser; none of it decides what is shown.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use source_comparison_core::collate::voice_index;
use source_comparison_core::model::{AccountKey, ArticleKey, Voice};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::geometry::window;
pub(crate) use self::keys::rove;
pub(crate) use self::later::Acts;
use self::level::Acting;
pub(crate) use self::portion::{Portion, use_portion, use_rows};
use crate::components::Act;
use crate::state::{Announcement, Columns, Focus, Origin, View, ViewState};

mod columns;
mod connector;
mod copy;
mod geometry;
mod keys;
mod later;
mod lens;
mod level;
mod overview;
mod paragraph;
mod portion;
mod size;

/// What the root element listens to, and what the page asks of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Screen {
    pub(crate) onclick: Callback<MouseEvent>,
    pub(crate) onkeydown: Callback<KeyboardEvent>,
    /// Whether the page is being printed, so that everything has to be drawn.
    pub(crate) printing: bool,
}

/// What the screen has to remember from the reader's act until it is drawn, and between drawings.
#[derive(Debug, Default)]
struct Memory {
    acting: Option<Acting>,
    /// The block at the reader's eye when something was clicked.
    at_eye: Option<usize>,
    drawn: Option<Drawn>,
    /// What is still to be made level.
    settling: Option<Timeout>,
}

/// The part of the state on which places on the screen depend.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawn {
    focus: Option<Focus>,
    origin: Origin,
    account: Option<AccountKey>,
    shown: [ArticleKey; 2],
    current: ArticleKey,
    view: View,
    columns: Columns,
}

/// Brings an account forward at once where one is reading, before all else that follows from its
/// choice is drawn.
pub(crate) fn show_account(root: &NodeRef, account: Option<AccountKey>) {
    if let Some(root) = root.cast::<HtmlElement>() {
        lens::follow_on_screen(&root, voice_of(account));
    }
}

fn voice_of(account: Option<AccountKey>) -> Option<usize> {
    account.map(Voice::Account).and_then(voice_index)
}

/// Whether the reader is selecting words, so that a click means no more than that.
pub(crate) fn has_selection() -> bool {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    // In a shadow tree a selection says that it is collapsed, but is no caret.
    selection.is_some_and(|selection| selection.type_() == "Range")
}

/// The same keys in a random order, each order as likely as any other.
pub(crate) fn shuffled(order: &[AccountKey]) -> Rc<[AccountKey]> {
    let mut left = order.to_vec();
    let mut shuffled = Vec::with_capacity(left.len());
    while !left.is_empty() {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss
        )]
        let at = (js_sys::Math::random() * left.len() as f64) as usize; // at most 24 accounts
        shuffled.push(left.remove(at.min(left.len() - 1)));
    }
    Rc::from(shuffled)
}

/// Keeps the page in step with the state, and returns the root's listeners.
#[hook]
pub(crate) fn use_screen(
    root: &NodeRef,
    state: &Rc<ViewState>,
    act: &Act,
    portion: Portion,
) -> Screen {
    let memory: Rc<RefCell<Memory>> = use_mut_ref(Memory::default);
    let printing = use_state_eq(|| false);
    {
        let (root, setter) = (root.clone(), printing.setter());
        use_effect_with((), move |()| {
            let listeners = page_listeners(&root, &setter);
            move || drop(listeners)
        });
    }
    {
        // Before, it would only be seen to grow.
        let root = root.clone();
        use_effect_with(portion.is_placed(), move |&placed| {
            let root = root.cast::<HtmlElement>().filter(|_| placed);
            let size = root.and_then(size::SizeWatch::new);
            move || drop(size)
        });
    }
    {
        // After every drawing, for it may have made new elements; before anything is measured.
        let (root, account) = (root.clone(), state.account);
        use_effect(move || {
            if let Some(root) = root.cast::<HtmlElement>() {
                lens::follow(&root, voice_of(account));
                level::forget_shown(&root);
            }
        });
    }
    {
        let (root, memory, state) = (root.clone(), Rc::clone(&memory), Rc::clone(state));
        use_effect_with((drawn(&state), portion.is_placed()), move |(drawn, placed)| {
            if let Some(root) = root.cast::<HtmlElement>().filter(|_| *placed) {
                follow_state(&root, &state, *drawn, &mut memory.borrow_mut());
            }
        });
    }
    Screen {
        onclick: clicked(root, act, &memory),
        onkeydown: {
            let (root, act, state) = (root.clone(), act.clone(), Rc::clone(state));
            Callback::from(move |event: KeyboardEvent| {
                if let Some(root) = root.cast::<HtmlElement>() {
                    keys::follow(&event, &root, &state, &act);
                }
            })
        },
        printing: *printing,
    }
}

fn drawn(state: &ViewState) -> Drawn {
    let ViewState { focus, origin, account, shown, current, view, columns, .. } = *state;
    Drawn { focus, origin, account, shown, current, view, columns }
}

/// After a change of what is open: sheets level, the keyboard's focus along, the line drawn.
fn follow_state(root: &HtmlElement, state: &ViewState, drawn: Drawn, memory: &mut Memory) {
    let acting = memory.acting.take();
    let at_eye = memory.at_eye.take();
    let before = memory.drawn.replace(drawn);
    let opened =
        before.is_none_or(|before| (before.focus, before.origin) != (drawn.focus, drawn.origin));
    level::align(root, drawn.focus.is_some(), acting.as_ref());
    memory.settling = (opened && root.get_attribute("data-columns").as_deref() != Some("page"))
        .then(|| {
            let root = root.clone();
            Timeout::new(level::DRAWING_TAKES, move || {
                level::align_again(&root);
                connector::draw(&root);
            })
        });
    match drawn.origin {
        _ if drawn.focus.is_none() || !opened => {}
        Origin::Step => level::focus_open(root),
        // A link that names a claim leads to it; another account only where one is reading.
        Origin::Elsewhere => level::show_open(root, before.is_none()),
        Origin::Text => level::focus_in_place(root, level::OPEN_NUMBER),
        Origin::Card => level::focus_in_place(root, ".card[data-open]"),
    }
    if state.announcement == Announcement::Article
        && let (Some(before), Some(block)) = (before, at_eye)
        && before.current != drawn.current
    {
        paragraph::bring_to_eye(root, state.block_beside(before.current, block));
    }
    connector::draw(root);
    overview::follow(root);
}

fn clicked(root: &NodeRef, act: &Act, memory: &Rc<RefCell<Memory>>) -> Callback<MouseEvent> {
    let (root, act, memory) = (root.clone(), act.clone(), Rc::clone(memory));
    Callback::from(move |event: MouseEvent| {
        let (Some(target), Some(root)) =
            (event.target_dyn_into::<Element>(), root.cast::<HtmlElement>())
        else {
            return;
        };
        {
            let mut memory = memory.borrow_mut();
            memory.acting = level::acting(&target);
            // Who selects words opens nothing.
            if let Some(acting) = memory.acting.as_ref().filter(|_| !has_selection()) {
                acting.show();
            }
            // To look costs a layout, and only another article is shown beside what was read.
            let switched = target.closest(".article-switch").ok().flatten();
            memory.at_eye = switched.and_then(|_| paragraph::at_eye(&root));
        }
        copy::copy_clicked(&target, &act);
        if target.closest(".card > .close").ok().flatten().is_some() {
            level::focus_in_place(&root, level::OPEN_NUMBER);
        }
        overview::follow_click(&event, &target);
        if target.closest("[data-skip]").ok().flatten().is_some() {
            focus_end(&root);
        }
    })
}

fn focus_end(root: &HtmlElement) {
    let end = root.query_selector(":scope > .end").ok().flatten();
    if let Some(end) = end.and_then(|end| end.dyn_into::<HtmlElement>().ok()) {
        // A page that refuses the focus keeps it where it was.
        let _ = end.focus();
    }
}

/// While the page or a column scrolls or changes size, the line, the overviews and linked columns
/// follow; when it is printed, everything is drawn.
fn page_listeners(root: &NodeRef, printing: &UseStateSetter<bool>) -> Vec<EventListener> {
    let (Some(window), Some(comparison)) = (window(), root.cast::<HtmlElement>()) else {
        return Vec::new();
    };
    // Scrolling does not bubble, so it is heard on the way down. That of a column in a shadow tree
    // never reaches the window at all.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let linked = columns::LinkedColumns::default();
    let inner = EventListener::new_with_options(&comparison, "scroll", options, {
        let root = comparison.clone();
        move |event| {
            linked.follow(&root, event);
            redraw(&root);
        }
    });
    let listen = |kind: &'static str| {
        let (root, printing) = (comparison.clone(), printing.clone());
        EventListener::new_with_options(&window, kind, options, move |_| match kind {
            "beforeprint" => printing.set(true),
            "afterprint" => printing.set(false),
            _ => redraw(&root),
        })
    };
    let kinds = ["scroll", "resize", "beforeprint", "afterprint"];
    kinds.into_iter().map(listen).chain([inner]).collect()
}

fn redraw(root: &HtmlElement) {
    connector::draw(root);
    overview::follow(root);
}

/// Opens the help, which is part of the reading options.
fn open_help(root: &HtmlElement) {
    let options = root.query_selector("details.options").ok().flatten();
    if let Some(options) = options {
        let open = options.has_attribute("open");
        let done =
            if open { options.remove_attribute("open") } else { options.set_attribute("open", "") };
        let summary = options.query_selector("summary").ok().flatten();
        if let (Ok(()), Some(summary)) =
            (done, summary.and_then(|it| it.dyn_into::<HtmlElement>().ok()))
        {
            let _ = summary.focus();
        }
    }
}
