/** What an export to `.dna` cannot hold, or holds otherwise: one line each, counted in its report. */
import { type Problem, problemTable } from "./problem.js";

/** A loss: what it is about in both languages. The project keeps everything. */
const loss = (en: string, de: string): Problem => ({
  status: 200,
  exit: 1,
  en: [en, "", "The .parley project keeps it."],
  de: [de, "", "Das .parley-Projekt behält es."],
});

export const dnaLosses = problemTable({
  DNA_LOSS_PROPOSALS: loss(
    "{count} undecided proposals are left out.",
    "{count} unentschiedene Vorschläge fehlen.",
  ),
  DNA_LOSS_REJECTED: loss(
    "{count} rejected proposals are left out.",
    "{count} abgelehnte Vorschläge fehlen.",
  ),
  DNA_PROPOSALS_AS_CODED: loss(
    "{count} undecided proposals stand there like coded statements.",
    "{count} unentschiedene Vorschläge stehen dort wie codierte Aussagen.",
  ),
  DNA_LOSS_OLD_TEXT: loss(
    "{count} statements belong to an earlier version of their text and are left out.",
    "{count} Aussagen gehören zu einer früheren Fassung ihres Textes und fehlen.",
  ),
  DNA_LOSS_CONDITIONS: loss("{count} conditions are left out.", "{count} Bedingungen fehlen."),
  DNA_LOSS_DEADLINES: loss("{count} deadlines are left out.", "{count} Fristen fehlen."),
  DNA_LOSS_TIMES: loss("{count} times of what was said are left out.", "{count} Zeitangaben fehlen."),
  DNA_LOSS_EVIDENCE: loss(
    "{count} passages of evidence for actors, cues, frames and addressees are left out.",
    "{count} Belegstellen für Akteure, Redeverben, Rahmen und Adressaten fehlen.",
  ),
  DNA_LOSS_GAPS: loss(
    "{count} passages in several pieces are written as one, gaps included.",
    "{count} Stellen aus mehreren Stücken stehen dort als eine, samt den Lücken.",
  ),
  DNA_LOSS_QUOTES: loss(
    "{count} statements are about a piece of a longer quote; the whole quote is left out.",
    "{count} Aussagen betreffen ein Stück eines längeren Zitats; das ganze Zitat fehlt.",
  ),
  DNA_LOSS_NESTING: loss(
    "{count} statements are reported inside another one; that link is left out.",
    "{count} Aussagen stehen in einer anderen; diese Verbindung fehlt.",
  ),
  DNA_LOSS_READING: loss(
    "How {count} statements were said (speech mode, act, negation, certainty) is left out.",
    "Wie {count} Aussagen gesagt wurden (Redeform, Akt, Verneinung, Gewissheit), fehlt.",
  ),
  DNA_LOSS_NOTES: loss("{count} notes on statements are left out.", "{count} Notizen zu Aussagen fehlen."),
  DNA_LOSS_PROVENANCE: loss(
    "That an engine proposed {count} statements, and how sure it was, is left out.",
    "Dass ein Programm {count} Aussagen vorschlug und wie sicher, fehlt.",
  ),
  DNA_LOSS_DECISIONS: loss("{count} decisions on proposals are left out.", "{count} Entscheidungen fehlen."),
  DNA_NUMBERS_MISSING: loss(
    "{count} stances and numbers are missing; no row is written for them, because DNA knows no empty one.",
    "{count} Haltungen und Zahlen fehlen; für sie steht keine Zeile, weil DNA keine leere kennt.",
  ),
  DNA_LOSS_URLS: loss("{count} web addresses of documents are left out.", "{count} Webadressen fehlen."),
  DNA_LOSS_NAMES: loss(
    "{count} names of documents (of their files or rows) are left out.",
    "{count} Namen von Dokumenten (ihrer Dateien oder Zeilen) fehlen.",
  ),
  DNA_LOSS_LANGUAGES: loss(
    "The language of {count} documents is left out and would be recognized differently.",
    "Die Sprache von {count} Dokumenten fehlt und würde anders erkannt.",
  ),
  DNA_LOSS_VERSIONS: loss(
    "{count} earlier versions of texts are left out.",
    "{count} frühere Textfassungen fehlen.",
  ),
  DNA_DATES_SET: loss(
    "{count} documents have no date; there it is 1970-01-01.",
    "{count} Dokumente haben kein Datum; dort ist es der 1.1.1970.",
  ),
  DNA_DATES_FILLED: loss(
    "{count} dates are only a year or a month; there they are its first day.",
    "{count} Daten nennen nur Jahr oder Monat; dort ist es der erste Tag.",
  ),
  DNA_LOSS_ZONES: loss("{count} time zones of dates are left out.", "{count} Zeitzonen von Daten fehlen."),
  DNA_LOSS_ALIASES: loss(
    "{count} aliases of entities are left out.",
    "{count} weitere Namen von Entitäten fehlen.",
  ),
  DNA_LOSS_MEMBERSHIPS: loss("{count} memberships are left out.", "{count} Mitgliedschaften fehlen."),
  DNA_LOSS_LABELS: loss(
    "{count} labels in another language or form are left out.",
    "{count} Bezeichnungen in anderer Sprache oder Form fehlen.",
  ),
  DNA_LOSS_KINDS: loss(
    "What {count} entities are (state, collective) is left out.",
    "Was {count} Entitäten sind (Staat, Gruppe), fehlt.",
  ),
  DNA_LOSS_CANDIDATES: loss(
    "That {count} entities are only proposed is left out.",
    "Dass {count} Entitäten nur vorgeschlagen sind, fehlt.",
  ),
  DNA_LOSS_CODERS: loss(
    "{count} coders without a document or statement there are left out.",
    "{count} Codierende ohne Dokument oder Aussage dort fehlen.",
  ),
  DNA_PASSWORDS_SET: loss(
    "{count} coders got a password, because DNA asks for one: {examples}.",
    "{count} Codierende bekamen ein Kennwort, weil DNA eines verlangt: {examples}.",
  ),
  DNA_TEXTS_CUT: loss(
    "{count} texts are longer than 190 characters and end there.",
    "{count} Texte sind länger als 190 Zeichen und enden dort.",
  ),
  DNA_TEXTS_NUMBERED: loss(
    "{count} texts are the same once they are cut and carry a number.",
    "{count} Texte sind gekürzt gleich und tragen eine Nummer.",
  ),
  DNA_IDS_RENUMBERED: loss(
    "{count} further .dna files were imported; the IDs of the first one are kept, theirs are new.",
    "{count} weitere .dna-Dateien wurden importiert; die IDs der ersten bleiben, ihre sind neu.",
  ),
  DNA_ROWS_LEFT_OUT: loss(
    "{count} rows of imported .dna files are left out, because what they refer to is gone or their place is taken.",
    "{count} Zeilen importierter .dna-Dateien fehlen, weil ihr Bezug fehlt oder ihr Platz vergeben ist.",
  ),
  DNA_LOSS_DNA2: loss(
    "{count} settings, permissions and links of DNA 2 are left out.",
    "{count} Einstellungen, Rechte und Verknüpfungen von DNA 2 fehlen.",
  ),
  DNA_LOSS_CODEBOOK: loss(
    "The codebook ({count} versions) with its descriptions, phrases and scales is left out.",
    "Das Codebuch ({count} Fassungen) mit Beschreibungen, Wendungen und Skalen fehlt.",
  ),
  DNA_LOSS_EVENTS: loss("{count} events are left out.", "{count} Ereignisse fehlen."),
  DNA_LOSS_CONDITION_STATES: loss(
    "{count} conditions of the ledger with their states are left out.",
    "{count} Bedingungen mit ihren Zuständen fehlen.",
  ),
  DNA_LOSS_SETTINGS: loss(
    "{count} settings of the project are left out.",
    "{count} Einstellungen des Projekts fehlen.",
  ),
  DNA_LOSS_HISTORY: loss("The history ({count} steps) is left out.", "Der Verlauf ({count} Schritte) fehlt."),
});
