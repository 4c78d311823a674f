use super::PaperWords;

pub(super) static WORDS: PaperWords = PaperWords {
    language: "fr",
    worksheet: "Fiche de travail",
    key: "Corrigé",
    key_about: "La lecture de la rédaction, à discuter. Si la classe voit les choses autrement et peut le montrer dans \
                le texte, c’est peut-être elle qui a raison.",
    name: "Nom",
    class: "Classe",
    date: "Date",
    minutes: "{n} minutes",
    not_said: "le texte ne le dit pas",
    steps: [
        "Qui parle\u{202f}?",
        "Lire, repérer, rapprocher",
        "En regard de la rédaction",
        "Qui confirme qui\u{202f}?",
        "Écrire",
    ],
    prompts: [
        "Regarde d’abord les articles de l’extérieur. Quand le texte ne répond pas, coche «\u{202f}le texte ne le dit \
         pas\u{202f}»\u{202f}: c’est aussi une réponse.",
        "Repère ce que quelqu’un affirme. Rapproche ensuite ce qui parle de la même chose dans les deux articles, et \
         dis comment les deux passages s’accordent ou non.",
        "Prends maintenant le corrigé. C’est une lecture, pas la seule possible.",
        "Prends les questions une à une. Une seconde voix le sait-elle d’une autre façon\u{202f}? Ou les deux articles \
         le tiennent-ils d’une même source\u{202f}?",
        "Écris en quelques phrases ce qu’on peut dire et ce qu’on ne peut pas dire. Après chaque phrase, indique \
         l’article et la ligne.",
    ],
    card: [
        "Qui l’a écrit, qui l’a publié, et quand\u{202f}?",
        "Pour qui est-il écrit\u{202f}?",
        "Comment l’auteur le sait-il\u{202f}?",
        "Que voudrait-il te faire croire\u{202f}?",
    ],
    source_of: "Article {letter}",
    lines_of: "{letter}, lignes",
    relate: "Rapport",
    respect: "Sur quel point, et pourquoi\u{202f}?",
    judge: "À regarder de près",
    judge_about: "Comment ces passages s’accordent-ils\u{202f}? Avant de trancher, dis pour chacun de quoi il parle \
                  exactement.",
    same_fact_not: "Pas le même fait",
    because: "Parce que",
    revise: [
        "La rédaction l’a vu, et pas nous\u{202f}:",
        "Nous l’avons vu, et pas la rédaction\u{202f}:",
        "Nous voyons les choses autrement, car le texte dit\u{202f}:",
    ],
    confirmed: "confirmé par une voix indépendante",
    one_source: "une seule source, répétée",
    open: "reste ouvert",
    who_says: "Qui dit quoi\u{202f}?",
    cites: "Article, ligne",
    sentence: "Ce qu’on peut dire, ce qu’on ne peut pas dire",
    line: "{letter} {n}",
    lines: "{letter} {n}–{m}",
    not_found: "introuvable dans l’article",
    in_task: "n°\u{a0}{n}",
    relations: "Ce qui se rapporte, comment et pourquoi",
    traps: "Cela se ressemble, mais ce n’est pas le même fait",
    silences: "On n’entend rien de",
    discussion: "À discuter",
    terms: "Les mots pour travailler",
};
