//! Words that tell that something is said, thought or known by somebody, and how. Own lists.

/// What a cue does with the words it brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cue {
    /// Passes them on flatly: say, confirm.
    Say,
    /// Keeps a distance: claim, allege.
    Claim,
    /// Says that they are not so: deny, reject.
    Deny,
    /// Gives them as uncertain: estimate, expect, fear.
    Estimate,
    /// Tells of a wish or a plan: want, hope, vow.
    Wish,
    /// Passes on what another found: report, show.
    Report,
    /// Judges somebody: accuse, blame, praise, condemn.
    Judge,
    /// Asks or orders: ask, urge, demand.
    Ask,
}

/// Verbs, in their base form, and what kind of cue each is.
pub(super) const VERBS: &[(Cue, &str)] = &[
    (
        Cue::Say,
        "warn caution say tell add state declare announce confirm insist explain note remark stress write tweet comment affirm assure reply recall continue observe mention inform testify admit acknowledge concede recognise recognize reveal disclose emphasize emphasise reiterate respond quip joke conclude clarify post shout chant whisper boast brag echo ensure underline underscore point_out argue agree outline highlight specify swear exclaim mutter assert detail summarize narrate retort elaborate message text phone lament pronounce",
    ),
    (Cue::Claim, "claim allege contend maintain purport profess charge"),
    (Cue::Deny, "deny reject dispute refute rebut dismiss contradict disavow"),
    (
        Cue::Estimate,
        "estimate believe think suspect expect fear predict forecast suggest assume suppose reckon consider guess speculate doubt feel worry hint imply warn caution project calculate theorize see view regard know understand realize realise learn judge find determine decide",
    ),
    (
        Cue::Wish,
        "hope want wish plan vow pledge promise intend threaten seek prefer propose offer aim favor favour support oppose endorse back",
    ),
    (
        Cue::Report,
        "mention report show indicate quote cite publish identify document record attribute put reveal estimate survey rank rate find",
    ),
    (
        Cue::Judge,
        "call describe portray blame accuse condemn criticise criticize denounce praise hail slam blast attack decry question mock ridicule applaud commend thank label liken compare characterize characterise complain object protest deride chide scold rip bash welcome congratulate laud salute tout defend demonize",
    ),
    (
        Cue::Ask,
        "ask urge demand call_for call_on request appeal encourage advise recommend order instruct propose beg plead implore inquire wonder press invite remind",
    ),
];

/// Cues that need no complement clause to count: they always bring somebody's words.
pub(super) const STRONG: &str = "say tell declare announce insist claim allege deny confirm argue contend admit acknowledge concede assert testify tweet warn note add reiterate explain predict vow pledge believe estimate accuse condemn criticize criticise denounce urge complain stress emphasize emphasise boast brag quip lament echo remark recall suggest report blame estimate cite mention show agree quote support oppose disclose believe deny endorse question reject dispute refute rebut dismiss contradict";

/// Nouns whose complement is somebody's words, and what they make of them.
pub(super) const NOUNS: &[(Cue, &str)] = &[
    (
        Cue::Say,
        "statement announcement declaration remark comment message speech testimony promise pledge vow argument assurance confirmation conclusion finding view opinion",
    ),
    (Cue::Claim, "claim allegation accusation assertion charge rumor rumour"),
    (Cue::Deny, "denial"),
    (
        Cue::Estimate,
        "estimate belief suspicion fear expectation hope concern idea doubt prediction forecast warning suggestion worry",
    ),
    (Cue::Ask, "demand appeal request call recommendation proposal"),
];

/// Words that make what they stand with less sure.
pub(super) const HEDGES: &str = "may might could reportedly allegedly apparently presumably probably possibly perhaps maybe likely unlikely seemingly supposedly believed thought suspected alleged suggests appears appear appeared seem seems seemed expected feared estimated presumed purported purportedly potential potentially possible probable unconfirmed tentative preliminary rumoured rumored said considered";
