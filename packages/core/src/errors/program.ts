/** Problems of calling the program: options, files that cannot be opened, ports. */
import { problemTable } from "./problem.js";

export const programProblems = problemTable({
  FILE_NOT_FOUND: {
    status: 404,
    exit: 2,
    en: ["There is no file or folder here.", "{file}", "Check the spelling of the path."],
    de: [
      "Hier gibt es keine Datei und keinen Ordner.",
      "{file}",
      "Bitte die Schreibweise des Pfades prüfen.",
    ],
  },
  FILE_NOT_WRITTEN: {
    status: 500,
    exit: 1,
    en: [
      "The file could not be written; what was there before is unchanged.",
      "{file}: {reason}",
      "Choose a folder that exists and that you may write to.",
    ],
    de: [
      "Die Datei konnte nicht geschrieben werden; was vorher da war, ist unverändert.",
      "{file}: {reason}",
      "Bitte einen Ordner wählen, den es gibt und in den Sie schreiben dürfen.",
    ],
  },
  OPTION_INVALID: {
    status: 400,
    exit: 2,
    en: ['The option {option} does not take "{value}".', "{where}", "Allowed: {allowed}."],
    de: ["Die Option {option} kennt „{value}“ nicht.", "{where}", "Möglich: {allowed}."],
  },
  FILE_NOT_WRITABLE: {
    status: 403,
    exit: 1,
    en: ["This place cannot be written to.", "{file}", "Choose another folder, or change its permissions."],
    de: [
      "Hier kann nicht geschrieben werden.",
      "{file}",
      "Bitte einen anderen Ordner wählen oder die Rechte ändern.",
    ],
  },
  DISK_FULL: {
    status: 507,
    exit: 1,
    en: ["The disk is full. Nothing was half-written.", "{file}", "Make room, then run the command again."],
    de: [
      "Der Datenträger ist voll. Nichts wurde halb geschrieben.",
      "{file}",
      "Bitte Platz schaffen und den Befehl wiederholen.",
    ],
  },
  VERB_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no verb "{verb}".', "command line", "Verbs: {allowed}."],
    de: ["Den Befehl „{verb}“ gibt es nicht.", "Befehlszeile", "Befehle: {allowed}."],
  },
  CALL_WRONG: {
    status: 400,
    exit: 2,
    en: ["The call does not fit: {message}.", "parley {verb}", "See parley {verb} --help."],
    de: ["Der Aufruf passt nicht: {message}.", "parley {verb}", "Siehe parley {verb} --help."],
  },
  NO_FILES: {
    status: 400,
    exit: 2,
    en: [
      "No document was found.",
      "{where}",
      "Name files or folders with txt, md, html, pdf, docx, csv or jsonl files.",
    ],
    de: [
      "Kein Dokument gefunden.",
      "{where}",
      "Bitte Dateien oder Ordner mit txt, md, html, pdf, docx, csv oder jsonl angeben.",
    ],
  },
  PORT_IN_USE: {
    status: 500,
    exit: 1,
    en: [
      "Another program uses this port.",
      "{host}:{port}",
      "Choose another one with --port, for example --port {suggestion}.",
    ],
    de: [
      "Ein anderes Programm benutzt diesen Port.",
      "{host}:{port}",
      "Bitte mit --port einen anderen wählen, etwa --port {suggestion}.",
    ],
  },
  HOST_REFUSED: {
    status: 400,
    exit: 2,
    en: [
      "Parley has no accounts yet and serves this machine only.",
      "--host {host}",
      "Leave --host out, or use 127.0.0.1, ::1 or localhost.",
    ],
    de: [
      "Parley kennt noch keine Konten und bedient nur diesen Rechner.",
      "--host {host}",
      "--host weglassen oder 127.0.0.1, ::1 oder localhost benutzen.",
    ],
  },
  REQUEST_FOREIGN: {
    status: 403,
    exit: 1,
    en: [
      "The request comes from another site and was not carried out.",
      "{header}: {value}",
      "Open the address that Parley printed at its start.",
    ],
    de: [
      "Die Anfrage kommt von einer fremden Seite und wurde nicht ausgeführt.",
      "{header}: {value}",
      "Bitte die Adresse öffnen, die Parley beim Start genannt hat.",
    ],
  },
  TOKEN_MISSING: {
    status: 401,
    exit: 1,
    en: [
      "Writing needs the token made at the start of the server.",
      "X-Parley-Token",
      "Reload the page; scripts find the token in the line the server printed.",
    ],
    de: [
      "Zum Schreiben gehört das Kennwort, das beim Start des Servers entstand.",
      "X-Parley-Token",
      "Bitte die Seite neu laden; Skripte finden es in der Zeile, die der Server ausgab.",
    ],
  },
  REQUEST_INVALID: {
    status: 400,
    exit: 2,
    en: ["The request does not fit: {message}.", "{where}", "The shape stands in /api/v1/openapi.json."],
    de: ["Die Anfrage passt nicht: {message}.", "{where}", "Die Form steht in /api/v1/openapi.json."],
  },
  NOT_THERE: {
    status: 404,
    exit: 2,
    en: ["There is no {kind} with this id.", "{id}", "It may have been undone or deleted; reload the list."],
    de: [
      "Es gibt nichts mit dieser Kennung ({kind}).",
      "{id}",
      "Vielleicht wurde es rückgängig gemacht oder gelöscht; bitte die Liste neu laden.",
    ],
  },
  TOO_LARGE: {
    status: 413,
    exit: 1,
    en: [
      "The upload is larger than {limit} MB.",
      "{where}",
      "Import it from the shell with parley import, or in smaller pieces.",
    ],
    de: [
      "Der Upload ist größer als {limit} MB.",
      "{where}",
      "Bitte mit parley import von der Befehlszeile oder in kleineren Teilen einlesen.",
    ],
  },
  BUG: {
    status: 500,
    exit: 1,
    en: [
      "The program broke a promise to itself: {message}",
      "{where}",
      "Your saved work is safe. Please report this line as an issue of the project.",
    ],
    de: [
      "Das Programm hat eine eigene Zusage verletzt: {message}",
      "{where}",
      "Gespeicherte Arbeit ist sicher. Bitte diese Zeile als Fehler des Projekts melden.",
    ],
  },
});
