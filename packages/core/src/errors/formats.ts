/** Problems of bringing files in and writing files out: text, web pages, PDF, Word. */
import { problemTable } from "./problem.js";

export const formatProblems = problemTable({
  FILE_EMPTY: {
    status: 422,
    exit: 1,
    en: ["The file has no text.", "{file}", "Check whether it was saved completely."],
    de: ["Die Datei enthält keinen Text.", "{file}", "Bitte prüfen, ob sie vollständig gespeichert wurde."],
  },
  FILE_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: [
      "The file has {megabytes} MB; up to {limit} MB are read.",
      "{file}",
      "Split the file or raise the limit.",
    ],
    de: [
      "Die Datei hat {megabytes} MB; gelesen werden bis zu {limit} MB.",
      "{file}",
      "Bitte die Datei aufteilen oder die Grenze anheben.",
    ],
  },
  FILE_BINARY: {
    status: 422,
    exit: 1,
    en: [
      "The file is not text: it holds characters that no text has.",
      "{file}",
      "Save the document as text, PDF, DOCX or HTML and import that.",
    ],
    de: [
      "Die Datei ist kein Text: Sie enthält Zeichen, die in keinem Text vorkommen.",
      "{file}",
      "Bitte das Dokument als Text, PDF, DOCX oder HTML speichern und diese Datei importieren.",
    ],
  },
  FILE_TYPE_UNSUPPORTED: {
    status: 415,
    exit: 1,
    en: ["Parley does not read files of this type.", "{file}", "It reads: {supported}."],
    de: ["Parley liest diesen Dateityp nicht.", "{file}", "Gelesen werden: {supported}."],
  },
  FILE_NOT_READ: {
    status: 500,
    exit: 1,
    en: [
      "The {importer} reader stopped unexpectedly; nothing of this file was taken.",
      "{file}",
      "Save the document again from its program. If that does not help, please report it.",
    ],
    de: [
      "Das Einlesen als {importer} brach unerwartet ab; aus dieser Datei wurde nichts übernommen.",
      "{file}",
      "Bitte das Dokument in seinem Programm neu speichern. Hilft das nicht, bitte melden.",
    ],
  },
  TEXT_ENCODING_UNKNOWN: {
    status: 422,
    exit: 1,
    en: [
      "The character encoding could not be determined.",
      "{file}",
      "Save the file as UTF-8 and import it again.",
    ],
    de: [
      "Die Zeichenkodierung ließ sich nicht bestimmen.",
      "{file}",
      "Bitte die Datei als UTF-8 speichern und erneut importieren.",
    ],
  },
  TEXT_NESTED_TOO_DEEP: {
    status: 422,
    exit: 1,
    en: [
      "The file is nested more than {limit} levels deep.",
      "{file}",
      "No real document is; open it in a browser and save its text.",
    ],
    de: [
      "Die Datei ist mehr als {limit} Ebenen tief verschachtelt.",
      "{file}",
      "Kein echtes Dokument ist das; bitte im Browser öffnen und den Text speichern.",
    ],
  },
  HTML_TOO_COMPLEX: {
    status: 422,
    exit: 1,
    en: [
      "The page has more than {limit} elements.",
      "{file}",
      "Save the article alone, without the page around it.",
    ],
    de: [
      "Die Seite hat mehr als {limit} Elemente.",
      "{file}",
      "Bitte nur den Artikel speichern, ohne die Seite darum herum.",
    ],
  },
  HTML_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: [
      "The page holds no readable text.",
      "{file}",
      "The text may be loaded by a script: open the page, select the text and save it.",
    ],
    de: [
      "Die Seite enthält keinen lesbaren Text.",
      "{file}",
      "Vielleicht lädt ein Skript den Text nach: bitte die Seite öffnen, den Text markieren und speichern.",
    ],
  },
  PDF_BROKEN: {
    status: 422,
    exit: 1,
    en: ["The file is not a complete PDF.", "{file}", "Download it again."],
    de: ["Die Datei ist kein vollständiges PDF.", "{file}", "Bitte erneut herunterladen."],
  },
  PDF_PASSWORD: {
    status: 422,
    exit: 1,
    en: ["The PDF asks for a password.", "{file}", "Save it without a password and import it again."],
    de: ["Das PDF verlangt ein Passwort.", "{file}", "Bitte ohne Passwort speichern und erneut importieren."],
  },
  PDF_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: [
      "The PDF has {pages} pages and no text: they are pictures of a text.",
      "{file}",
      "Run character recognition (OCR) over it first.",
    ],
    de: [
      "Das PDF hat {pages} Seiten und keinen Text: Es sind Bilder eines Textes.",
      "{file}",
      "Bitte zuerst eine Texterkennung (OCR) darüber laufen lassen.",
    ],
  },
  DOCX_BROKEN: {
    status: 422,
    exit: 1,
    en: [
      "The file is not a complete Word document.",
      "{file}",
      "Open it in Word or LibreOffice and save it again.",
    ],
    de: [
      "Die Datei ist kein vollständiges Word-Dokument.",
      "{file}",
      "Bitte in Word oder LibreOffice öffnen und neu speichern.",
    ],
  },
  DOCX_PASSWORD: {
    status: 422,
    exit: 1,
    en: [
      "The Word document asks for a password.",
      "{file}",
      "Save it without a password and import it again.",
    ],
    de: [
      "Das Word-Dokument verlangt ein Passwort.",
      "{file}",
      "Bitte ohne Passwort speichern und erneut importieren.",
    ],
  },
  DOCX_OLD_FORMAT: {
    status: 415,
    exit: 1,
    en: ["The file is in Word's format from before 2007.", "{file}", "Save it as .docx and import it again."],
    de: [
      "Die Datei ist im Word-Format aus der Zeit vor 2007.",
      "{file}",
      "Bitte als .docx speichern und erneut importieren.",
    ],
  },
  DOCX_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: [
      "Unpacked, the document has more than {limit} MB of text and layout.",
      "{file}",
      "Split the document.",
    ],
    de: [
      "Entpackt hat das Dokument mehr als {limit} MB Text und Layout.",
      "{file}",
      "Bitte das Dokument aufteilen.",
    ],
  },
  EXPORT_TIE_WITHOUT_NODE: {
    status: 500,
    exit: 1,
    en: [
      'A tie names "{node}", which is not in the network.',
      "{title}",
      "Nothing was written. Please report this.",
    ],
    de: [
      "Eine Beziehung nennt „{node}“, das nicht im Netzwerk ist.",
      "{title}",
      "Es wurde nichts geschrieben. Bitte melden.",
    ],
  },
});
