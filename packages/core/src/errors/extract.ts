/** Problems of: extract. */
import { problemTable } from "./problem.js";

export const extractProblems = problemTable({
  EVAL_GOLD_EMPTY: {
    status: 422,
    exit: 1,
    en: ["The file has no coded documents.", "{file}", "Give a file with one coded document a line (JSON)."],
    de: [
      "Die Datei enthält keine codierten Dokumente.",
      "{file}",
      "Bitte eine Datei mit einem codierten Dokument je Zeile (JSON) angeben.",
    ],
  },
  EVAL_GOLD_LINE_INVALID: {
    status: 422,
    exit: 1,
    en: [
      "A line of the coded documents cannot be read.",
      "{file}, line {line}",
      "Correct the line: {problem}",
    ],
    de: [
      "Eine Zeile der codierten Dokumente ist nicht lesbar.",
      "{file}, Zeile {line}",
      "Bitte die Zeile berichtigen: {problem}",
    ],
  },
  EVAL_GOLD_FORMAT_UNKNOWN: {
    status: 422,
    exit: 1,
    en: [
      "The coded document has none of the known shapes.",
      "{file}, line {line}",
      "A line needs documentName, tokens and annotations; or docId and attributions; or document, text and statements.",
    ],
    de: [
      "Das codierte Dokument hat keine der bekannten Formen.",
      "{file}, Zeile {line}",
      "Eine Zeile braucht documentName, tokens und annotations; oder docId und attributions; oder document, text und statements.",
    ],
  },
  EVAL_GOLD_FORMATS_MIXED: {
    status: 422,
    exit: 1,
    en: [
      "The file mixes coded documents of two formats ({first} and {other}).",
      "{file}",
      "Measure each format with a file of its own.",
    ],
    de: [
      "Die Datei mischt codierte Dokumente zweier Formate ({first} und {other}).",
      "{file}",
      "Bitte jedes Format in einer eigenen Datei messen.",
    ],
  },
  EVAL_PROJECT_UNREVIEWED: {
    status: 422,
    exit: 1,
    en: [
      "No document of the project is reviewed to the end, so there is nothing to measure an engine against.",
      "{file}",
      "Decide every proposal of at least one document, then measure again.",
    ],
    de: [
      "Kein Dokument des Projekts ist zu Ende durchgesehen; es gibt nichts, woran eine Engine zu messen wäre.",
      "{file}",
      "Bitte in mindestens einem Dokument über alle Vorschläge entscheiden und dann noch einmal messen.",
    ],
  },
  TEXT_TOO_LONG: {
    status: 422,
    exit: 1,
    en: [
      "The text is too long to be read as one document ({length} characters).",
      "At most {limit} characters are read at once.",
      "Split it into its documents and import them separately.",
    ],
    de: [
      "Der Text ist zu lang, um als ein Dokument gelesen zu werden ({length} Zeichen).",
      "Auf einmal werden höchstens {limit} Zeichen gelesen.",
      "Bitte in die einzelnen Dokumente aufteilen und diese getrennt importieren.",
    ],
  },
  READER_PACK_ABSENT: {
    status: 500,
    exit: 1,
    en: [
      "The weights of the trained reader are not there.",
      "{file}",
      "Put the file there (see docs/method/trained-reader.md), or read with the rules: --engine rules.",
    ],
    de: [
      "Die Gewichte des gelernten Lesers sind nicht da.",
      "{file}",
      "Bitte die Datei dort ablegen (siehe docs/method/trained-reader.md) oder mit den Regeln lesen: --engine rules.",
    ],
  },
  READER_PACK_INVALID: {
    status: 500,
    exit: 1,
    en: [
      "The weights of the trained reader are damaged.",
      "{file}",
      "Fetch the file again, or read with the rules: --engine rules.",
    ],
    de: [
      "Die Gewichte des gelernten Lesers sind beschädigt.",
      "{file}",
      "Bitte die Datei neu holen oder mit den Regeln lesen: --engine rules.",
    ],
  },
  READER_PACK_FORMAT: {
    status: 500,
    exit: 1,
    en: [
      "The weights of the trained reader have another format ({format}) than this version reads ({wanted}).",
      "{file}",
      "Use the file that came with this version, or read with the rules: --engine rules.",
    ],
    de: [
      "Die Gewichte des gelernten Lesers haben ein anderes Format ({format}), als diese Version liest ({wanted}).",
      "{file}",
      "Bitte die Datei dieser Version verwenden oder mit den Regeln lesen: --engine rules.",
    ],
  },
});
