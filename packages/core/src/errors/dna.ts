/** Problems of `.dna` files, the format of DNA, and what was assumed in reading one. */
import { type Problem, problemTable } from "./problem.js";

/** Something that was assumed or set aside in an import that went on: what and where, both languages. */
const remark = (en: Problem["en"], de: Problem["de"]): Problem => ({ status: 200, exit: 1, en, de });

export const dnaProblems = problemTable({
  DNA_NOT_DNA: {
    status: 400,
    exit: 2,
    en: ["This is not a database of DNA.", "{file}", "Open a .dna file that DNA 3 has written."],
    de: [
      "Das ist keine Datenbank von DNA.",
      "{file}",
      "Bitte eine .dna-Datei öffnen, die DNA 3 geschrieben hat.",
    ],
  },
  DNA_VERSION_UNKNOWN: {
    status: 422,
    exit: 1,
    en: [
      'The file was written by DNA "{version}"; files of DNA 2 and 3 can be read.',
      "{file}",
      "Import it into a new database with DNA 2 or 3 and try again.",
    ],
    de: [
      "Die Datei stammt von DNA „{version}“; lesbar sind Dateien von DNA 2 und 3.",
      "{file}",
      "Bitte mit DNA 2 oder 3 in eine neue Datenbank importieren und erneut versuchen.",
    ],
  },
  DNA_NEEDS_CONVERSION: {
    status: 422,
    exit: 1,
    en: [
      'A file of DNA 2 ("{version}") cannot be read in place.',
      "{file}",
      "Convert it first: parley convert OLD.dna NEW.parley --zone Europe/Berlin.",
    ],
    de: [
      "Eine Datei von DNA 2 („{version}“) lässt sich nicht an Ort und Stelle lesen.",
      "{file}",
      "Bitte zuerst umwandeln: parley convert ALT.dna NEU.parley --zone Europe/Berlin.",
    ],
  },
  DNA_NEEDS_PROJECT: {
    status: 400,
    exit: 2,
    en: [
      "A .dna file is only read; this needs a project.",
      "{file}",
      "Convert it first: parley convert FILE.dna FILE.parley.",
    ],
    de: [
      "Eine .dna-Datei wird nur gelesen; hierfür braucht es ein Projekt.",
      "{file}",
      "Bitte zuerst umwandeln: parley convert DATEI.dna DATEI.parley.",
    ],
  },
  DNA_SCHEMA_DIFFERS: {
    status: 422,
    exit: 1,
    en: [
      "The database lacks parts that files of DNA have: {missing}.",
      "{file}",
      "Open it with DNA once and save it, or import it into a new database there.",
    ],
    de: [
      "Der Datenbank fehlen Teile, die Dateien von DNA haben: {missing}.",
      "{file}",
      "Bitte einmal mit DNA öffnen oder dort in eine neue Datenbank importieren.",
    ],
  },
  DNA_VALUE_UNREADABLE: {
    status: 422,
    exit: 1,
    en: [
      "A field holds bytes or a number too large to be kept exactly: {table}.{column}, ID {row}.",
      "{file}",
      "Correct the field in the database, then import again. Nothing was imported.",
    ],
    de: [
      "Ein Feld enthält Bytes oder eine Zahl, die nicht genau zu halten ist: {table}.{column}, ID {row}.",
      "{file}",
      "Bitte das Feld in der Datenbank berichtigen und erneut importieren. Importiert wurde nichts.",
    ],
  },
  DNA_IMPORTED_ALREADY: {
    status: 409,
    exit: 1,
    en: [
      "This file was imported into the project at {at}; its statements would count twice.",
      "{file}",
      "Undo that import first, or import into another project.",
    ],
    de: [
      "Diese Datei wurde am {at} in das Projekt importiert; ihre Aussagen würden doppelt zählen.",
      "{file}",
      "Bitte erst jenen Import rückgängig machen oder in ein anderes Projekt importieren.",
    ],
  },
  DNA_CHANGED_SINCE: {
    status: 409,
    exit: 1,
    en: [
      "The .dna file changed since it was imported; the project shows it as it was.",
      "{file}",
      "Import the new one into a project of its own: parley convert FILE.dna NEW.parley.",
    ],
    de: [
      "Die .dna-Datei hat sich seit dem Import geändert; das Projekt zeigt sie, wie sie war.",
      "{file}",
      "Bitte die neue in ein eigenes Projekt importieren: parley convert DATEI.dna NEU.parley.",
    ],
  },
  DNA_FILE_EXISTS: {
    status: 409,
    exit: 2,
    en: [
      "There is a .dna file here already; a database of DNA is not replaced unasked.",
      "{file}",
      "Choose another name, or add --replace.",
    ],
    de: [
      "Hier liegt schon eine .dna-Datei; eine Datenbank von DNA wird nicht ungefragt ersetzt.",
      "{file}",
      "Bitte einen anderen Namen wählen oder --replace anfügen.",
    ],
  },
  DNA_PARTS_UNKNOWN: remark(
    ["The file has parts that the format of DNA does not: {parts}. They were not imported.", "", ""],
    [
      "Die Datei hat Teile, die das Format von DNA nicht kennt: {parts}. Sie wurden nicht importiert.",
      "",
      "",
    ],
  ),
  DNA_ROWS_SET_ASIDE: remark(
    [
      "{count} rows of {table} refer to nothing that fits; they are kept for an export to .dna only.",
      "IDs {ids}",
      "",
    ],
    [
      "{count} Zeilen von {table} verweisen auf nichts Passendes; sie bleiben nur für einen Export als .dna.",
      "IDs {ids}",
      "",
    ],
  ),
  DNA_STATEMENTS_OUTSIDE_TEXT: remark(
    [
      "{count} statements lie wholly outside the text of their document. They are kept for an export to .dna and are missing from lists and networks.",
      "IDs {ids}",
      "Correct their places in DNA and import again.",
    ],
    [
      "{count} Aussagen liegen ganz außerhalb des Textes ihres Dokuments. Sie bleiben für einen Export als .dna und fehlen in Listen und Netzwerken.",
      "IDs {ids}",
      "Bitte ihre Stellen in DNA berichtigen und erneut importieren.",
    ],
  ),
  DNA_PASSAGES_CUT: remark(
    ["{count} statements end beyond the text of their document; they end with it here.", "IDs {ids}", ""],
    ["{count} Aussagen enden hinter dem Text ihres Dokuments; hier enden sie mit ihm.", "IDs {ids}", ""],
  ),
  DNA_DATES_UNREADABLE: remark(
    ["{count} documents have no readable date; they are left out of time windows.", "IDs {ids}", ""],
    ["{count} Dokumente haben kein lesbares Datum; sie fehlen in Zeitfenstern.", "IDs {ids}", ""],
  ),
  DNA_TYPE_RENAMED: remark(
    [
      'The statement type "{label}" is called "{renamed}" here, because the name was taken or did not fit.',
      "",
      "",
    ],
    [
      "Der Aussagetyp „{label}“ heißt hier „{renamed}“, weil der Name vergeben war oder nicht passte.",
      "",
      "",
    ],
  ),
  DNA_ENTITIES_JOINED: remark(
    [
      "{count} entities were in the project already; what it says about them stands: {values}.",
      "",
      "Undo the import if they are not the same.",
    ],
    [
      "{count} Entitäten gab es im Projekt schon; was es über sie sagt, bleibt: {values}.",
      "",
      "Falls es nicht dieselben sind, den Import rückgängig machen.",
    ],
  ),
  DNA_READING_ASSUMED: remark(
    [
      "DNA does not record how something was said; {count} statements count as indirect assertions, without condition and deadline.",
      "",
      "",
    ],
    [
      "DNA hält nicht fest, wie etwas gesagt wurde; {count} Aussagen gelten als indirekte Behauptungen, ohne Bedingung und Frist.",
      "",
      "",
    ],
  ),
  DNA_WITHOUT_LEDGER: remark(
    [
      "A .dna file records no acts, conditions and deadlines, so that there is no ledger to show.",
      "",
      "Import it into a project and have its texts read: parley import P FILE.dna, then parley extract P.",
    ],
    [
      "Eine .dna-Datei hält keine Akte, Bedingungen und Fristen fest, daher gibt es hier keine Liste.",
      "",
      "In ein Projekt importieren und die Texte lesen lassen: parley import P DATEI.dna, dann parley extract P.",
    ],
  ),
  DNA2_ZONE_ASSUMED: remark(
    [
      "DNA 2 stored moments; the dates of {count} documents are read as clocks in {zone} showed them.",
      "time zone of this machine",
      "Give another one with --zone, for example --zone Europe/Berlin.",
    ],
    [
      "DNA 2 speicherte Zeitpunkte; die Daten von {count} Dokumenten gelten, wie Uhren in {zone} sie zeigten.",
      "Zeitzone dieses Rechners",
      "Eine andere mit --zone angeben, etwa --zone Europe/Berlin.",
    ],
  ),
  DNA2_LINKS_SET_ASIDE: remark(
    [
      "{count} links between statements have no place in the record; they are kept in the project file.",
      "",
      "",
    ],
    ["{count} Verknüpfungen zwischen Aussagen haben keinen Ort; sie bleiben in der Projektdatei.", "", ""],
  ),
  DNA2_PERMISSIONS_ASSUMED: remark(
    ["DNA 2 does not know these permissions of coders; they count as given: {permissions}.", "", ""],
    ["Diese Rechte von Codierenden kennt DNA 2 nicht; sie gelten als erteilt: {permissions}.", "", ""],
  ),
  DNA2_PASSWORDS_LEFT_OUT: remark(
    ["{count} passwords are of the kind of DNA 2 and were left out.", "", "An export to .dna sets new ones."],
    ["{count} Kennwörter sind von der Art von DNA 2 und entfallen.", "", "Ein Export als .dna setzt neue."],
  ),
  DNA2_VALUES_JOINED: remark(
    ["{count} values were described more than once; the first description counts.", "", ""],
    ["{count} Werte waren mehrfach beschrieben; die erste Beschreibung gilt.", "", ""],
  ),
  DNA2_PARENTS_UNKNOWN: remark(
    ["{count} values name a parent that is no value of their variable: {values}.", "", ""],
    ["{count} Werte nennen als übergeordnet, was kein Wert ihrer Variablen ist: {values}.", "", ""],
  ),
  DNA2_VALUES_DESCRIBED: remark(
    ["{count} values had no row among the attributes and became entities of their own: {values}.", "", ""],
    ["{count} Werte hatten keine Zeile unter den Attributen und wurden eigene Entitäten: {values}.", "", ""],
  ),
});
