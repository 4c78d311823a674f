//! What a teacher has chosen for a lesson, and how a link says it. It must not know what a page is.

use std::rc::Rc;

use source_comparison_core::format::limits;
use source_comparison_core::model::{Lesson, LessonStep};

/// The part of a fragment that holds the settings: `lesson=steps:source,read;blind:1`.
pub const KEY: &str = "lesson";

/// Longest settings that are read, in bytes.
const BYTES: usize = 2_048;

/// Size of the letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// As the page has it.
    #[default]
    Usual,
    /// Larger.
    Large,
    /// Larger still.
    Larger,
}

impl Size {
    /// Every size with its word in a link.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Usual, "m"), (Self::Large, "l"), (Self::Larger, "xl")];

    /// Its word in a link.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Usual => "m",
            Self::Large => "l",
            Self::Larger => "xl",
        }
    }
}

/// What helps to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supports {
    /// Marks as tint and bar instead of lines under the words.
    pub calm: bool,
    /// Numbers at the lines.
    pub lines: bool,
    /// Size of the letters.
    pub size: Size,
    /// More space between lines and words.
    pub space: bool,
    /// One paragraph stands out at a time.
    pub focus: bool,
}

/// What a teacher has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The steps, in their order, at least one.
    pub steps: Vec<LessonStep>,
    /// Whether names of authors, publishers and accounts are hidden until the reveal.
    pub blind: bool,
    /// The id of an account that is hidden until a step.
    pub hide: Option<Rc<str>>,
    /// The step that shows it.
    pub until: LessonStep,
    /// How long the lesson takes, in minutes: 1..=480.
    pub minutes: Option<u16>,
    /// How many pairs are enough: 1 and more. All that can be found where missing.
    pub goal: Option<usize>,
    /// The language of the page's own words.
    pub language: Option<Rc<str>>,
    /// What helps to read.
    pub supports: Supports,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            steps: LessonStep::ALL.to_vec(),
            blind: false,
            hide: None,
            until: LessonStep::Reveal,
            minutes: None,
            goal: None,
            language: None,
            supports: Supports::default(),
        }
    }
}

impl Settings {
    /// What the file's own lesson part asks for.
    pub fn of(lesson: Option<&Lesson>) -> Self {
        let Some(lesson) = lesson else { return Self::default() };
        let steps = lesson.steps.clone();
        let steps = if steps.is_empty() { LessonStep::ALL.to_vec() } else { steps };
        Self { steps, minutes: lesson.minutes, ..Self::default() }
    }

    /// These settings, changed as a link says; what it does not say, or says in a way that is not
    /// known, stays.
    ///
    /// ```
    /// use source_comparison_lesson::settings::Settings;
    /// let settings = Settings::default().changed_by("steps:read,reveal;lines:1;minutes:many");
    /// assert!(settings.supports.lines && settings.minutes.is_none());
    /// assert_eq!(settings.to_words(), "steps:read,reveal;lines:1");
    /// ```
    #[must_use]
    pub fn changed_by(mut self, words: &str) -> Self {
        if words.len() > BYTES {
            return self;
        }
        for (key, value) in words.split(';').filter_map(|pair| pair.split_once(':')) {
            self.set(key, value);
        }
        self
    }

    fn set(&mut self, key: &str, value: &str) {
        let flag = value == "1";
        match key {
            "steps" => {
                let named: Vec<_> = value.split(',').filter_map(LessonStep::from_word).collect();
                let all = LessonStep::ALL.iter().copied();
                let steps: Vec<_> = all.filter(|step| named.contains(step)).collect();
                if !steps.is_empty() {
                    self.steps = steps;
                }
            }
            "blind" => self.blind = flag,
            "hide" => self.hide = is_id(value).then(|| Rc::from(value)),
            "until" => self.until = LessonStep::from_word(value).unwrap_or(self.until),
            "minutes" => {
                let minutes = value.parse().ok();
                let within = |minutes: &u16| (1..=limits::LESSON_MINUTES).contains(minutes);
                self.minutes = minutes.filter(within).or(self.minutes);
            }
            "goal" => {
                self.goal =
                    value.parse().ok().filter(|goal| (1..=limits::RELATIONS).contains(goal));
            }
            "lang" => self.language = is_id(value).then(|| Rc::from(value)),
            "calm" => self.supports.calm = flag,
            "lines" => self.supports.lines = flag,
            "space" => self.supports.space = flag,
            "focus" => self.supports.focus = flag,
            "size" => {
                let size = Size::ALL.into_iter().find(|(_, word)| *word == value);
                self.supports.size = size.map_or(self.supports.size, |(size, _)| size);
            }
            _ => {}
        }
    }

    /// What a link says of these settings; [`Self::changed_by`] reads it.
    pub fn to_words(&self) -> String {
        let steps: Vec<&str> = self.steps.iter().map(|step| step.as_str()).collect();
        let mut words = format!("steps:{}", steps.join(","));
        let mut say = |key: &str, value: &str| {
            words.push_str(&[";", key, ":", value].concat());
        };
        let Supports { calm, lines, size, space, focus } = self.supports;
        for (key, flag) in [
            ("blind", self.blind),
            ("calm", calm),
            ("lines", lines),
            ("space", space),
            ("focus", focus),
        ] {
            if flag {
                say(key, "1");
            }
        }
        if let Some(account) = &self.hide {
            say("hide", account);
            say("until", self.until.as_str());
        }
        if let Some(minutes) = self.minutes {
            say("minutes", &minutes.to_string());
        }
        if let Some(goal) = self.goal {
            say("goal", &goal.to_string());
        }
        if let Some(language) = &self.language {
            say("lang", language);
        }
        if size != Size::Usual {
            say("size", size.as_str());
        }
        words
    }

    /// Whether names are hidden at a step.
    pub fn is_blind_at(&self, step: LessonStep) -> bool {
        self.blind && step < LessonStep::Reveal
    }

    /// The account that is hidden at a step.
    pub fn hidden_at(&self, step: LessonStep) -> Option<&str> {
        self.hide.as_deref().filter(|_| step < self.until)
    }
}

/// The part of a fragment under `key`, as `lesson` in `#sc=…&lesson=…`.
pub fn part<'f>(fragment: &'f str, key: &str) -> Option<&'f str> {
    let parts = fragment.trim_start_matches('#').split('&');
    parts.filter_map(|part| part.split_once('=')).find(|(name, _)| *name == key).map(|(_, it)| it)
}

fn is_id(value: &str) -> bool {
    (1..=limits::ID_CHARACTERS).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Settings, part};

    proptest! {
        #[test]
        fn any_link_is_read_and_what_is_read_is_written_the_same(
            words in "((steps|blind|hide|until|minutes|goal|lang|calm|lines|size|space|focus|x):\
                      (read|source,read|write,source|1|0|xl|l|army|fr|45|900|é)(;|)){0,9}",
        ) {
            let settings = Settings::default().changed_by(&words);
            let again = Settings::default().changed_by(&settings.to_words());
            // Until when nothing is hidden is not said.
            let expected = if settings.hide.is_some() { settings.clone() } else {
                Settings { until: again.until, ..settings.clone() }
            };
            prop_assert_eq!(again, expected);
            prop_assert_eq!(settings.steps.is_empty(), false);
        }
    }

    #[test]
    fn a_part_of_a_fragment_is_found_among_others() {
        assert_eq!(part("#sc=claim:c1&lesson=blind:1&work=AbC", "lesson"), Some("blind:1"));
        assert_eq!(part("#sc=claim:c1", "lesson"), None);
    }
}
