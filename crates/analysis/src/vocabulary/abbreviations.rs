//! Abbreviations that end with a full stop, by whether a sentence may end with them. Own lists.

/// A name or a number follows: a sentence never ends here.
pub(super) const BEFORE_NAMES: &str = "mr mrs ms dr prof st gen col lt maj capt cmdr sgt adm rev hon pres gov sen rep reps sens amb sec supt insp det msgr fr mt ft messrs mme mlle brig cpl pfc pvt atty art vs viz cf eg ie al fig figs no nos vol vols pp p pg par sec sect ch approx est ext tel sr.a rs dept univ mgr drs bros.of gens cols comdr cllr";
/// A number follows: a sentence ends here only before something else.
pub(super) const BEFORE_NUMBERS: &str = "no nos vol vols pp p pg fig sec art ch rs jan feb mar apr jun jul aug sep sept oct nov dec approx ca sect eq";
/// A sentence may end here: it does where the next word starts one.
pub(super) const ANYWHERE: &str = "co corp inc ltd llc plc bros jr sr esq etc a.m p.m u.s u.k u.s.a e.u u.n d.c e.g i.e ph.d m.d b.a m.a b.c a.d ave blvd rd st dept assn hrs min mins sec kg km cm mm ft in oz lb lbs yd yds mph i.v p.o f.e btw med ind wash calif mass pa ill mich ariz colo conn ga la md minn miss mo tenn tex va wis fla kan ky okla ore a.k.a gmbh r.i.p v jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun";
/// Words that start a sentence, rarely a name.
pub(super) const STARTERS: &str = "a an and after as at although another about but because before by did do does for few finally four from five had has have he her here his how however i if in is it its later last many meanwhile more most millions my next no not now of on one only or our people she since so some still such six that the their then there these they this those three to today two under until was we were what when where which while who why with would yesterday you your";
