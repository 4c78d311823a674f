//! The kinds of events that words name. The order of the variants is the order of
//! their numbers in the blob.

macro_rules! classes {
    ($(#[$about:meta])* $Class:ident { $($(#[$of:meta])* $Variant:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $Class { $($(#[$of])* $Variant,)* }

        impl $Class {
            /// Every class, in the order of the blob.
            pub const ALL: &'static [Self] = &[$(Self::$Variant,)*];

            /// The name that the lists use: lower case, words joined by hyphens.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Variant => $name,)* }
            }

            /// The class that the lists call so.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|class| class.name() == name)
            }

            /// Reads a column of the blob, where 0 stands for no class.
            pub(crate) fn from_column(number: u8) -> Option<Self> {
                Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
            }
        }
    };
}

classes! {
    /// What happens, as far as news tell it: the verb and the nouns of one kind of event together.
    EventClass {
        /// Someone makes others die: kill, murder, massacre, execute.
        Kill = "kill",
        /// Someone dies, whatever the cause: die, death, perish.
        Die = "die",
        /// Someone is hurt: injure, wound.
        Injure = "injure",
        /// One side sets upon another: attack, raid, ambush, assault.
        Attack = "attack",
        /// Explosives go off: bomb, blast, shell, detonate.
        Bomb = "bomb",
        /// Firearms are used: shoot, gunfire.
        Shoot = "shoot",
        /// Two sides fight: clash, battle, fight.
        Clash = "clash",
        /// A country or region is entered by force: invade, occupy.
        Invade = "invade",
        /// People or places fall into the hands of others: capture, seize, abduct.
        Capture = "capture",
        /// The law takes hold of someone: arrest, detain, jail.
        Arrest = "arrest",
        /// Someone is let go: free, release.
        Release = "release",
        /// Someone is brought to safety: rescue, save.
        Rescue = "rescue",
        /// People get away: flee, escape.
        Flee = "flee",
        /// People are taken or sent away for safety: evacuate, displace.
        Evacuate = "evacuate",
        /// Forces are sent: deploy, station.
        Deploy = "deploy",
        /// Forces go back: withdraw, retreat, pull out.
        Withdraw = "withdraw",
        /// People or bodies cannot be found: miss, disappear, vanish.
        Disappear = "disappear",
        /// People are looked for: search, hunt.
        Search = "search",
        /// Something comes to light: find, discover.
        Find = "find",
        /// People are made to suffer: torture, rape, abuse.
        Abuse = "abuse",
        /// Property is taken: steal, rob, loot.
        Steal = "steal",
        /// Things are ruined: destroy, demolish, damage.
        Destroy = "destroy",
        /// Something burns: fire, blaze.
        Burn = "burn",
        /// A vessel goes down: sink, capsize.
        Sink = "sink",
        /// Vehicles hit something: crash, collide, derail.
        Crash = "crash",
        /// A structure or government falls in: collapse.
        Collapse = "collapse",
        /// Forces of nature: flood, earthquake, storm.
        Disaster = "disaster",
        /// Illness passes on: infect, spread.
        Infect = "infect",
        /// The sick or hurt are cared for: treat, hospitalise, vaccinate.
        Treat = "treat",
        /// Neutral speech: say, tell, state.
        Say = "say",
        /// Speech that asserts without proof: claim, allege, assert.
        Claim = "claim",
        /// Speech that says it is not so: deny, dispute.
        Deny = "deny",
        /// Speech that says it is so: confirm, admit, acknowledge.
        Confirm = "confirm",
        /// Guilt is laid on someone: accuse, blame.
        Accuse = "accuse",
        /// Strong disapproval: condemn, criticise, denounce.
        Condemn = "condemn",
        /// Approval in words: praise, welcome, hail.
        Praise = "praise",
        /// Speech that wants something done: demand, urge, call for.
        Demand = "demand",
        /// Speech of harm to come: threaten, warn.
        Threaten = "threaten",
        /// Speech of what will be: promise, pledge, vow.
        Promise = "promise",
        /// Speech of regret: apologise.
        Apologize = "apologize",
        /// Sides come to terms: agree, deal, treaty.
        Agree = "agree",
        /// Sides talk: negotiate, meet, discuss.
        Negotiate = "negotiate",
        /// Someone says no: refuse, reject.
        Refuse = "refuse",
        /// Someone is for it: support, back, endorse.
        Support = "support",
        /// Someone is against it: oppose, resist.
        Oppose = "oppose",
        /// Citizens choose: vote, elect, ballot.
        Vote = "vote",
        /// A contest is won: win, victory.
        Win = "win",
        /// A contest is lost: lose, defeat.
        Lose = "lose",
        /// Someone gets an office: appoint, nominate.
        Appoint = "appoint",
        /// Someone gives up an office: resign, quit.
        Resign = "resign",
        /// Someone is put out of office or work: dismiss, sack, oust.
        Dismiss = "dismiss",
        /// Power is taken against the law: coup, overthrow.
        Overthrow = "overthrow",
        /// People show what they are against: protest, demonstrate, riot.
        Protest = "protest",
        /// Work is laid down: strike, walkout.
        Strike = "strike",
        /// Something is not allowed: ban, prohibit, block.
        Ban = "ban",
        /// Something is allowed: allow, approve, permit.
        Allow = "allow",
        /// Pressure by law on a country or person: sanction, embargo.
        Sanction = "sanction",
        /// Something begins: begin, launch, start.
        Begin = "begin",
        /// Something ends: end, stop, cease.
        End = "end",
        /// Something is put off or called off: cancel, postpone, suspend.
        Cancel = "cancel",
        /// Something goes on: continue, extend.
        Continue = "continue",
        /// A place is closed: close, shut.
        Close = "close",
        /// A place is opened: open, reopen.
        Open = "open",
        /// Something is made: build, construct.
        Build = "build",
        /// A quantity goes up: rise, increase.
        Rise = "rise",
        /// A quantity goes down: fall, decrease.
        Fall = "fall",
        /// Money is handed over: pay, fund, spend.
        Pay = "pay",
        /// Something is bought: buy, acquire.
        Buy = "buy",
        /// Something is sold: sell, export.
        Sell = "sell",
        /// Something is handed over free: give, donate, provide.
        Give = "give",
        /// Facts are looked into: investigate, probe, inquire.
        Investigate = "investigate",
        /// The law accuses: charge, indict, sue, prosecute.
        Charge = "charge",
        /// A court finds guilt: convict, sentence.
        Convict = "convict",
        /// A court finds no guilt: acquit, exonerate.
        Acquit = "acquit",
        /// A court or authority decides: rule, decide, order.
        Rule = "rule",
        /// Something is made public: publish, announce, reveal.
        Publish = "publish",
        /// Someone comes: arrive, come, reach.
        Arrive = "arrive",
        /// Someone goes: leave, depart.
        Leave = "leave",
        /// Someone is a guest: visit.
        Visit = "visit",
        /// Goods or people are brought: carry, transport, deliver.
        Carry = "carry",
        /// Someone is given work: hire, employ, recruit.
        Hire = "hire",
        /// Aid is given: help, assist.
        Help = "help",
        /// Someone is kept safe: protect, guard, defend.
        Protect = "protect",
        /// Something is planned: plan, intend, prepare.
        Plan = "plan",
        /// Someone is born or gives birth.
        Birth = "birth",
        /// People marry.
        Marry = "marry",
    }
}

#[cfg(test)]
mod tests {
    use super::EventClass;

    #[test]
    fn names_lead_back_to_their_classes() {
        for &class in EventClass::ALL {
            assert_eq!(EventClass::from_name(class.name()), Some(class));
        }
    }

    #[test]
    fn zero_and_numbers_beyond_the_last_class_are_no_class() {
        assert_eq!(EventClass::from_column(0), None);
        assert_eq!(EventClass::from_column(1), Some(EventClass::Kill));
        assert_eq!(EventClass::from_column(255), None);
    }
}
