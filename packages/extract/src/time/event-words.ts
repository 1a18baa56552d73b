/** Nouns for dated events and for conditions that start a clock, in German and English. */
import type { Language } from "@parley/core";
import { perWord } from "../text/per-word.js";
import { wordTest } from "../text/word-test.js";

/** Ends of German nouns, so that compounds count: "Außenministertreffen", "Parlamentswahl". */
const GERMAN_EVENTS =
  /(?:gipfel|gipfels|gipfeltreffen|treffen|treffens|(?<!aus)wahl|wahlen|abstimmung|abstimmungen|konferenz|konferenzen|sitzung|sitzungen|tagung|tagungen|referendum|referendums|parteitag|parteitags|verhandlungen|gespräche|gesprächen|lesung|beratungen|amtsantritt|amtseinführung|votum|votums|klausur|anhörung|besuch|besuchs|vollversammlung|generalversammlung|parade|übergabe|sommerpause|winterpause|runde|verhandlungsrunde|fahrplanwechsel|amtswechsel|regierungswechsel|machtwechsel|kongress|kongresses|versammlung|festspiele|olympia)$/u;
const ENGLISH_EVENTS = new Set(
  "summit meeting vote election elections conference session talks referendum hearing inauguration convention debate negotiations visit gathering ballot poll assembly summits meetings deadline launch handover parade recess round".split(
    " ",
  ),
);
const GERMAN_CONDITIONS =
  /(?:waffenruhe|waffenstillstand|waffenstillstands|feuerpause|frieden|friedens|friedensschluss|friedensabkommen|abkommen|abkommens|vertrag|vertrags|einigung|unterzeichnung|inkrafttreten|ratifizierung|abzug|abzugs|rückzug|kriegsende|abschluss|zustimmung|genehmigung|beschluss|freigabe|mandat|mandats|entscheidung|anfrage|eingang|ende|beginn|vereinbarung|ankündigung|verabschiedung|annahme)$/u;
const ENGLISH_CONDITIONS = new Set(
  "ceasefire truce armistice peace agreement deal accord treaty settlement signing ratification withdrawal pullout approval authorization decision mandate request end start entry adoption passage halt ending signature announcement".split(
    " ",
  ),
);

/** Ends of German nouns for what takes its time and is over one day: "nach der Ernte", "nach der Auswertung". */
const GERMAN_LATER =
  /(?:ferien|ernte|synode|saison|pause|schluss|kampf|spiel|turnier|messe|urlaub|probebetrieb|prozess|verfahren|urteil|umbau|neubau|bauarbeiten|ausbau|einzug|umzug|feiertage|feiertagen|studie|sichtung|prüfung|auswertung|zusammenlegung|veröffentlichung|öffnung|anerkennung|bürgerentscheid|volksentscheid|räumung|fertigstellung|sanierung|einführung|umstellung|übernahme|ausschreibung|beratung|beratungen|besichtigung|reparatur|renovierung|impfung|ernennung|einweihung|aushändigung|zulassung|vergabe|bewerbung|ausbildung|auflösung|lesung|wartung|testphase|probephase|probezeit|frist|ablauf|rückkehr|krise|epidemie|pandemie|krieg)$/u;

/** Ends of German nouns for what happens at its time, also where it is no meeting: "beim nächsten Fahrplan". */
const GERMAN_OCCASIONS =
  /(?:ung|ungen|nahme|gabe|wahl|wahlen|treffen|gipfel|runde|sitzung|konferenz|kongress|tagung|messe|fest|feier|premiere|finale|spiel|turnier|rennen|lauf|haushalt|etat|budget|fahrplan|saison|session|periode|semester|novelle|reform|gelegenheit|mal|rate|stufe|schritt|etappe|phase|bericht|ausgabe|parteitag|landtagswahl|wechsel|beginn|ende|start|schluss|ernte|pause|ferien|urteil|prozess|besuch|abstimmung|lesung|vollversammlung|jubiläum|versteigerung|flut|regenzeit|frost)$/u;
/** Nouns that end alike and name somebody, a place or a thing. */
const NO_OCCASIONS =
  /(?:regierung|verwaltung|leitung|zeitung|wohnung|siedlung|abteilung|kreuzung|mündung|festung|stiftung|bevölkerung|vertretung|führung|verfassung|satzung|kleidung|nahrung|währung|heizung|rechnung|quittung|ladung|bindung)(?:en)?$/u;

// German nouns have a capital; "treffen" and "wählen" without one are verbs.
const eventNouns = {
  de: perWord((text) => /^\p{Lu}/u.test(text) && GERMAN_EVENTS.test(text.toLowerCase())),
  en: perWord((text) => ENGLISH_EVENTS.has(text.toLowerCase())),
};
const conditionNouns = {
  de: perWord((text) => /^\p{Lu}/u.test(text) && GERMAN_CONDITIONS.test(text.toLowerCase())),
  en: perWord((text) => ENGLISH_CONDITIONS.has(text.toLowerCase()) || text.toLowerCase() === "cease"),
};

/** What people rely on after "nach": a source, no moment. */
const GERMAN_SOURCES =
  /(?:meinung|auffassung|einschätzung|darstellung|schätzung|schätzungen|berechnung|berechnungen|erfahrung|vorstellung|vorstellungen|überzeugung|mitteilung|meldung|meldungen|planung|planungen|regelung|verordnung|ordnung|forderung|rechnung|richtung|art|angaben|bericht|berichten|wertung|erkenntnis)$/u;
const GERMAN_TURNS =
  /(?:tod|abriss|auszug|umzug|verkauf|kauf|sieg|niederlage|rücktritt|abgang|abschied|brand|streik|geburt|hochzeit|abzug|umbau|beitritt|austritt|erfolg|fund|test|versuch)$/u;

/** Does the German noun, as written, name something after which things are different: "nach dem Tod", "nach der Räumung"? */
export const isTurn = perWord((text) => {
  const lower = text.toLowerCase();
  if (!/^\p{Lu}/u.test(text) || GERMAN_SOURCES.test(lower) || NO_OCCASIONS.test(lower)) return false;
  return GERMAN_OCCASIONS.test(lower) || GERMAN_TURNS.test(lower);
});

/** Does the German noun, as written, name something that happens at its time? */
export const isOccasion = perWord(
  (text) =>
    /^\p{Lu}/u.test(text) &&
    GERMAN_OCCASIONS.test(text.toLowerCase()) &&
    !NO_OCCASIONS.test(text.toLowerCase()),
);

/** Does the word, as written, name something that takes place on a day? */
export function isEventNoun(text: string, language: Language): boolean {
  return eventNouns[language](text);
}

/** The same for a word of an expression. */
export const isEventWord = {
  de: wordTest((_, text) => eventNouns.de(text)),
  en: wordTest((_, text) => eventNouns.en(text)),
};

/** Does the word, as written, name something that has to come true first? */
export function isConditionNoun(text: string, language: Language): boolean {
  return conditionNouns[language](text);
}

/** Does the German noun, as written, name something that has to be over first: "nach den Ferien"? */
export const isLaterNoun = perWord((text) => /^\p{Lu}/u.test(text) && GERMAN_LATER.test(text.toLowerCase()));
