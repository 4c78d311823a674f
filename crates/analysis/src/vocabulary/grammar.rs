//! The closed classes of English, and the irregular verbs.

use super::traits::Traits;

/// Words by what they are. A word may stand in several lists.
pub(super) const WORDS: &[(Traits, &str)] = &[
    (
        Traits::DETERMINER,
        "a an the this that these those my your his her its our their some any each every both all another such which what no several many few certain various numerous other",
    ),
    (
        Traits::PREPOSITION,
        "of in on at by for from with without to into onto over under above below between among amid against about around across along alongside near beside besides behind beyond inside outside within during until till since through throughout toward towards upon via per despite except like unlike off up down out following including regarding concerning according after before as than",
    ),
    (
        Traits::PRONOUN,
        "i you he she it we they me him them us himself herself itself themselves ourselves who whom one ones someone anyone everyone somebody nobody everybody none mine theirs ours hers these those this that another others",
    ),
    (Traits::FIRST_PERSON, "i we me us my our myself ourselves mine ours"),
    (Traits::BE, "be am is are was were been being isn't aren't wasn't weren't"),
    (Traits::HAVE, "have has had having haven't hasn't hadn't"),
    (Traits::DO, "do does did doing don't doesn't didn't"),
    (
        Traits::MODAL,
        "will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't mustn't",
    ),
    (Traits::COORDINATOR, "and but or nor yet so"),
    (
        Traits::SUBORDINATOR,
        "after before when while because although though since until as if whether unless whereas once where how why wherein whereby lest",
    ),
    (Traits::RELATIVE, "which who whom whose that where wherein when"),
    (
        Traits::NEGATION,
        "not no never none nobody nothing neither nor without isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't nowhere unable hardly",
    ),
    (
        Traits::ADVERB,
        "not never also too very still already just only even again yet then now here there however therefore thus meanwhile moreover furthermore nevertheless instead rather quite almost nearly always often ever soon later ago once twice together else perhaps maybe indeed simply merely basically recently currently today yesterday tomorrow tonight officially previously subsequently immediately eventually finally initially",
    ),
    (
        Traits::PARTICLE,
        "also too very still already just only even again yet then now however therefore thus meanwhile moreover furthermore nevertheless instead rather quite addition well indeed simply basically case certain regard respect",
    ),
    (
        Traits::STOP,
        "if whether there here not than as up down out so well let let's us mr mrs ms dr 's s t",
    ),
    (
        Traits::TIME_UNIT,
        "second minute hour day week month year decade century seconds minutes hours days weeks months years decades centuries night nights weekend weekends fortnight",
    ),
    (
        Traits::MONTH,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    (
        Traits::WEEKDAY,
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    ),
    (
        Traits::ADJECTIVE,
        "armed alleged united wounded injured so-called limited related detailed advanced unprecedented red sacred wicked naked hundred exceed proceed indeed need seed speed feed deed weed breed embed masked retired skilled scattered talented crowded overcrowded",
    ),
    (
        Traits::TITLE,
        "mr mrs ms miss dr prof professor president minister prime premier chancellor senator sen representative rep congressman congresswoman governor gov mayor king queen prince princess pope general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm chief director secretary chairman chairwoman chair judge justice sir lord lady sheikh imam bishop archbishop cardinal father rev reverend sister ambassador commissioner councillor inspector superintendent sheriff coach manager spokesman spokeswoman spokesperson ceo vice deputy former foreign interior defence defense finance",
    ),
];

/// Irregular verbs: the base form first, then its other forms.
pub(super) const IRREGULAR: &str = "\
say said;tell told;give gave given;take took taken;go went gone;come came;see saw seen;find found;\
lose lost;make made;pay paid;run ran;sink sank sunk;shoot shot;hold held;hear heard;lead led;\
leave left;keep kept;begin began begun;become became;bring brought;buy bought;sell sold;build built;\
break broke broken;burn burnt;catch caught;choose chose chosen;cut;deal dealt;draw drew drawn;\
drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feel felt;fight fought;flee fled;\
fly flew flown;forbid forbade forbidden;forget forgot forgotten;freeze froze frozen;get got gotten;\
grow grew grown;hang hung;hide hid hidden;hit;hurt;know knew known;lay laid;lie lay lain;light lit;\
mean meant;meet met;put;read;ride rode ridden;ring rang rung;rise rose risen;seek sought;send sent;\
set;shake shook shaken;shut;sing sang sung;sit sat;sleep slept;slide slid;speak spoke spoken;\
spend spent;spread;stand stood;steal stole stolen;stick stuck;strike struck stricken;swear swore sworn;\
swim swam swum;swing swung;teach taught;tear tore torn;think thought;throw threw thrown;\
understand understood;wake woke woken;wear wore worn;win won;withdraw withdrew withdrawn;write wrote written;\
overturn;overcome overcame;undergo underwent undergone;undertake undertook undertaken;blow blew blown;\
bear bore borne born;beat beaten;bend bent;bet;bind bound;bite bit bitten;bleed bled;cast;cling clung;\
cost;creep crept;dig dug;feed fed;forecast;foresee foresaw foreseen;forgive forgave forgiven;\
lend lent;let;mistake mistook mistaken;prove proven;quit;rid;shed;shrink shrank shrunk;spill spilt;\
spin spun;split;spring sprang sprung;strive strove;sweep swept;upset;uphold upheld;weep wept;wind wound;\
withhold withheld;withstand withstood;overthrow overthrew overthrown;oversee oversaw overseen;\
outbid;rebuild rebuilt;retake retook retaken;resell resold;mislead misled;learn learnt;dream dreamt;\
arise arose arisen;bid;breed bred;burst;thrust;show shown;die dying;tie tying";

/// Base forms of verbs that news use and no other list holds, so that clauses are found.
pub(super) const VERBS: &str = "accept add aim allow answer appear apply ask attend avoid back base call carry cause change cite close collect compare complete concern consider contain continue control cover create cross cry decide declare defend deliver demand deploy describe design detail determine develop direct discover discuss drop employ enable end enjoy ensure enter exceed exist expand expect explain express extend face fail fear fill finish follow force form gather guarantee happen head help hope identify ignore imply improve include indicate inform intend introduce invest involve issue join judge land last launch listen live look love maintain manage mark match mention mind miss move name need notice obtain offer open operate order organise organize own participate pass perform persuade plan play point prefer prepare present press prevent produce promise propose protect provide pull push question raise reach realise realize receive recommend record reduce refer refuse regard relate remain remember remind remove repeat replace represent request require resign resist respond rest restore result return reveal search seem select serve settle share shout sign sound specify start state stay step stop study succeed suffer suggest supply support suppose surround survive talk target test thank threaten touch train travel treat try turn unite urge use value visit vote wait walk want warn wash watch wish wonder work worry";
