/** Problems of a codebook written as YAML. */
import { problemTable } from "./problem.js";

export const codebookProblems = problemTable({
  CODEBOOK_EMPTY: {
    status: 422,
    exit: 1,
    en: ["The codebook is empty.", "{file}", "Begin with: parley: codebook/1"],
    de: ["Das Codebuch ist leer.", "{file}", "Es beginnt mit: parley: codebook/1"],
  },
  CODEBOOK_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: ["The codebook has {megabytes} MB; up to {limit} MB are read.", "{file}", "Split the codebook."],
    de: [
      "Das Codebuch hat {megabytes} MB; gelesen werden bis zu {limit} MB.",
      "{file}",
      "Bitte das Codebuch aufteilen.",
    ],
  },
  CODEBOOK_NOT_YAML: {
    status: 422,
    exit: 1,
    en: [
      'The codebook cannot be read as YAML here: "{value}".',
      "{file}, line {line}, column {column}",
      "Check indentation, colons and quotation marks.",
    ],
    de: [
      "Das Codebuch ist hier kein lesbares YAML: „{value}“.",
      "{file}, Zeile {line}, Spalte {column}",
      "Bitte Einrückung, Doppelpunkte und Anführungszeichen prüfen.",
    ],
  },
  CODEBOOK_NESTED_TOO_DEEP: {
    status: 422,
    exit: 1,
    en: [
      "The codebook is nested more than {limit} levels deep.",
      "{file}, line {line}",
      "Remove the inner levels.",
    ],
    de: [
      "Das Codebuch ist mehr als {limit} Ebenen tief verschachtelt.",
      "{file}, Zeile {line}",
      "Bitte die inneren Ebenen entfernen.",
    ],
  },
  CODEBOOK_ALIASES_TOO_MANY: {
    status: 422,
    exit: 1,
    en: ["YAML aliases blow the codebook up.", "{file}", "Write repeated parts out instead of *alias."],
    de: [
      "YAML-Verweise blähen das Codebuch auf.",
      "{file}",
      "Bitte wiederholte Teile ausschreiben statt mit *verweis.",
    ],
  },
  CODEBOOK_KEY_REPEATED: {
    status: 422,
    exit: 1,
    en: ['The key "{key}" occurs twice in one entry.', "{file}, line {line}", "Keep one of them."],
    de: [
      "Der Schlüssel „{key}“ kommt in einem Eintrag zweimal vor.",
      "{file}, Zeile {line}",
      "Bitte einen davon behalten.",
    ],
  },
  CODEBOOK_KEY_UNKNOWN: {
    status: 422,
    exit: 1,
    en: [
      '"{key}" is not known here ({path}).',
      "{file}, line {line}",
      'Did you mean "{nearest}"? Known: {known}.',
    ],
    de: [
      "„{key}“ ist hier nicht bekannt ({path}).",
      "{file}, Zeile {line}",
      "Ist „{nearest}“ gemeint? Bekannt: {known}.",
    ],
  },
  CODEBOOK_KEY_MISSING: {
    status: 422,
    exit: 1,
    en: ['"{key}" is missing ({path}).', "{file}, line {line}", "Add it."],
    de: ["„{key}“ fehlt ({path}).", "{file}, Zeile {line}", "Bitte ergänzen."],
  },
  CODEBOOK_VALUE_INVALID: {
    status: 422,
    exit: 1,
    en: ['"{value}" does not fit {path}.', "{file}, line {line}", "Expected: {expected}."],
    de: ["„{value}“ passt nicht zu {path}.", "{file}, Zeile {line}", "Erwartet: {expected}."],
  },
  CODEBOOK_ID_REPEATED: {
    status: 422,
    exit: 1,
    en: [
      'The id "{id}" is taken twice in {path}, first in line {first}.',
      "{file}, line {line}",
      "Rename one.",
    ],
    de: [
      "Die Kennung „{id}“ ist in {path} zweimal vergeben, zuerst in Zeile {first}.",
      "{file}, Zeile {line}",
      "Bitte eine umbenennen.",
    ],
  },
  CODEBOOK_REFERENCE_MISSING: {
    status: 422,
    exit: 1,
    en: [
      '{path} points to "{id}", which is not in the codebook.',
      "{file}, line {line}",
      'Nearest id: "{nearest}".',
    ],
    de: [
      "{path} verweist auf „{id}“; das steht nicht im Codebuch.",
      "{file}, Zeile {line}",
      "Ähnlichste Kennung: „{nearest}“.",
    ],
  },
  CODEBOOK_REFERENCE_CIRCLE: {
    status: 422,
    exit: 1,
    en: ["These entries contain each other: {ids}.", "{file}, line {line}", "Cut the circle at one place."],
    de: [
      "Diese Einträge enthalten einander: {ids}.",
      "{file}, Zeile {line}",
      "Bitte den Kreis an einer Stelle auftrennen.",
    ],
  },
});
