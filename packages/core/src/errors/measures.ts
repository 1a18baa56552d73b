/** Problems of: camps, phases, scales, structural measures, stability. */
import { problemTable } from "./problem.js";

export const measureProblems = problemTable({
  CAMPS_NUMBER_UNREACHABLE: {
    status: 422,
    exit: 1,
    en: [
      "{method} cannot divide {actors} actors into {k} camps here.",
      "k, kMin, kMax",
      "Choose fewer camps, or leave the number to the method.",
    ],
    de: [
      "{method} kann hier {actors} Akteure nicht in {k} Lager teilen.",
      "k, kMin, kMax",
      "Bitte weniger Lager wählen oder die Zahl dem Verfahren überlassen.",
    ],
  },
  CAMPS_NUMBER_NOT_ASKED: {
    status: 400,
    exit: 2,
    en: [
      "{method} finds the number of camps itself.",
      "k, kMin, kMax",
      "Leave out the number, or choose one of: {allowed}.",
    ],
    de: [
      "{method} findet die Zahl der Lager selbst.",
      "k, kMin, kMax",
      "Bitte die Zahl weglassen oder eines wählen von: {allowed}.",
    ],
  },
  MEASURE_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no measure "{measure}".', "measures", "Choose from: {allowed}."],
    de: ["Es gibt kein Maß „{measure}“.", "measures", "Bitte wählen aus: {allowed}."],
  },
  PHASES_TOO_FEW: {
    status: 422,
    exit: 1,
    en: [
      "There are {windows} time windows; phases need at least {least}.",
      "timeWindow, windowSize",
      "Choose smaller time windows or a longer range, or fewer states.",
    ],
    de: [
      "Es gibt {windows} Zeitfenster; Phasen brauchen mindestens {least}.",
      "timeWindow, windowSize",
      "Bitte kleinere Zeitfenster, einen längeren Zeitraum oder weniger Zustände wählen.",
    ],
  },
  SCALE_TOO_LITTLE: {
    status: 422,
    exit: 1,
    en: [
      "After filtering {actors} actors and {concepts} concepts are left; that is too little to place anybody.",
      "minConcepts, minActors, threshold",
      "Lower the minimum numbers, choose a threshold, or take a longer range.",
    ],
    de: [
      "Nach dem Filtern bleiben {actors} Akteure und {concepts} Konzepte; das ist zu wenig, um jemanden einzuordnen.",
      "minConcepts, minActors, threshold",
      "Bitte die Mindestzahlen senken, einen Schwellenwert wählen oder einen längeren Zeitraum nehmen.",
    ],
  },
  SCALE_NEEDS_STANCE: {
    status: 400,
    exit: 2,
    en: [
      'Positions come from statements for and against; the qualifier "{qualifier}" does not say which.',
      "qualifier",
      "Choose a boolean or integer qualifier.",
    ],
    de: [
      "Positionen ergeben sich aus Aussagen dafür und dagegen; der Qualifizierer „{qualifier}“ sagt das nicht.",
      "qualifier",
      "Bitte einen Ja/Nein- oder Zahl-Qualifizierer wählen.",
    ],
  },
  SCALE_CONSTRAINT_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['"{value}" is not among those who are placed.', "{option}", "Choose from: {allowed}."],
    de: [
      "„{value}“ gehört nicht zu denen, die eingeordnet werden.",
      "{option}",
      "Bitte wählen aus: {allowed}.",
    ],
  },
  STABILITY_TIES_LEFT: {
    status: 200,
    exit: 1,
    en: [
      "{pairs} pairs in {draws} draws are too many to give every tie an interval; density, modularity and camps have theirs.",
      "draws",
      "Take fewer draws, or leave out rare actors with minStatements.",
    ],
    de: [
      "{pairs} Paare in {draws} Ziehungen sind zu viele, um jeder Verbindung ein Intervall zu geben; Dichte, Modularität und Lager haben ihres.",
      "draws",
      "Bitte weniger Ziehungen nehmen oder seltene Akteure mit minStatements weglassen.",
    ],
  },
  MEASURE_ATTRIBUTE_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['The actors have no attribute "{attribute}".', "group, value", "Attributes here: {allowed}."],
    de: ["Die Akteure haben kein Attribut „{attribute}“.", "group, value", "Attribute hier: {allowed}."],
  },
});
