//! French.

use source_comparison::words::Plural;

use super::ClassWords;

/// French.
pub(super) const WORDS: ClassWords = ClassWords {
    language: "fr",

    title: "Ce que la classe en a tiré",
    stays_here: "Tout reste dans ce navigateur. Les fichiers de travail ne portent aucun nom, et aucun \
                 n’est affiché.",
    choose_files: "Choisir les fichiers de travail",
    drop_files: "Ou déposez-les n’importe où sur cette page.",
    nothing_yet: "Aucun travail n’a encore été remis.",
    clear: "Oublier tous les travaux",
    save_table: "Enregistrer le tableau",
    print: "Imprimer",

    works: Plural::two_forms("{n} travail", "{n} travaux"),
    committed: Plural::two_forms("dont {n} validé", "dont {n} validés"),
    unreadable: Plural::two_forms(
        "{n} fichier écarté : ce n’est pas un fichier de travail, ou il est trop lourd.",
        "{n} fichiers écartés : ce ne sont pas des fichiers de travail, ou ils sont trop lourds.",
    ),
    foreign: Plural::two_forms(
        "{n} fichier écarté : il porte sur une autre comparaison.",
        "{n} fichiers écartés : ils portent sur une autre comparaison.",
    ),
    again: Plural::two_forms(
        "{n} fichier était déjà là : il compte une seule fois.",
        "{n} fichiers étaient déjà là : ils comptent une seule fois.",
    ),
    too_many: Plural::two_forms(
        "{n} fichier écarté : il y en a déjà mille.",
        "{n} fichiers écartés : il y en a déjà mille.",
    ),
    not_saved: "Le navigateur n’a pas permis d’enregistrer le tableau.",

    readings: "Lectures",
    before: "Avant la mise en commun",
    now: "Dans leur état actuel",
    on_average: "Paires trouvées, en moyenne : {mean} sur {all}",

    heat: "Ce que les élèves ont marqué",
    heat_about: "Plus le trait est fort, plus les élèves sont nombreux à avoir marqué ces mots ; le chiffre \
                 dit combien. Pointillés : seule la rédaction les a marqués.",
    editor_only: "seulement la rédaction",
    marked_by: Plural::two_forms("marqué par {n} élève", "marqué par {n} élèves"),

    missed_most: "Le plus souvent manqué",
    missed_about: "Les paires de la rédaction, et combien d’élèves les ont trouvées.",
    disputed_most: "Le plus discuté",
    disputed_about: "Des paires que les élèves qualifient différemment. Ce n’est pas une faute : c’est matière \
                     à discussion.",
    no_dispute: "Les élèves qui ont rapproché les mêmes passages sont d’accord entre eux.",
    further: Plural::two_forms("{n} autre paire", "{n} autres paires"),
    pair: "Paire",
    found: "Trouvée",
    differently: "Jugée autrement",
    missed: "Manquée",
    editor: "Rédaction",
    not_same: "Pas le même fait",

    traps: "Pas le même fait",
    traps_about: "Des passages qui se ressemblent et parlent de deux choses.",
    trap_seen: "L’ont vu",
    trapped: "Les ont pris pour un seul fait",

    speakers: "Qui parle ?",
    speakers_about: "Des passages que les élèves n’attribuent pas à la même voix que la rédaction.",
    claim: "Affirmation",
    pupils: "Élèves",
    standings: "Où en sont les questions, selon les élèves",
    question: "Question",
    settled: "Établi",
    disputed: "Contesté",
    open: "Ouvert",
    discussion: "À discuter",
};
