//! Nouns by what they stand for, titles, directions and places. Own lists.

use super::traits::Traits;

/// Words by what they are; all forms with a plain -s are found through their stem.
pub(super) const NOUNS: &[(Traits, &str)] = &[
    (
        Traits::PERSON,
        "people person man men woman women child children citizen civilian resident villager inhabitant passenger sailor soldier fighter troop trooper militant jihadist terrorist rebel insurgent gunman gunmen extremist islamist combatant warrior officer official policeman policemen survivor victim worker employee staff student pupil teacher doctor nurse patient migrant refugee tourist visitor farmer driver crew captain skipper pilot firefighter firemen diver rescuer medic relative family families protester demonstrator voter supporter fan spectator player journalist reporter witness bystander suspect prisoner detainee inmate hostage guest member leader minister lawyer boy girl baby babies toddler teenager pensioner guard trainer instructor contractor mercenary auxiliary personnel serviceman servicemen commander general colonel engineer miner fisherman fishermen trader vendor customer shopper commuter motorist cyclist pedestrian hiker climber swimmer worshipper pilgrim believer neighbour neighbor delegate lawmaker senator deputy mp mps candidate scientist researcher expert volunteer activist campaigner striker reservist recruit veteran orphan widow parent mother father son daughter brother sister wife husband twin local dead casualty casualties body bodies",
    ),
    (
        Traits::CIVILIAN,
        "citizen civilian resident villager inhabitant passenger woman women child children farmer herder trader worker student pupil bystander shopper worshipper local family families townspeople noncombatant",
    ),
    (
        Traits::FIGHTER,
        "soldier fighter troop trooper militant jihadist terrorist rebel insurgent gunman gunmen extremist islamist combatant warrior guerrilla mercenary militiaman militiamen serviceman",
    ),
    (
        Traits::OFFICIAL,
        "official officer minister governor mayor president premier chancellor secretary prosecutor commissioner ambassador councillor deputy director commander chief spokesman spokeswoman spokesperson police judge general colonel sheriff administration government authorities authority ministry state junta regime palace kremlin parliament",
    ),
    (
        Traits::BODY,
        "ministry authority agency company firm group union party association organisation organization government council committee commission court police army military office department bureau service institute university hospital bank board federation league team club fund foundation operator ministry embassy parliament assembly congress senate junta regime administration forces coalition alliance movement network brigade corporation airline manufacturer developer utility watchdog regulator charity monitor observatory mission lines airlines airways railways holdings industries partners systems services motors energy group",
    ),
    (
        Traits::ARMED,
        "militia gang faction brigade battalion cartel guerrillas insurgency army forces junta rebels militants jihadists",
    ),
    (
        Traits::MEDIA,
        "newspaper daily times post herald mail guardian telegraph tribune courier gazette journal news agency broadcaster television tv radio reuters afp ap bbc cnn rfi aljazeera magazine paper media press outlet website interfax tass xinhua",
    ),
    (
        Traits::VOICE,
        "spokesman spokeswoman spokesperson director chief head chairman chairwoman president secretary minister manager leader lawyer mayor governor boss founder owner ceo coach commander representative",
    ),
    (
        Traits::WITNESS,
        "witness survivor passenger resident villager neighbour neighbor bystander onlooker local driver worker relative eyewitness customer tourist shopper inhabitant victim commuter student parent mother father",
    ),
    (
        Traits::DOCUMENT,
        "count tally register report study poll survey statement document letter release communique data figures records review analysis article memo email filing indictment complaint verdict ruling order testimony interview tweet post book transcript photograph video footage images",
    ),
    (
        Traits::PLACE,
        "town village city capital region province district county state area country nation shore bank coast beach island lake river sea ocean bay gulf border mountain valley suburb neighbourhood neighborhood port harbour harbor quay airport station street road square market bridge building house home school hospital church mosque hotel camp base prison field forest park stadium factory plant mine hill outskirts centre center north south east west side part corner edge",
    ),
    (
        Traits::UNIT,
        "percent per kilometre kilometer km mile metre meter foot feet ton tonne litre liter gallon acre hectare kilogram kg pound dollar euro yen rupee franc degree barrel megawatt point knot mph kph inch yard gram",
    ),
];

/// Directions: the word, then its place on the compass (E, W, N, S and their mixtures, C for the
/// centre).
pub(super) const DIRECTIONS: &str = "north N;northern N;northward N;northerly N;south S;southern S;southerly S;\
east E;eastern E;easterly E;west W;western W;westerly W;northeast NE;north-east NE;northeastern NE;\
northwest NW;north-west NW;northwestern NW;southeast SE;south-east SE;southeastern SE;southwest SW;south-west SW;\
southwestern SW;central C;centre C;center C;middle C;midwestern C";

/// Words of countries and what comes from them: the name, then its adjectives or people, and the
/// capital after a bar where it often stands for the government.
pub(super) const NATIONS: &str = "\
afghanistan afghan|kabul;albania albanian|tirana;algeria algerian|algiers;angola angolan|luanda;argentina argentine argentinian;\
armenia armenian|yerevan;australia australian|canberra;austria austrian|vienna;azerbaijan azerbaijani azeri|baku;bahrain bahraini|manama;\
bangladesh bangladeshi|dhaka;belarus belarusian|minsk;belgium belgian|brussels;benin beninese;bolivia bolivian;bosnia bosnian|sarajevo;\
brazil brazilian|brasilia;britain british uk u.k|london;bulgaria bulgarian|sofia;burkina burkinabe|ouagadougou;burundi burundian;\
cambodia cambodian;cameroon cameroonian|yaounde;canada canadian|ottawa;chad chadian;chile chilean|santiago;china chinese|beijing;\
colombia colombian|bogota;congo congolese|kinshasa;croatia croatian|zagreb;cuba cuban|havana;cyprus cypriot|nicosia;czech|prague;\
denmark danish dane|copenhagen;ecuador ecuadorian|quito;egypt egyptian|cairo;eritrea eritrean|asmara;estonia estonian|tallinn;\
ethiopia ethiopian;finland finnish finn|helsinki;france french|paris;gabon gabonese;georgia georgian|tbilisi;germany german|berlin;\
ghana ghanaian|accra;greece greek|athens;guatemala guatemalan;guinea guinean|conakry;haiti haitian;honduras honduran;hungary hungarian|budapest;\
iceland icelandic icelander|reykjavik;india indian|delhi;indonesia indonesian|jakarta;iran iranian|tehran;iraq iraqi|baghdad;\
ireland irish|dublin;israel israeli;italy italian|rome;jamaica jamaican|kingston;japan japanese|tokyo;jordan jordanian|amman;\
kazakhstan kazakh|astana;kenya kenyan|nairobi;kosovo kosovar|pristina;kuwait kuwaiti;kyrgyzstan kyrgyz|bishkek;laos laotian;latvia latvian|riga;\
lebanon lebanese|beirut;liberia liberian|monrovia;libya libyan|tripoli;lithuania lithuanian|vilnius;malawi malawian;malaysia malaysian;\
mali malian|bamako;mauritania mauritanian|nouakchott;mexico mexican;moldova moldovan|chisinau;mongolia mongolian;morocco moroccan|rabat;\
mozambique mozambican|maputo;myanmar burmese burma|naypyidaw;namibia namibian|windhoek;nepal nepali nepalese|kathmandu;netherlands dutch|hague;\
nicaragua nicaraguan|managua;niger nigerien|niamey;nigeria nigerian|abuja;norway norwegian|oslo;oman omani|muscat;pakistan pakistani|islamabad;\
palestine palestinian|ramallah;panama panamanian;paraguay paraguayan|asuncion;peru peruvian|lima;philippines filipino philippine|manila;\
poland polish pole|warsaw;portugal portuguese|lisbon;qatar qatari|doha;romania romanian|bucharest;russia russian|moscow;rwanda rwandan|kigali;\
senegal senegalese|dakar;serbia serbian serb|belgrade;singapore singaporean;slovakia slovak|bratislava;slovenia slovenian|ljubljana;\
somalia somali|mogadishu;spain spanish spaniard|madrid;sudan sudanese|khartoum;sweden swedish swede|stockholm;switzerland swiss|bern;\
syria syrian|damascus;taiwan taiwanese|taipei;tajikistan tajik|dushanbe;tanzania tanzanian|dodoma;thailand thai|bangkok;togo togolese|lome;\
tunisia tunisian|tunis;turkey turkish turk turkiye|ankara;turkmenistan turkmen;uganda ugandan|kampala;ukraine ukrainian|kyiv;\
uruguay uruguayan|montevideo;uzbekistan uzbek|tashkent;venezuela venezuelan|caracas;vietnam vietnamese|hanoi;yemen yemeni|sanaa;\
zambia zambian|lusaka;zimbabwe zimbabwean|harare;america american u.s u.s.a usa|washington;korea korean;\
scotland scottish scot|edinburgh;wales welsh|cardiff;england english;zealand zealander;kremlin russian";
