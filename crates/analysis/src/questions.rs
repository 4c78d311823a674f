//! The questions that the claims answer: by what they tell about.

use crate::{
    sketch::Sketch,
    vocabulary::{Topic, Traits, vocabulary},
};

/// A question, by what its claims tell about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Question {
    pub(crate) id: &'static str,
    pub(crate) text: &'static str,
}

macro_rules! question {
    ($id:literal, $text:literal) => {
        Question { id: $id, text: $text }
    };
}

/// Where nothing tells what a claim is about.
pub(crate) const OTHER: Question = question!("other", "What else is said?");
/// Who says it and where.
pub(crate) const SAID: Question = question!("said", "How did the sources make this known?");
/// When.
pub(crate) const WHEN: Question = question!("when", "When did it happen?");
/// Where.
pub(crate) const WHERE: Question = question!("where", "Where did it happen?");

/// What each topic asks, the most telling first: a claim on several belongs to the first.
const TOPICS: [(Topic, Question); 61] = [
    (Topic::Death, question!("killed", "Who was killed, and how many?")),
    (Topic::Injury, question!("injured", "Who was hurt, and how many?")),
    (Topic::Missing, question!("missing", "Who is missing, and how many?")),
    (Topic::Rescue, question!("rescued", "Who was rescued or survived?")),
    (Topic::Capture, question!("captured", "Who was captured, and how many?")),
    (Topic::Arrest, question!("arrested", "Who was arrested, and why?")),
    (Topic::Court, question!("court", "What do the courts do?")),
    (Topic::Release, question!("released", "Who was released?")),
    (Topic::Displacement, question!("displaced", "Who had to leave, and how many?")),
    (Topic::Abuse, question!("abuses", "What abuses are reported?")),
    (Topic::Attack, question!("attack", "What was attacked, and by whom?")),
    (Topic::Presence, question!("presence", "Who was there, and with whom?")),
    (Topic::Train, question!("role", "What are they there for?")),
    (Topic::Fighting, question!("fighting", "Who fought, and where?")),
    (Topic::Coup, question!("power", "Who holds power?")),
    (Topic::Operation, question!("operation", "What kind of operation was it?")),
    (Topic::Overload, question!("limit", "How many were allowed, and how many were there?")),
    (Topic::Carry, question!("aboard", "How many were on board?")),
    (Topic::Handout, question!("supplies", "What was given out?")),
    (Topic::Warning, question!("warning", "What warnings were given?")),
    (Topic::Forecast, question!("warning", "What warnings were given?")),
    (Topic::Cause, question!("cause", "What caused it?")),
    (Topic::Weather, question!("weather", "What was the weather like?")),
    (Topic::Accident, question!("accident", "What happened?")),
    (Topic::Fire, question!("fire", "What burned, and how?")),
    (Topic::Flood, question!("flood", "What was flooded?")),
    (Topic::Quake, question!("quake", "How strong was it?")),
    (Topic::Spill, question!("spill", "What leaked, and how much?")),
    (Topic::Damage, question!("damage", "What was damaged?")),
    (Topic::Theft, question!("theft", "What was taken, and by whom?")),
    (Topic::Protest, question!("protest", "Who protested, and why?")),
    (Topic::Health, question!("health", "Who is ill, and how many?")),
    (Topic::Birth, question!("births", "Who was born?")),
    (Topic::Search, question!("search", "How does the search go on?")),
    (Topic::Investigation, question!("inquiry", "Who investigates, and what is known?")),
    (Topic::Inspect, question!("inspection", "Was it inspected?")),
    (Topic::Fail, question!("inspection", "Was it inspected?")),
    (Topic::Access, question!("access", "What is forbidden or allowed?")),
    (Topic::Help, question!("help", "What help is given?")),
    (Topic::Vote, question!("vote", "How was the vote?")),
    (Topic::Office, question!("office", "Who takes or leaves office?")),
    (Topic::Deal, question!("deal", "What was agreed?")),
    (Topic::Law, question!("law", "What does the law say?")),
    (Topic::Money, question!("money", "What does it cost, and who pays?")),
    (Topic::Work, question!("work", "What about jobs?")),
    (Topic::Score, question!("score", "What was the score?")),
    (Topic::Attend, question!("attended", "How many came?")),
    (Topic::Leave, question!("journey", "When and from where did they leave?")),
    (Topic::Arrive, question!("journey", "When and from where did they leave?")),
    (Topic::Fly, question!("flight", "What about the flight?")),
    (Topic::Send, question!("sent", "Who was sent, and by whom?")),
    (Topic::Close, question!("closed", "What is closed, and since when?")),
    (Topic::Open, question!("begun", "What has begun?")),
    (Topic::End, question!("ended", "How did it end?")),
    (Topic::Delay, question!("delay", "What is delayed?")),
    (Topic::Cancel, question!("cancelled", "What was called off?")),
    (Topic::Build, question!("built", "What was built, and when?")),
    (Topic::Accusation, question!("accused", "Who accuses whom?")),
    (Topic::Criticism, question!("criticism", "Who criticises whom?")),
    (Topic::Denial, question!("denied", "What is denied?")),
    (Topic::Statement, SAID),
];

/// The question that a claim answers by itself.
pub(crate) fn question(sketch: &Sketch<'_>) -> Question {
    if sketch.claim.is_telling {
        return SAID;
    }
    let topics: Vec<Topic> = sketch
        .terms
        .iter()
        .flat_map(|term| term.kins)
        .map(|kin| vocabulary().topic(*kin))
        .filter(|topic| topic.is_event())
        .collect();
    if let Some((_, question)) = TOPICS.iter().find(|(topic, _)| topics.contains(topic)) {
        return *question;
    }
    if sketch.claim.times.iter().any(|it| !it.open) {
        return WHEN;
    }
    let placed = !sketch.claim.places.is_empty() || !sketch.claim.sides.is_empty();
    let described = sketch.terms.iter().any(|term| term.lexeme.traits.meet(Traits::PLACE));
    if placed && described { WHERE } else { OTHER }
}

/// Where a question stands in the spine: the most telling first.
pub(crate) fn rank(question: Question) -> usize {
    let place = TOPICS.iter().position(|(_, it)| *it == question);
    match question {
        WHEN => 22,
        WHERE => 23,
        OTHER => TOPICS.len() + 1,
        _ => place.map_or(TOPICS.len(), |place| if place > 21 { place + 2 } else { place }),
    }
}
