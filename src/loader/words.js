// What the loader itself has to say: only what is said before, or instead of, the comparison.

const LANGUAGES = ["en", "fr", "ar"];

/** Each in the languages above. */
const WORDS = {
  loading: ["Loading…", "Chargement…", "جارٍ التحميل…"],
  open: ["Open the comparison", "Ouvrir la comparaison", "افتح المقارنة"],
  failed: ["Comparison not available.", "Comparaison indisponible.", "المقارنة غير متاحة."],
};

/** What to say to readers of a BCP 47 tag's language: in English where there are no words in it. */
export const wordsFor = (tag) => {
  const index = Math.max(0, LANGUAGES.indexOf(tag.slice(0, 2)));
  return { lang: LANGUAGES[index], say: (key) => WORDS[key][index] };
};
