//! Where a teacher sets the lesson up and takes one link away.

use source_comparison_core::model::LessonStep;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::heading::{Heading, heading};
use super::lesson::place_of;
use super::{Class, ClassProps, button, select_field, tick};
use crate::desk::Action;
use crate::page;
use crate::settings::{Settings, Size};

/// The panel.
#[component]
pub(crate) fn Setup(props: &ClassProps) -> Html {
    let class = &props.class;
    let Class { desk, words, .. } = class;
    let copied = use_state(|| "");
    let link = page::address(&desk.settings.to_words(), "");
    let words = *words;
    let copy = {
        let (copied, link) = (copied.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            page::copy(&link, move |done| {
                copied.set(if done { words.copied } else { words.not_copied });
            });
        })
    };
    markup! {
        <div class="setup">
            { heading(class, 1, Heading { class: "step-title", ..Heading::default() }, words.set_up) }
            <p class="about">{ words.set_up_about }</p>
            { purpose(class) }
            <div class="setup-parts">
                <div class="setup-part">{ steps(class) }{ limits(class) }</div>
                <div class="setup-part">{ sources(class) }{ language(class) }</div>
                <div class="setup-part">{ supports(class) }</div>
            </div>
            <div class="link-row">
                <label for={class.id("link")}>{ words.link }</label>
                <input type="text" readonly=true id={class.id("link")} value={link} dir="ltr" />
                { button("plain", words.copy_link, copy) }
                { button("main", words.start, class.does(Action::Begin)) }
            </div>
            <p role="status" class="hint">{ *copied }</p>
        </div>
    }
}

fn purpose(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let Some(lesson) = &desk.lesson else { return Html::default() };
    let facts = [(words.aim, &lesson.aim), (words.audience, &lesson.audience)];
    markup! {
        <dl class="purpose">
            { for facts.into_iter().filter_map(|(name, fact)| fact.as_ref().map(|fact| markup! {
                <div><dt>{ name }</dt><dd dir="auto">{ &**fact }</dd></div>
            })) }
        </dl>
    }
}

/// Tells settings changed by one thing.
fn with<T: 'static>(class: &Class, change: impl Fn(&mut Settings, T) + 'static) -> Callback<T> {
    let settings = class.desk.settings.clone();
    class.on(move |value| {
        let mut settings = settings.clone();
        change(&mut settings, value);
        Action::Set(settings)
    })
}

fn steps(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let one = |step: LessonStep| {
        let change = with(class, move |settings, on: bool| {
            let wanted =
                |it: &LessonStep| if *it == step { on } else { settings.steps.contains(it) };
            let steps: Vec<_> = LessonStep::ALL.iter().copied().filter(wanted).collect();
            if !steps.is_empty() {
                settings.steps = steps;
            }
        });
        let name = words.steps.get(place_of(step)).copied().unwrap_or_default();
        tick(name, desk.settings.steps.contains(&step), change)
    };
    markup! {
        <fieldset class="options stacked">
            <legend>{ words.which_steps }</legend>
            { for LessonStep::ALL.iter().map(|step| one(*step)) }
        </fieldset>
    }
}

/// Time, and how many pairs are enough.
fn limits(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let number = |id: &str,
                  label: &'static str,
                  value: Option<usize>,
                  most: &'static str,
                  change: Callback<String>| {
        let id = class.id(id);
        let onchange =
            change.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
        let value = value.map(|value| value.to_string()).unwrap_or_default();
        markup! {
            <div class="field">
                <label for={id.clone()}>{ label }</label>
                <input type="number" min="1" max={most} {id} {value} {onchange} />
            </div>
        }
    };
    let minutes = with(class, |settings, value: String| {
        settings.minutes = value.parse().ok().filter(|minutes| (1..=480).contains(minutes));
    });
    let goal = with(class, |settings, value: String| {
        settings.goal = value.parse().ok().filter(|goal| *goal > 0);
    });
    markup! {
        <>
            { number("minutes", words.minutes, desk.settings.minutes.map(usize::from), "480", minutes) }
            { number("goal", words.goal, desk.settings.goal, "3000", goal) }
            <p class="hint">{ words.goal_about }</p>
        </>
    }
}

fn sources(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let settings = &desk.settings;
    let mut accounts = vec![(String::new(), words.nobody.to_owned())];
    let all = desk.comparison().accounts.values();
    accounts.extend(all.map(|account| (account.id.to_string(), account.name.to_string())));
    let later = LessonStep::ALL.iter().filter(|step| **step > LessonStep::Source);
    let steps = later.map(|step| {
        let name = words.steps.get(place_of(*step)).copied().unwrap_or_default();
        (step.as_str().to_owned(), name.to_owned())
    });
    let hide = with(class, |settings, id: String| {
        settings.hide = (!id.is_empty()).then(|| id.into());
    });
    let until = with(class, |settings, step: String| {
        settings.until = LessonStep::from_word(&step).unwrap_or(settings.until);
    });
    markup! {
        <>
            { tick(words.blind, settings.blind, with(class, |it, on| it.blind = on)) }
            <p class="hint">{ words.blind_about }</p>
            { select_field(class.id("hide"), words.hide, accounts, settings.hide.as_deref().unwrap_or_default(), hide) }
            if settings.hide.is_some() {
                { select_field(class.id("until"), words.until, steps.collect(), settings.until.as_str(), until) }
            }
        </>
    }
}

fn language(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let names =
        [("", words.own_language), ("en", "English"), ("fr", "Français"), ("ar", "العربية")];
    let options = names.map(|(tag, name)| (tag.to_owned(), name.to_owned())).to_vec();
    let chosen = desk.settings.language.as_deref().unwrap_or_default();
    let change = with(class, |settings, tag: String| {
        settings.language = (!tag.is_empty()).then(|| tag.into());
    });
    select_field(class.id("language"), words.page_language, options, chosen, change)
}

fn supports(class: &Class) -> Html {
    let Class { desk, words, .. } = class;
    let now = desk.settings.supports;
    let sizes = Size::ALL.into_iter().zip(words.sizes);
    let sizes = sizes.map(|((_, word), name)| (word.to_owned(), name.to_owned())).collect();
    let size = with(class, |settings, word: String| {
        let size = Size::ALL.into_iter().find(|(_, known)| *known == word);
        settings.supports.size = size.map_or(Size::Usual, |(size, _)| size);
    });
    markup! {
        <>
            <fieldset class="options stacked">
                <legend>{ words.supports }</legend>
                { tick(words.lines, now.lines, with(class, |it, on| it.supports.lines = on)) }
                { tick(words.space, now.space, with(class, |it, on| it.supports.space = on)) }
                { tick(words.focus, now.focus, with(class, |it, on| it.supports.focus = on)) }
                { tick(words.calm, now.calm, with(class, |it, on| it.supports.calm = on)) }
            </fieldset>
            { select_field(class.id("size"), words.size, sizes, now.size.as_str(), size) }
        </>
    }
}
