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
  OPTION_INVALID: {
    status: 400,
    exit: 2,
    en: ['The option {option} does not take "{value}".', "{where}", "Allowed: {allowed}."],
    de: ["Die Option {option} kennt „{value}“ nicht.", "{where}", "Möglich: {allowed}."],
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
