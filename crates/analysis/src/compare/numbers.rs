//! Numbers of the same thing: equal, one within the other, or apart.

use source_comparison_core::format::{Facet, RelationKind};

use super::{Finding, Pairing};
use crate::{
    facets::{
        interval::Standing,
        quantities::{Measure, Quantity},
    },
    order::sort,
    sketch::Sketch,
    terms::{Term, likeness},
    vocabulary::{Topic, Traits, vocabulary},
};

/// What can happen to people or things that are counted.
const OUTCOMES: [Topic; 14] = [
    Topic::Quake,
    Topic::Death,
    Topic::Injury,
    Topic::Missing,
    Topic::Rescue,
    Topic::Capture,
    Topic::Arrest,
    Topic::Displacement,
    Topic::Overload,
    Topic::Carry,
    Topic::Attend,
    Topic::Release,
    Topic::Damage,
    Topic::Vote,
];
/// Tokens from a number within which what happened to those counted is looked for.
const REACH: usize = 14;
/// The same for being on board: "passenger" beside a number tells what it counts, farther off not.
const NEAR: usize = 4;

pub(super) fn compare(pairing: &Pairing<'_, '_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for one in &pairing.one.claim.quantities {
        for other in &pairing.other.claim.quantities {
            found.extend(pair(pairing, one, other));
        }
    }
    sort(&mut found, &|a, b| b.confidence.total_cmp(&a.confidence));
    // Where one number of a claim has its equal, another one of it is not in conflict.
    if found.iter().any(|it| it.kind == RelationKind::Match && it.confidence >= 0.7) {
        found.retain(|it| it.kind == RelationKind::Match);
    }
    found
}

fn pair(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> Option<Finding> {
    if one.implied && other.implied {
        return implied(pairing, one, other);
    }
    if one.more != other.more && !(one.implied || other.implied) {
        return None;
    }
    if one.range.standing(other.range) != Standing::Equal && is_part_alone(pairing, one, other) {
        return None;
    }
    let strength = comparable(pairing, one, other)?;
    let finding = |kind, reason, confidence: f64| {
        Some(Finding {
            kind,
            facet: Facet::HowMany,
            reason,
            confidence: confidence.clamp(0.0, 0.97),
            one: one.tokens.clone(),
            other: other.tokens.clone(),
        })
    };
    if one.implied || other.implied {
        return None;
    }
    match one.range.standing(other.range) {
        Standing::Equal => {
            let distinct = distinctiveness(one.range.low);
            finding(RelationKind::Match, "number-agrees", strength + 0.1 * distinct)
        }
        Standing::Compatible => {
            if let Some(who) = victims_clash(pairing, one, other) {
                return finding(RelationKind::Conflict, "number-of-others", strength * who + 0.05);
            }
            finding(RelationKind::Detail, "number-less-exact", strength - 0.02)
        }
        Standing::Apart if !pairing.gate.passed => None,
        Standing::Apart if one.measure != Measure::Rank && moved_on(pairing, one, other) => {
            finding(RelationKind::Detail, "number-moved-on", strength - 0.05)
        }
        Standing::Apart if one.measure == Measure::Rank => {
            finding(RelationKind::Conflict, "rank-differs", strength)
        }
        Standing::Apart => finding(RelationKind::Conflict, "number-differs", strength),
    }
}

/// Whether one number counts a part, "among them two teachers", and the other one not that part.
fn is_part_alone(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> bool {
    let same_part = || heads_alike(pairing.one, one, pairing.other, other) >= 0.8;
    one.part != other.part || one.part && !same_part()
}

/// Whether the difference is what a few hours or days bring: the dead of an accident grow more, the
/// missing fewer, in the later article.
fn moved_on(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> bool {
    let (Some(first), Some(second)) = (pairing.one.claim.published, pairing.other.claim.published)
    else {
        return false;
    };
    if (first - second).abs() < 0.5 {
        return false;
    }
    let (earlier, later) = if first < second { (one, other) } else { (other, one) };
    let counts = |topic: &[Topic]| {
        outcomes(pairing.one, one).iter().any(|it| topic.contains(it))
            && outcomes(pairing.other, other).iter().any(|it| topic.contains(it))
    };
    let more = later.range.low > earlier.range.high;
    let told = [pairing.one, pairing.other].iter().any(|it| {
        let view = &it.view;
        it.claim.sentence_tokens.clone().any(|at| {
            matches!(
                view.key(at),
                "risen"
                    | "rose"
                    | "rises"
                    | "climbs"
                    | "climbed"
                    | "now"
                    | "still"
                    | "latest"
                    | "updated"
                    | "earlier"
                    | "revised"
                    | "further"
                    | "since"
                    | "yet"
            ) || view.reads(at, "so far")
        })
    });
    told && (more
        && counts(&[
            Topic::Death,
            Topic::Injury,
            Topic::Arrest,
            Topic::Displacement,
            Topic::Health,
        ])
        || !more && counts(&[Topic::Missing]))
}

/// How little a number occurs by chance: 0.0 for small and round ones, 1.0 for large odd ones.
fn distinctiveness(value: f64) -> f64 {
    if value < 4.0 {
        0.0
    } else if value < 13.0 {
        0.4
    } else if value % 10.0 == 0.0 {
        0.5
    } else {
        1.0
    }
}

/// How sure it is that two numbers count the same: 0.0 to 1.0, `None` where they do not.
fn comparable(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> Option<f64> {
    let (sketch, second) = (pairing.one, pairing.other);
    if !measures_meet(sketch, one, second, other) {
        return None;
    }
    let heads = heads_alike(sketch, one, second, other);
    let (outcomes, others) = (outcomes(sketch, one), outcomes(second, other));
    let shared = outcomes.iter().any(|it| others.contains(it));
    let near = pairing.overlap.both.max(0.8 * pairing.overlap.one.max(pairing.overlap.other));
    let alike = one.range.standing(other.range) == Standing::Equal && one.range.low >= 20.0;
    let equal =
        one.range.standing(other.range) == Standing::Equal && distinctiveness(one.range.low) >= 1.0;
    let base: f64 = if one.measure == Measure::Rank {
        // A second word beside the noun has to be shared: "fatal accident", "deadly accident".
        let further = near >= 0.3 && heads >= 0.8 && pairing.pairs.len() >= 2;
        if !further || one.head.is_none() || other.head.is_none() {
            return None;
        }
        0.6 + 0.35 * near
    } else if shared && !(outcomes.is_empty() || others.is_empty()) {
        0.72 + 0.2 * near
    } else if !outcomes.is_empty() && !others.is_empty() && !equal {
        return None;
    } else if heads >= 0.8 && near >= 0.35 {
        0.6 + 0.35 * near
    } else if equal && (pairing.same_voice || near >= 0.2)
        || alike && pairing.same_voice && near >= 0.15
    {
        0.75
    } else if subject_near(pairing, one, other) {
        0.6 + 0.4 * near
    } else {
        return None;
    };
    let heads_clash = heads < 0.5 && one.head.is_some() && other.head.is_some() && !equal;
    let gate = if pairing.gate.passed { 0.06 } else { -0.15 };
    let voice = if pairing.same_voice { 0.05 } else { 0.0 };
    Some(base + gate + voice - if heads_clash { 0.1 } else { 0.0 })
}

/// Whether percentages or sums of money stand right beside the same word: "offered 4 percent", "the
/// offer of 5 per cent".
fn subject_near(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> bool {
    let priced =
        matches!(one.measure, Measure::Percent | Measure::Money(_)) && one.measure == other.measure;
    priced
        && pairing.pairs.iter().any(|pair| {
            let terms = (pairing.one.terms.get(pair.one), pairing.other.terms.get(pair.other));
            let (Some(first), Some(second)) = terms else { return false };
            let content = first.name.is_none()
                && first.lexeme.number.is_none()
                && !first.lexeme.traits.meet(Traits::UNIT)
                && !matches!(first.lexeme.key.as_str(), "cent" | "percent");
            let beside = |term: &Term<'_>, it: &Quantity| term.at.abs_diff(it.at) <= 3;
            content && pair.likeness >= 0.8 && beside(first, one) && beside(second, other)
        })
}

fn measures_meet(
    sketch: &Sketch<'_>,
    one: &Quantity,
    second: &Sketch<'_>,
    other: &Quantity,
) -> bool {
    use Measure::{Bare, Duration, People, Rank, Things, Unit};
    match (one.measure, other.measure) {
        (Rank, Rank) => true,
        // Lengths of time are compared by themselves.
        (Duration, _) | (_, Duration) => false,
        (Unit, Unit) => {
            let stem = |sketch: &Sketch<'_>, it: &Quantity| {
                it.head.map(|head| sketch.view.lexeme(head).stem)
            };
            stem(sketch, one) == stem(second, other)
        }
        (People, Things) | (Things, People) => {
            let equal = one.range.standing(other.range) == Standing::Equal;
            equal || heads_alike(sketch, one, second, other) >= 0.8
        }
        (People | Things | Bare, People | Things | Bare) => true,
        (one, other) => one == other,
    }
}

/// How alike the nouns that are counted are: 1.0 where one number has none.
fn heads_alike(sketch: &Sketch<'_>, one: &Quantity, second: &Sketch<'_>, other: &Quantity) -> f64 {
    let (Some(head), Some(other_head)) = (one.head, other.head) else { return 0.6 };
    let (lexeme, other_lexeme) = (sketch.view.lexeme(head), second.view.lexeme(other_head));
    let people =
        |key: &str| matches!(key, "people" | "persons" | "person" | "dead" | "victims" | "bodies");
    match (people(&lexeme.key), people(&other_lexeme.key)) {
        (true, true) => return 1.0,
        // "people" may be anybody: what happened to them has to tell.
        (true, false) | (false, true) => return 0.7,
        (false, false) => {}
    }
    let term = |at: usize, lexeme| Term { at, lexeme, name: None, kins: lexeme.kins, weight: 1.0 };
    likeness(&term(head, lexeme), &term(other_head, other_lexeme))
}

/// What happened to those that a number counts, as far as its claim tells: the nearest first.
fn outcomes(sketch: &Sketch<'_>, quantity: &Quantity) -> Vec<Topic> {
    let mut near: Vec<(usize, Topic)> = Vec::new();
    for term in &sketch.terms {
        for kin in term.kins {
            let topic = vocabulary().topic(*kin);
            let distance = term.at.abs_diff(quantity.at);
            let reach = if topic == Topic::Carry { NEAR } else { REACH };
            // Of a quake only its strength is a number of its own: 6.4.
            if topic == Topic::Quake && quantity.range.low.fract() == 0.0 {
                continue;
            }
            if OUTCOMES.contains(&topic) && distance <= reach && !is_doer(sketch, quantity, term) {
                near.push((distance, topic));
            }
        }
    }
    sort(&mut near, &Ord::cmp);
    let first = near.first().map(|(distance, _)| *distance);
    // Others only where the nearest leaves it open: "licensed to carry 150 passengers".
    near.retain(|(distance, topic)| {
        Some(*distance) == first || matches!(topic, Topic::Overload | Topic::Carry)
    });
    let mut topics: Vec<Topic> = near.into_iter().map(|(_, topic)| topic).collect();
    topics.dedup();
    topics
}

/// Whether those who are counted do what the verb tells, rather than have it done to them: "three
/// nurses killed a patient".
fn is_doer(sketch: &Sketch<'_>, quantity: &Quantity, term: &Term<'_>) -> bool {
    let done_to_others = matches!(
        term.lexeme.stem_text.as_str(),
        "kill"
            | "murder"
            | "massacr"
            | "massacre"
            | "execut"
            | "execute"
            | "injur"
            | "injure"
            | "wound"
            | "arrest"
            | "detain"
            | "captur"
            | "capture"
            | "seiz"
            | "seize"
            | "rescu"
            | "rescue"
            | "evacuat"
            | "abduct"
            | "kidnap"
            | "shoot"
            | "attack"
    );
    let view = &sketch.view;
    if !done_to_others || term.at < quantity.tokens.end {
        return false;
    }
    let passive = (quantity.tokens.end..term.at).any(|at| view.is(at, Traits::BE));
    let object = view.is_noun_next(term.at + 1)
        || view.is(term.at + 1, Traits::DETERMINER) && !view.is_mark(term.at + 1);
    !passive && object
}

/// Whether the dead are civilians in one claim and fighters in the other, each with a number of its
/// own: then both numbers cannot be the count of the same people.
fn victims_clash(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> Option<f64> {
    if !pairing.gate.passed || !pairing.share_topic(&[Topic::Death, Topic::Injury, Topic::Arrest]) {
        return None;
    }
    let traits =
        |sketch: &Sketch<'_>, it: &Quantity| it.head.map(|head| sketch.view.lexeme(head).traits);
    let (one_traits, other_traits) = (traits(pairing.one, one)?, traits(pairing.other, other)?);
    let clash = |a: Traits, b: Traits| {
        a.meet(Traits::CIVILIAN) && !a.meet(Traits::FIGHTER) && b.meet(Traits::FIGHTER)
    };
    let vague = |it: &Quantity| it.range.high.is_infinite();
    let clashes = clash(one_traits, other_traits) || clash(other_traits, one_traits);
    (clashes && !vague(one) && !vague(other)).then_some(1.0)
}

/// "a soldier" against "soldiers": one and several, of the same act on the same people.
fn implied(pairing: &Pairing<'_, '_>, one: &Quantity, other: &Quantity) -> Option<Finding> {
    let single = one.range.is_exact() != other.range.is_exact();
    let heads = heads_alike(pairing.one, one, pairing.other, other);
    let topics = [
        Topic::Capture,
        Topic::Arrest,
        Topic::Death,
        Topic::Injury,
        Topic::Missing,
        Topic::Rescue,
        Topic::Release,
    ];
    let act = pairing.share_topic(&topics);
    let objects = is_acted_on(pairing.one, one) && is_acted_on(pairing.other, other);
    if !single || heads < 0.8 || !act || !objects || !pairing.gate.passed {
        return None;
    }
    Some(Finding {
        kind: RelationKind::Conflict,
        facet: Facet::HowMany,
        reason: "one-and-several",
        confidence: (0.7 + 0.25 * pairing.overlap.both).min(0.95),
        one: one.tokens.clone(),
        other: other.tokens.clone(),
    })
}

/// Whether a noun is what the nearest act is done to: it follows the verb, or stands before a
/// passive.
fn is_acted_on(sketch: &Sketch<'_>, quantity: &Quantity) -> bool {
    let acts = sketch.terms.iter().filter(|term| {
        term.kins.iter().any(|kin| {
            matches!(
                vocabulary().topic(*kin),
                Topic::Capture
                    | Topic::Arrest
                    | Topic::Death
                    | Topic::Injury
                    | Topic::Missing
                    | Topic::Rescue
                    | Topic::Release
            )
        })
    });
    let mut nearest: Option<usize> = None;
    for act in acts {
        if nearest.is_none_or(|it| act.at.abs_diff(quantity.at) < it.abs_diff(quantity.at)) {
            nearest = Some(act.at);
        }
    }
    let Some(act) = nearest else { return false };
    let passive = (quantity.tokens.end..act).any(|at| sketch.view.is(at, Traits::BE));
    act < quantity.at && quantity.at - act <= 5 || act > quantity.at && passive
}
