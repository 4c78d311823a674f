//! What was measured before, in `docs/benchmarks.json`: a size or a ratio that has grown by more
//! than a share of itself fails, with its name. Times alone are never compared: they are of one
//! machine. It must not know how anything is measured.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// By how much a figure may grow: 3 %.
const MAY_GROW: f64 = 1.03;

/// Figures by their names.
pub(crate) type Figures = BTreeMap<String, f64>;

/// Sizes in bytes under brotli, and times as multiples of a baseline's in the same run.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    pub(crate) sizes: Figures,
    pub(crate) ratios: Figures,
}

impl Kept {
    /// Reads the file's text.
    ///
    /// # Errors
    /// When it is not JSON or a figure is not a number.
    pub(crate) fn read(text: &str) -> Result<Self> {
        let file: Value = serde_json::from_str(text)?;
        let figures = |key: &str| -> Result<Figures> {
            let entries = file.get(key).and_then(Value::as_object);
            let entries = entries.with_context(|| format!("docs/benchmarks.json has no {key}"))?;
            let number = |(name, value): (&String, &Value)| {
                let value = value.as_f64().with_context(|| format!("{name} is not a number"))?;
                Ok((name.clone(), value))
            };
            entries.iter().map(number).collect()
        };
        Ok(Self { sizes: figures("sizes")?, ratios: figures("ratios")? })
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let rounded = |figure: &f64| (figure * 1_000.0).round() / 1_000.0;
        let ratios: BTreeMap<&String, f64> =
            self.ratios.iter().map(|(name, ratio)| (name, rounded(ratio))).collect();
        let sizes: BTreeMap<&String, u64> =
            self.sizes.iter().map(|(name, size)| (name, size.round() as u64)).collect();
        format!("{:#}\n", json!({ "sizes": sizes, "ratios": ratios }))
    }

    /// What has grown too much since `before`, in words. What was not kept before is not compared.
    pub(crate) fn grown_since(&self, before: &Self) -> Vec<String> {
        let mut grown = compared(&self.sizes, &before.sizes, "bytes");
        grown.extend(self.ratios_grown_since(before));
        grown
    }

    /// The same for the ratios alone.
    pub(crate) fn ratios_grown_since(&self, before: &Self) -> Vec<String> {
        compared(&self.ratios, &before.ratios, "times its baseline")
    }

    /// Takes the lower of two measurements of each ratio: what disturbs one makes it slower, never
    /// faster.
    pub(crate) fn with_lower_ratios(mut self, again: &Figures) -> Self {
        for (name, ratio) in &mut self.ratios {
            *ratio = again.get(name).copied().unwrap_or(*ratio).min(*ratio);
        }
        self
    }
}

fn compared(now: &Figures, before: &Figures, unit: &str) -> Vec<String> {
    let both = now.iter().filter_map(|(name, now)| Some((name, *now, *before.get(name)?)));
    let grown = both.filter(|(_, now, before)| *now > *before * MAY_GROW);
    grown.map(|(name, now, before)| format!("{name}: {now:.2} {unit}, was {before:.2}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Figures, Kept};

    fn figures(figures: &[(&str, f64)]) -> Figures {
        figures.iter().map(|(name, figure)| ((*name).to_owned(), *figure)).collect()
    }

    #[test]
    fn only_what_has_grown_by_more_than_three_in_a_hundred_is_named() {
        let before = Kept {
            sizes: figures(&[("loader", 1_000.0), ("widget", 1_000.0)]),
            ratios: figures(&[("anchor", 0.5), ("suggest", 0.5)]),
        };
        let now = Kept {
            sizes: figures(&[("loader", 1_030.0), ("widget", 1_031.0), ("new", 9.0)]),
            ratios: figures(&[("anchor", 0.4), ("suggest", 0.6)]),
        };
        let grown = now.grown_since(&before);
        assert_eq!(grown.len(), 2, "{grown:?}");
        assert!(grown[0].starts_with("widget: 1031.00 bytes"));
        assert!(grown[1].starts_with("suggest: 0.60 times"));
        let calmer = now.with_lower_ratios(&figures(&[("suggest", 0.51)]));
        assert_eq!(calmer.ratios_grown_since(&before), [""; 0]);
    }

    #[test]
    fn what_is_written_is_read() {
        let kept = Kept { sizes: figures(&[("a", 12.0)]), ratios: figures(&[("b", 0.25)]) };
        assert_eq!(Kept::read(&kept.text()).unwrap(), kept);
        assert!(Kept::read("{}").is_err());
    }
}
