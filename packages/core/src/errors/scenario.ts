/** Problems of: scenario files, scenario models, batches of them. */
import { problemTable } from "./problem.js";

export const scenarioProblems = problemTable({
  SCENARIO_IS_FOLDER: {
    status: 422,
    exit: 2,
    en: ["A scenario is a file; this is a folder.", "{file}", "Name the YAML file in it."],
    de: ["Ein Szenario ist eine Datei; dies ist ein Ordner.", "{file}", "Bitte die YAML-Datei darin nennen."],
  },
  SCENARIO_EMPTY: {
    status: 400,
    exit: 2,
    en: ["The scenario is empty.", "{file}", "Begin with the line parley: scenario/1."],
    de: ["Das Szenario ist leer.", "{file}", "Bitte mit der Zeile parley: scenario/1 beginnen."],
  },
  SCENARIO_TOO_LARGE: {
    status: 413,
    exit: 2,
    en: [
      "The scenario has {megabytes} MB; {limit} MB is the limit.",
      "{file}",
      "Leave out what is not needed.",
    ],
    de: ["Das Szenario hat {megabytes} MB; die Grenze ist {limit} MB.", "{file}", "Bitte kürzen."],
  },
  SCENARIO_NESTED_TOO_DEEP: {
    status: 400,
    exit: 2,
    en: ["More than {limit} levels of brackets or dashes.", "{file}, line {line}", "A scenario needs six."],
    de: [
      "Mehr als {limit} Ebenen von Klammern oder Strichen.",
      "{file}, Zeile {line}",
      "Ein Szenario braucht sechs.",
    ],
  },
  SCENARIO_NOT_YAML: {
    status: 400,
    exit: 2,
    en: [
      'This is not YAML: "{value}".',
      "{file}, line {line}, column {column}",
      "Check brackets, quotation marks and indentation.",
    ],
    de: [
      "Das ist kein YAML: „{value}“.",
      "{file}, Zeile {line}, Spalte {column}",
      "Bitte Klammern, Anführungszeichen und Einrückung prüfen.",
    ],
  },
  SCENARIO_KEY_REPEATED: {
    status: 400,
    exit: 2,
    en: ['The key "{key}" stands twice.', "{file}, line {line}", "Keep one of the two."],
    de: ["Der Schlüssel „{key}“ steht zweimal da.", "{file}, Zeile {line}", "Bitte einen davon streichen."],
  },
  SCENARIO_ALIASES_TOO_MANY: {
    status: 400,
    exit: 2,
    en: ["Aliases are nested too often.", "{file}", "Write the values out."],
    de: ["Verweise sind zu oft verschachtelt.", "{file}", "Bitte die Werte ausschreiben."],
  },
  SCENARIO_KEY_UNKNOWN: {
    status: 400,
    exit: 2,
    en: [
      'There is no key "{key}" here.',
      "{file}, line {line}, {path}",
      'Nearest: "{nearest}". Known: {known}.',
    ],
    de: [
      "Den Schlüssel „{key}“ gibt es hier nicht.",
      "{file}, Zeile {line}, {path}",
      "Am nächsten: „{nearest}“. Bekannt: {known}.",
    ],
  },
  SCENARIO_KEY_MISSING: {
    status: 400,
    exit: 2,
    en: ['The key "{key}" is missing.', "{file}, line {line}, {path}", "Add it."],
    de: ["Der Schlüssel „{key}“ fehlt.", "{file}, Zeile {line}, {path}", "Bitte ergänzen."],
  },
  SCENARIO_VALUE_INVALID: {
    status: 400,
    exit: 2,
    en: ['{path} does not take "{value}".', "{file}, line {line}", "Expected: {expected}."],
    de: ["{path} kennt „{value}“ nicht.", "{file}, Zeile {line}", "Erwartet: {expected}."],
  },
  SCENARIO_ID_REPEATED: {
    status: 400,
    exit: 2,
    en: [
      '"{id}" is listed twice.',
      "{file}, line {line}, {path}",
      "The first stands in line {first}; keep one of the two.",
    ],
    de: [
      "„{id}“ ist zweimal aufgeführt.",
      "{file}, Zeile {line}, {path}",
      "Die erste steht in Zeile {first}; bitte eine davon streichen.",
    ],
  },
  SCENARIO_ACTOR_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no actor "{id}" in this scenario.', "{where}", 'Nearest: "{nearest}". Known: {known}.'],
    de: [
      "Einen Akteur „{id}“ gibt es in diesem Szenario nicht.",
      "{where}",
      "Am nächsten: „{nearest}“. Bekannt: {known}.",
    ],
  },
  SCENARIO_ISSUE_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no issue "{id}" in this scenario.', "{where}", 'Nearest: "{nearest}". Known: {known}.'],
    de: [
      "Eine Streitfrage „{id}“ gibt es in diesem Szenario nicht.",
      "{where}",
      "Am nächsten: „{nearest}“. Bekannt: {known}.",
    ],
  },
  SCENARIO_CONDITION_UNKNOWN: {
    status: 400,
    exit: 2,
    en: [
      'There is no condition "{id}" in this scenario.',
      "{where}",
      'Nearest: "{nearest}". Known: {known}.',
    ],
    de: [
      "Eine Bedingung „{id}“ gibt es in diesem Szenario nicht.",
      "{where}",
      "Am nächsten: „{nearest}“. Bekannt: {known}.",
    ],
  },
  SCENARIO_CONDITION_UNREADABLE: {
    status: 400,
    exit: 2,
    en: [
      '"{value}" cannot be read as conditions.',
      "{where}",
      "Join names with & (all) or | (any), with ! before what must not hold: ceasefire & (mandate | !embargo).",
    ],
    de: [
      "„{value}“ ist keine Verknüpfung von Bedingungen.",
      "{where}",
      "Namen mit & (alle) oder | (eine davon) verbinden, mit ! vor dem, was nicht gelten soll: ceasefire & (mandate | !embargo).",
    ],
  },
  SCENARIO_CONDITION_CIRCLE: {
    status: 400,
    exit: 2,
    en: [
      "Conditions require each other in a circle: {ids}.",
      "{where}",
      "Take out one requirement of the circle.",
    ],
    de: [
      "Bedingungen setzen einander im Kreis voraus: {ids}.",
      "{where}",
      "Bitte eine Voraussetzung des Kreises streichen.",
    ],
  },
  SCENARIO_CONDITIONS_TOO_MANY: {
    status: 400,
    exit: 2,
    en: [
      "{count} conditions are open; {limit} give {worlds} worlds, and more nobody can read.",
      "{where}",
      "Give some conditions a value.",
    ],
    de: [
      "{count} Bedingungen sind offen; {limit} ergeben {worlds} Welten, und mehr kann niemand lesen.",
      "{where}",
      "Bitte einigen Bedingungen einen Wert geben.",
    ],
  },
  SCENARIO_POSITION_OFF_SCALE: {
    status: 400,
    exit: 2,
    en: [
      "The position {value} lies off the scale from {low} to {high}.",
      "{where}",
      "Choose a value on the scale, or another scale.",
    ],
    de: [
      "Die Position {value} liegt außerhalb der Skala von {low} bis {high}.",
      "{where}",
      "Bitte einen Wert auf der Skala oder eine andere Skala wählen.",
    ],
  },
  SCENARIO_INTERVAL_REVERSED: {
    status: 400,
    exit: 2,
    en: [
      "The interval from {low} to {high} does not contain {value}.",
      "{where}",
      "Order them: low, value, high.",
    ],
    de: [
      "Das Intervall von {low} bis {high} enthält {value} nicht.",
      "{where}",
      "Bitte ordnen: low, value, high.",
    ],
  },
  SCENARIO_SALIENCE_TOO_MUCH: {
    status: 400,
    exit: 2,
    en: [
      "{actor} gives {value} of 100 points of attention to all issues together.",
      "{where}",
      "Lower its saliences to 100 in sum.",
    ],
    de: [
      "{actor} verteilt {value} von 100 Punkten Aufmerksamkeit auf alle Streitfragen.",
      "{where}",
      "Bitte die Salienzen auf zusammen 100 senken.",
    ],
  },
  SCENARIO_WEIGHTS_ZERO: {
    status: 400,
    exit: 2,
    en: [
      "Nobody has any weight: every capability × salience is 0.",
      "{where}",
      "Give at least one actor a capability and a salience above 0.",
    ],
    de: [
      "Niemand hat Gewicht: jedes Produkt aus Stärke und Salienz ist 0.",
      "{where}",
      "Bitte wenigstens einem Akteur eine Stärke und eine Salienz über 0 geben.",
    ],
  },
  SCENARIO_NO_POSITIONS: {
    status: 400,
    exit: 1,
    en: [
      "No actor has a position on record.",
      "{where}",
      "Enter positions in the scenario, or choose a concept or scale that was coded.",
    ],
    de: [
      "Kein Akteur hat eine belegte Position.",
      "{where}",
      "Bitte Positionen im Szenario eintragen oder ein codiertes Konzept oder eine codierte Skala wählen.",
    ],
  },
  SCENARIO_SCALE_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no scale "{id}" in the codebook of the record.', "{where}", "Scales there: {known}."],
    de: ["Eine Skala „{id}“ gibt es im Codebuch der Akte nicht.", "{where}", "Skalen dort: {known}."],
  },
  SCENARIO_CONCEPT_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no concept "{id}" in the record.', "{where}", 'Nearest: "{nearest}".'],
    de: ["Ein Konzept „{id}“ gibt es in der Akte nicht.", "{where}", "Am nächsten: „{nearest}“."],
  },
  SCENARIO_NOT_KEPT: {
    status: 404,
    exit: 2,
    en: [
      'No scenario "{name}" is kept with this project.',
      "{where}",
      'Nearest: "{nearest}". Kept: {known}.',
    ],
    de: [
      "Ein Szenario „{name}“ ist bei diesem Projekt nicht abgelegt.",
      "{where}",
      "Am nächsten: „{nearest}“. Abgelegt: {known}.",
    ],
  },
  SCENARIO_PROJECT_NEEDED: {
    status: 400,
    exit: 2,
    en: [
      'The scale "{id}" stands in the codebook of a record, and no record was named.',
      "{where}",
      "Add --project, or write anchors and positions into the scenario.",
    ],
    de: [
      "Die Skala „{id}“ steht im Codebuch einer Akte, und keine Akte wurde genannt.",
      "{where}",
      "Bitte --project angeben oder Ankerpunkte und Positionen ins Szenario schreiben.",
    ],
  },
  SCENARIO_MODEL_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no model "{value}".', "{where}", "Models: {allowed}."],
    de: ["Ein Modell „{value}“ gibt es nicht.", "{where}", "Modelle: {allowed}."],
  },
  SCENARIO_OPTION_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no option "{option}".', "model {model}", 'Nearest: "{nearest}". Known: {known}.'],
    de: ["Es gibt keine Option „{option}“.", "Modell {model}", "Am nächsten: „{nearest}“. Bekannt: {known}."],
  },
  SCENARIO_OPTION_MISSING: {
    status: 400,
    exit: 2,
    en: [
      'The option "{option}" is missing.',
      "model {model}",
      "Add it; docs/reference/scenario.md has an example.",
    ],
    de: [
      "Die Option „{option}“ fehlt.",
      "Modell {model}",
      "Bitte ergänzen; docs/reference/scenario.md zeigt ein Beispiel.",
    ],
  },
  SCENARIO_CAPABILITY_INVALID: {
    status: 400,
    exit: 2,
    en: [
      "A capability of {value} cannot be weighed.",
      "{where}",
      "Enter a number above 0; take an actor out of the votes by an edit.",
    ],
    de: [
      "Eine Stärke von {value} lässt sich nicht wägen.",
      "{where}",
      "Bitte eine Zahl über 0 eintragen; aus den Abstimmungen nimmt eine Änderung den Akteur heraus.",
    ],
  },
  SCENARIO_DEADLINE_UNREADABLE: {
    status: 400,
    exit: 2,
    en: [
      '"{value}" names no time that could be read.',
      "model deadline, {lang}",
      "Write the words of the deadline alone, such as: by the end of March.",
    ],
    de: [
      "„{value}“ nennt keine lesbare Zeit.",
      "Modell deadline, {lang}",
      "Bitte nur die Worte der Frist schreiben, etwa: bis Ende März.",
    ],
  },
  SCENARIO_MATRIX_INVALID: {
    status: 400,
    exit: 2,
    en: [
      "The influence of row {row} adds up to {value}, not to 1.",
      "{where}",
      "Rows of W are shares: numbers from 0 to 1 that add up to 1, one per actor.",
    ],
    de: [
      "Der Einfluss in Zeile {row} ergibt zusammen {value}, nicht 1.",
      "{where}",
      "Zeilen von W sind Anteile: Zahlen von 0 bis 1, zusammen 1, eine je Akteur.",
    ],
  },
  SCENARIO_MIXTURE_INVALID: {
    status: 400,
    exit: 2,
    en: [
      "The probabilities of the worlds add up to {value}, not to 1.",
      "{where}",
      "Give each world that can come true one probability.",
    ],
    de: [
      "Die Wahrscheinlichkeiten der Welten ergeben zusammen {value}, nicht 1.",
      "{where}",
      "Bitte jeder möglichen Welt eine Wahrscheinlichkeit geben.",
    ],
  },
});
