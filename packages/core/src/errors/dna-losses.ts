/**
 * What an export to `.dna` cannot hold, or holds otherwise: a short phrase each, for a table with a column of
 * counts. The project keeps everything.
 */
import { type Problem, problemTable } from "./problem.js";

const loss = (en: string, de: string): Problem => ({
  status: 200,
  exit: 1,
  en: [en, "", "The .parley project keeps it."],
  de: [de, "", "Das .parley-Projekt behält es."],
});

export const dnaLosses = problemTable({
  DNA_LOSS_PROPOSALS: loss("undecided proposals", "unentschiedene Vorschläge"),
  DNA_LOSS_REJECTED: loss("rejected proposals", "abgelehnte Vorschläge"),
  DNA_PROPOSALS_AS_CODED: loss(
    "undecided proposals, written like coded statements",
    "unentschiedene Vorschläge, dort wie codierte Aussagen",
  ),
  DNA_LOSS_OLD_TEXT: loss(
    "statements on an earlier version of their text",
    "Aussagen zu einer früheren Fassung ihres Textes",
  ),
  DNA_LOSS_CONDITIONS: loss("conditions of statements", "Bedingungen von Aussagen"),
  DNA_LOSS_DEADLINES: loss("deadlines of statements", "Fristen von Aussagen"),
  DNA_LOSS_TIMES: loss("times named in statements", "Zeitangaben in Aussagen"),
  DNA_LOSS_EVIDENCE: loss(
    "passages for actor, cue, frame and addressee",
    "Belegstellen für Akteur, Redeverb, Rahmen und Adressat",
  ),
  DNA_LOSS_GAPS: loss(
    "passages in pieces, written as one with the gaps",
    "Stellen in Stücken, dort eine samt den Lücken",
  ),
  DNA_LOSS_QUOTES: loss(
    "longer quotes of which a statement is a piece",
    "längere Zitate, von denen eine Aussage ein Stück ist",
  ),
  DNA_LOSS_NESTING: loss("statements inside of another one", "Aussagen innerhalb einer anderen"),
  DNA_LOSS_READING: loss(
    "speech mode, act, negation, certainty of statements",
    "Redeform, Akt, Verneinung, Gewissheit von Aussagen",
  ),
  DNA_LOSS_NOTES: loss("notes on statements", "Notizen zu Aussagen"),
  DNA_LOSS_PROVENANCE: loss(
    "marks that an engine proposed a statement",
    "Vermerke, dass ein Programm eine Aussage vorschlug",
  ),
  DNA_LOSS_DECISIONS: loss("decisions on proposals", "Entscheidungen über Vorschläge"),
  DNA_NUMBERS_MISSING: loss(
    "stances and numbers nobody coded, without a row there",
    "nicht codierte Haltungen und Zahlen, dort ohne Zeile",
  ),
  DNA_LOSS_URLS: loss("web addresses of documents", "Webadressen von Dokumenten"),
  DNA_LOSS_NAMES: loss(
    "names of documents (of files and rows)",
    "Namen von Dokumenten (von Dateien und Zeilen)",
  ),
  DNA_LOSS_LANGUAGES: loss(
    "languages of documents that are not recognized",
    "Sprachen von Dokumenten, die nicht erkannt würden",
  ),
  DNA_LOSS_VERSIONS: loss("earlier versions of texts", "frühere Fassungen von Texten"),
  DNA_DATES_SET: loss(
    "documents without a date, written as 1970-01-01",
    "Dokumente ohne Datum, dort vom 1.1.1970",
  ),
  DNA_DATES_FILLED: loss(
    "dates of a year or month, written as its first day",
    "Daten nur mit Jahr oder Monat, dort der erste Tag",
  ),
  DNA_LOSS_ZONES: loss("time zones of dates", "Zeitzonen von Daten"),
  DNA_LOSS_ALIASES: loss("aliases of entities", "weitere Namen von Entitäten"),
  DNA_LOSS_MEMBERSHIPS: loss("memberships of entities", "Mitgliedschaften von Entitäten"),
  DNA_LOSS_LABELS: loss("labels other than the value", "Bezeichnungen neben dem Wert"),
  DNA_LOSS_KINDS: loss("kinds of entities (state, collective)", "Arten von Entitäten (Staat, Gruppe)"),
  DNA_LOSS_CANDIDATES: loss(
    "marks that an entity is only proposed",
    "Vermerke, dass eine Entität nur vorgeschlagen ist",
  ),
  DNA_LOSS_CODERS: loss("coders without anything written there", "Codierende ohne etwas, das dort steht"),
  DNA_PASSWORDS_SET: loss(
    'coders with a new password: --password, or "parley"',
    "Codierende mit neuem Kennwort: --password oder „parley“",
  ),
  DNA_TEXTS_CUT: loss("texts over 190 characters, cut there", "Texte über 190 Zeichen, dort gekürzt"),
  DNA_TEXTS_NUMBERED: loss(
    "texts that are the same once cut, with a number",
    "Texte, die gekürzt gleich sind, mit einer Nummer",
  ),
  DNA_IDS_RENUMBERED: loss(
    "further .dna files that were imported, with new IDs",
    "weitere importierte .dna-Dateien, mit neuen IDs",
  ),
  DNA_ROWS_LEFT_OUT: loss(
    "rows of .dna files that refer to nothing any more",
    "Zeilen von .dna-Dateien, deren Bezug fehlt",
  ),
  DNA_LOSS_DNA2: loss(
    "settings, permissions and links of DNA 2",
    "Einstellungen, Rechte und Verknüpfungen von DNA 2",
  ),
  DNA_LOSS_CODEBOOK: loss(
    "versions of the codebook: descriptions, phrases, scales",
    "Fassungen des Codebuchs: Beschreibungen, Wendungen, Skalen",
  ),
  DNA_LOSS_EVENTS: loss("events", "Ereignisse"),
  DNA_LOSS_CONDITION_STATES: loss("conditions of the ledger", "Bedingungen der Zusagenliste"),
  DNA_LOSS_SETTINGS: loss("settings of the project", "Einstellungen des Projekts"),
  DNA_LOSS_HISTORY: loss("steps of the history", "Schritte des Verlaufs"),
});
