//! Which language a text is in, as far as its commonest words tell.

use crate::fold::fold;

/// Words that are common in one language and rare in the others.
const COMMON: [(&str, &str); 6] = [
    ("en", "the of and to in is was that for with on at by from said has were it his they"),
    ("fr", "le la les des du et est une dans pour que qui sur par avec au aux ont il elle pas été"),
    ("de", "der die das und ist den von mit dem für auf nicht ein eine im zu sich wurde auch des"),
    ("es", "el los las del y en una por con para que se su al más fue como es lo ha"),
    ("it", "il di che della dei gli una per con non sono nel alla più è stato ha ed le i"),
    ("pt", "o os da do das dos em uma para com não por mais foi que as ao no na são"),
];
/// Words of a text that are looked at: enough to tell.
const LOOKED_AT: usize = 600;
/// Common words that there must be, of a hundred.
const SHARE: usize = 8;

/// The language of a text as a BCP 47 tag: `und` where nothing tells.
pub(crate) fn language(texts: &[&str]) -> &'static str {
    let mut counts = [0_usize; COMMON.len()];
    let lists: Vec<Vec<String>> =
        COMMON.iter().map(|(_, words)| words.split(' ').map(fold).collect()).collect();
    let mut total = 0;
    let words = texts.iter().flat_map(|text| text.split(|it: char| !it.is_alphabetic()));
    for word in words.filter(|word| !word.is_empty()).take(LOOKED_AT) {
        total += 1;
        let word = fold(word);
        for (count, list) in counts.iter_mut().zip(&lists) {
            *count += usize::from(list.contains(&word));
        }
    }
    let best = counts.iter().zip(COMMON).max_by_key(|(count, _)| **count);
    match best {
        Some((count, (language, _))) if *count * 100 >= total * SHARE && *count > 0 => language,
        // A few words of a headline: nothing speaks for another language.
        _ if total < 12 && texts.iter().all(|text| text.is_ascii()) => "en",
        _ => "und",
    }
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn common_words_tell_the_language() {
        assert_eq!(language(&["The boat sank on the lake and nobody was hurt by it."]), "en");
        assert_eq!(
            language(&["Le bateau a coulé sur le lac et les passagers ont été sauvés."]),
            "fr"
        );
        assert_eq!(
            language(&["Das Schiff ist auf dem See gesunken und die Crew wurde gerettet."]),
            "de"
        );
        assert_eq!(language(&["Корабль затонул на озере."]), "und");
        assert_eq!(language(&[]), "en");
    }
}
