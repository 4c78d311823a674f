//! The ledger: questions by accounts, with what each says, and silence where it is silent.

use std::rc::Rc;

use crate::{
    model::{AccountKey, ClaimKey, Comparison, Key, OriginKey, QuestionKey, Voice},
    order::put,
};

/// Questions by accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// One row for each question, in order.
    pub rows: Vec<Row>,
}

/// What everybody says on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The question.
    pub question: QuestionKey,
    /// One cell for each account, in the accounts' order.
    pub cells: Vec<Cell>,
    /// What the articles say in their own voice.
    pub own_voice: Cell,
    /// What nobody has been given yet; in drafts only.
    pub undecided: Cell,
}

/// What one voice says on one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its claims in reading order.
    pub claims: Vec<ClaimKey>,
    /// Set where an editor has checked that it is silent; inside, the note, if there is one.
    pub silence: Option<Option<Rc<str>>>,
    /// How many different origins the claims go back to; 0 where that of one of them is not known.
    pub origins: usize,
}

/// What an account says on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// This claim, among others perhaps.
    Claim(ClaimKey),
    /// Nothing, and an editor has checked it; with the note, if there is one.
    Silent(Option<&'a str>),
    /// No claim is listed, and nobody says that it was checked.
    Nothing,
}

impl Ledger {
    pub(super) fn new(comparison: &Comparison, reading_order: &[ClaimKey]) -> Self {
        let empty_row = |question| Row {
            question,
            cells: vec![Cell::default(); comparison.accounts.len()],
            own_voice: Cell::default(),
            undecided: Cell::default(),
        };
        let mut rows: Vec<Row> = comparison.questions.keys().map(empty_row).collect();
        for key in reading_order {
            let Some(claim) = comparison.claims.get(*key) else { continue };
            let Some(row) = rows.get_mut(claim.question.place()) else { continue };
            if let Some(cell) = row.cell_mut(claim.voice) {
                cell.claims.push(*key);
            }
        }
        for silence in &comparison.silences {
            let row = rows.get_mut(silence.question.place());
            if let Some(cell) = row.and_then(|row| row.cell_mut(Voice::Account(silence.account))) {
                cell.silence = Some(silence.note.clone());
            }
        }
        for row in &mut rows {
            for cell in row.cells.iter_mut().chain([&mut row.own_voice, &mut row.undecided]) {
                cell.origins = origins(comparison, &cell.claims);
            }
        }
        Self { rows }
    }

    /// The row of a question.
    pub fn row(&self, question: QuestionKey) -> Option<&Row> {
        self.rows.get(question.place())
    }

    /// What `account` says on `question`.
    pub fn cell(&self, question: QuestionKey, account: AccountKey) -> Option<&Cell> {
        self.row(question)?.cells.get(account.place())
    }
}

impl Row {
    fn cell_mut(&mut self, voice: Voice) -> Option<&mut Cell> {
        match voice {
            Voice::Account(account) => self.cells.get_mut(account.place()),
            Voice::Article => Some(&mut self.own_voice),
            Voice::Undecided => Some(&mut self.undecided),
        }
    }
}

fn origins(comparison: &Comparison, claims: &[ClaimKey]) -> usize {
    let mut origins: Vec<OriginKey> = Vec::new();
    for key in claims {
        let origin = comparison.claims.get(*key).and_then(|claim| claim.origin);
        let Some(origin) = origin else { return 0 };
        put(&mut origins, origin);
    }
    origins.len()
}
