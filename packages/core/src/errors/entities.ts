/** Problems of the codebook's work: entities, concepts, statement types and their variables. */
import { problemTable } from "./problem.js";

export const entityProblems = problemTable({
  ENTITY_MERGE_ATTRIBUTES_DIFFER: {
    status: 409,
    exit: 1,
    en: ["{names} differ in {field}: {values}.", "{names}", "Choose which to keep. Nothing was merged yet."],
    de: [
      "{names} haben verschiedene Angaben bei {field}: {values}.",
      "{names}",
      "Bitte eine auswählen. Noch wurde nichts zusammengelegt.",
    ],
  },
  ENTITIES_NOT_ALIKE: {
    status: 409,
    exit: 1,
    en: [
      "{names} are values of different variables ({variables}).",
      "{names}",
      "Choose two values of the same variable. Nothing was changed.",
    ],
    de: [
      "{names} sind Werte verschiedener Variablen ({variables}).",
      "{names}",
      "Bitte zwei Werte derselben Variable wählen. Es wurde nichts geändert.",
    ],
  },
  MERGE_NEEDS_TWO: {
    status: 400,
    exit: 2,
    en: ['"{name}" cannot be merged with itself.', "{name}", "Choose a second one."],
    de: [
      "„{name}“ lässt sich nicht mit sich selbst zusammenlegen.",
      "{name}",
      "Bitte einen zweiten Eintrag wählen.",
    ],
  },
  ENTITY_USED: {
    status: 409,
    exit: 1,
    en: [
      '"{value}" is used by {statements} statements and {entities} other entries.',
      "{value}",
      "Nothing was removed. Merge it into another one, or recode its statements first.",
    ],
    de: [
      "„{value}“ kommt in {statements} Aussagen und {entities} anderen Einträgen vor.",
      "{value}",
      "Es wurde nichts entfernt. Bitte zusammenlegen oder die Aussagen erst umkodieren.",
    ],
  },
  CONCEPT_CIRCLE: {
    status: 409,
    exit: 1,
    en: [
      '"{parent}" hangs below "{concept}" itself.',
      "{concept}",
      "Choose a place outside of its own branch. Nothing was moved.",
    ],
    de: [
      "„{parent}“ hängt selbst unter „{concept}“.",
      "{concept}",
      "Bitte einen Platz außerhalb des eigenen Zweigs wählen. Es wurde nichts verschoben.",
    ],
  },
  BUILT_IN_FIXED: {
    status: 409,
    exit: 1,
    en: [
      '"{name}" belongs to the built-in statement type; networks and .dna files find it by its name.',
      "{type}",
      "Add a variable or a statement type of your own beside it.",
    ],
    de: [
      "„{name}“ gehört zum eingebauten Aussagentyp; Netzwerke und .dna-Dateien finden es über den Namen.",
      "{type}",
      "Bitte daneben eine eigene Variable oder einen eigenen Aussagentyp anlegen.",
    ],
  },
  STATEMENT_TYPE_USED: {
    status: 409,
    exit: 1,
    en: [
      '{statements} statements are of the type "{name}".',
      "{name}",
      "Give them another type first. Nothing was removed.",
    ],
    de: [
      "{statements} Aussagen sind vom Typ „{name}“.",
      "{name}",
      "Bitte ihnen erst einen anderen Typ geben. Es wurde nichts entfernt.",
    ],
  },
  NAME_TAKEN: {
    status: 409,
    exit: 1,
    en: ['The name "{name}" is taken.', "{where}", "Choose another name."],
    de: ["Den Namen „{name}“ gibt es schon.", "{where}", "Bitte einen anderen Namen wählen."],
  },
  VALUE_NOT_OF_TYPE: {
    status: 422,
    exit: 1,
    en: [
      "{value} is no {dataType}.",
      "{variable}",
      "Nothing was changed. Give a value that fits the variable.",
    ],
    de: [
      "{value} passt nicht zum Datentyp {dataType}.",
      "{variable}",
      "Es wurde nichts geändert. Bitte einen passenden Wert angeben.",
    ],
  },
});
