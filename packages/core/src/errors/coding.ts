/** Problems of coding a project: files that cannot be opened or written, edits that clash, quotes without a place. */
import { problemTable } from "./problem.js";

export const codingProblems = problemTable({
  PROJECT_EXISTS: {
    status: 409,
    exit: 2,
    en: ["There is already a file at this place; it was left as it is.", "{file}", "Choose another name."],
    de: [
      "Hier liegt schon eine Datei; sie blieb unverändert.",
      "{file}",
      "Bitte einen anderen Namen wählen.",
    ],
  },
  PROJECT_NOT_PARLEY: {
    status: 400,
    exit: 2,
    en: ["This is not a Parley project.", "{file}", "Open a .parley file, or make one with: parley init"],
    de: [
      "Das ist kein Parley-Projekt.",
      "{file}",
      "Bitte eine .parley-Datei öffnen oder eine anlegen: parley init",
    ],
  },
  PROJECT_NEWER: {
    status: 400,
    exit: 1,
    en: [
      "The project was written by a newer Parley (schema {schema}; this one knows {known}).",
      "{file}",
      "Update Parley and open it again. The file was not touched.",
    ],
    de: [
      "Das Projekt stammt aus einem neueren Parley (Schema {schema}; bekannt ist {known}).",
      "{file}",
      "Bitte Parley aktualisieren und erneut öffnen. Die Datei blieb unberührt.",
    ],
  },
  PROJECT_OLDER: {
    status: 400,
    exit: 1,
    en: [
      "The project was written by an older Parley and has to be brought up to date first.",
      "{file}",
      "Open it once in a place that can be written to, or copy it to one.",
    ],
    de: [
      "Das Projekt stammt aus einem älteren Parley und muss erst auf den neuen Stand gebracht werden.",
      "{file}",
      "Bitte einmal an einem beschreibbaren Ort öffnen oder dorthin kopieren.",
    ],
  },
  PROJECT_DAMAGED: {
    status: 500,
    exit: 1,
    en: [
      "The project file is damaged or cut off ({reason}).",
      "{file}",
      "Nothing was changed. Restore a copy, or fetch the file again from where it came.",
    ],
    de: [
      "Die Projektdatei ist beschädigt oder abgeschnitten ({reason}).",
      "{file}",
      "Nichts wurde geändert. Bitte eine Kopie einspielen oder die Datei noch einmal holen.",
    ],
  },
  PROJECT_READ_ONLY: {
    status: 403,
    exit: 1,
    en: [
      "The project cannot be written to ({reason}).",
      "{file}",
      "Copy it to a folder you may write to, or give yourself the permission.",
    ],
    de: [
      "Das Projekt lässt sich nicht beschreiben ({reason}).",
      "{file}",
      "Bitte in einen beschreibbaren Ordner kopieren oder die Rechte ändern.",
    ],
  },
  PROJECT_BUSY: {
    status: 503,
    exit: 1,
    en: [
      "Another program is writing to the project and did not finish within five seconds.",
      "{file}",
      "Wait until it is done, then try again.",
    ],
    de: [
      "Ein anderes Programm schreibt gerade in das Projekt und wurde in fünf Sekunden nicht fertig.",
      "{file}",
      "Bitte abwarten und es dann noch einmal versuchen.",
    ],
  },
  PROJECT_DISK_FULL: {
    status: 507,
    exit: 1,
    en: ["The disk is full.", "{file}", "Make room and try again. What was saved before is safe."],
    de: [
      "Der Datenträger ist voll.",
      "{file}",
      "Bitte Platz schaffen und es noch einmal versuchen. Früher Gespeichertes ist sicher.",
    ],
  },
  PROJECT_DISK_ERROR: {
    status: 500,
    exit: 1,
    en: [
      "The project file could not be read or written ({reason}).",
      "{file}",
      "Check the disk and the permissions, then try again.",
    ],
    de: [
      "Die Projektdatei ließ sich nicht lesen oder schreiben ({reason}).",
      "{file}",
      "Bitte Datenträger und Rechte prüfen und es noch einmal versuchen.",
    ],
  },
  EDIT_CLASH: {
    status: 412,
    exit: 1,
    en: [
      "{coder} changed this in the meantime; nothing was saved.",
      "{kind} {id}, changed {at}: {fields}",
      "Look at the new version and make the change again if it is still needed.",
    ],
    de: [
      "{coder} hat das inzwischen geändert; es wurde nichts gespeichert.",
      "{kind} {id}, geändert {at}: {fields}",
      "Bitte die neue Fassung ansehen und die Änderung bei Bedarf wiederholen.",
    ],
  },
  UNDO_CLASH: {
    status: 409,
    exit: 1,
    en: [
      "This step cannot be taken back: later work of {coder} builds on it.",
      "{kind} {id}, changed {at}",
      "Take the later step back first, or change the record by hand.",
    ],
    de: [
      "Dieser Schritt lässt sich nicht zurücknehmen: Spätere Arbeit von {coder} baut darauf auf.",
      "{kind} {id}, geändert {at}",
      "Bitte zuerst den späteren Schritt zurücknehmen oder von Hand ändern.",
    ],
  },
  NOTHING_TO_UNDO: {
    status: 409,
    exit: 1,
    en: ["There is nothing to take back.", "Your own steps in this project", "Go on working."],
    de: ["Es gibt nichts zurückzunehmen.", "Eigene Schritte in diesem Projekt", "Einfach weiterarbeiten."],
  },
  NOTHING_TO_REDO: {
    status: 409,
    exit: 1,
    en: [
      "There is nothing to do again.",
      "Your own steps in this project",
      "A new step after an undo ends redoing.",
    ],
    de: [
      "Es gibt nichts zu wiederholen.",
      "Eigene Schritte in diesem Projekt",
      "Ein neuer Schritt nach dem Zurücknehmen beendet das Wiederholen.",
    ],
  },
  QUOTE_NOT_IN_DOCUMENT: {
    status: 422,
    exit: 1,
    en: [
      'The {role} "{text}" does not occur in "{document}".',
      "{document}, {span}",
      "Nothing was added. Select the passage again or change the quote.",
    ],
    de: [
      "{role} „{text}“ kommt in „{document}“ nicht vor.",
      "{document}, {span}",
      "Es wurde nichts hinzugefügt. Bitte die Stelle neu markieren oder das Zitat ändern.",
    ],
  },
  OFFSETS_OUTSIDE_TEXT: {
    status: 422,
    exit: 1,
    en: [
      "The {role} does not stand in the text: {spans} in a text of {length} characters.",
      "{document}",
      "Nothing was saved. Select the passage again; pieces must not be empty or overlap.",
    ],
    de: [
      "{role} steht nicht im Text: {spans} in einem Text mit {length} Zeichen.",
      "{document}",
      "Es wurde nichts gespeichert. Bitte neu markieren; Teile dürfen nicht leer sein oder überlappen.",
    ],
  },
  TEXT_VERSION_OLD: {
    status: 409,
    exit: 1,
    en: [
      "The text has been corrected since; the passage belongs to an older version.",
      "{document}",
      "Reload the document and select the passage again.",
    ],
    de: [
      "Der Text wurde inzwischen berichtigt; die Stelle gehört zu einer älteren Fassung.",
      "{document}",
      "Bitte das Dokument neu laden und die Stelle neu markieren.",
    ],
  },
  VALUE_NOT_OF_TYPE: {
    status: 422,
    exit: 1,
    en: [
      'The value "{value}" does not fit the variable {variable} of "{type}".',
      "{variable}",
      "Nothing was saved. The type has: {allowed}.",
    ],
    de: [
      "Der Wert „{value}“ passt nicht zur Variable {variable} von „{type}“.",
      "{variable}",
      "Es wurde nichts gespeichert. Der Aussagentyp hat: {allowed}.",
    ],
  },
  ENTITY_VALUE_TAKEN: {
    status: 409,
    exit: 1,
    en: [
      'There is already an entity "{value}" of {variable}.',
      "{value}",
      "Choose another name, or use the one that is there.",
    ],
    de: [
      "„{value}“ gibt es bei {variable} schon.",
      "{value}",
      "Bitte einen anderen Namen wählen oder den vorhandenen Eintrag benutzen.",
    ],
  },
  NOT_A_PROPOSAL: {
    status: 409,
    exit: 1,
    en: [
      "This statement is {state}; {kind} does not apply to it.",
      "{id}",
      "Reopen it first, or edit the statement.",
    ],
    de: [
      "Diese Aussage ist {state}; {kind} passt nicht dazu.",
      "{id}",
      "Bitte zuerst wieder öffnen oder die Aussage bearbeiten.",
    ],
  },
  SPLIT_OUTSIDE_QUOTE: {
    status: 400,
    exit: 1,
    en: [
      'There are no words of the quote on both sides of character {at}; it runs from {start} to {end}: "{quote}". Nothing was changed.',
      "{document}",
      "Choose a place between two words of the quote.",
    ],
    de: [
      "Nicht auf beiden Seiten von Zeichen {at} stehen Wörter des Zitats; es reicht von {start} bis {end}: „{quote}“. Nichts wurde geändert.",
      "{document}",
      "Bitte eine Stelle zwischen zwei Wörtern des Zitats wählen.",
    ],
  },
  PATTERN_BROKEN: {
    status: 400,
    exit: 2,
    en: [
      "This is not a regular expression: {reason}.",
      '"{pattern}"',
      "Correct it, or search for the words as they stand.",
    ],
    de: [
      "Das ist kein regulärer Ausdruck: {reason}.",
      "„{pattern}“",
      "Bitte berichtigen oder nach den Wörtern suchen, wie sie dastehen.",
    ],
  },
  NOT_A_PERSON: {
    status: 409,
    exit: 1,
    en: [
      "Only people get a pseudonym or are deleted; this is of another kind: {kind}.",
      '"{value}"',
      "Choose a person, or rename the entry on the codebook page.",
    ],
    de: [
      "Nur Personen bekommen ein Pseudonym oder werden gelöscht; dies ist etwas anderes: {kind}.",
      "„{value}“",
      "Bitte eine Person wählen oder den Eintrag auf der Seite Codebuch umbenennen.",
    ],
  },
  EVIDENCE_SHORTENED: {
    status: 200,
    exit: 1,
    en: [
      "The network has {ties} ties; each lists its first {shown} statements, the counts are complete.",
      "{ties}",
      "Narrow the network by day, source or at least n statements to see all of them.",
    ],
    de: [
      "Das Netzwerk hat {ties} Verbindungen; jede nennt ihre ersten {shown} Aussagen, die Zahlen sind vollständig.",
      "{ties}",
      "Bitte nach Tag, Quelle oder Mindestzahl eingrenzen, um alle zu sehen.",
    ],
  },
});
