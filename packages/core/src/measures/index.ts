/** The list of measures: a new one gets a line here and appears wherever measures are offered. */
import type { Measure } from "./measure.js";

export const measures: readonly Measure[] = [
  {
    name: "backbone",
    question: {
      en: "Which concepts carry the structure, and which could be spared?",
      de: "Welche Konzepte tragen die Struktur, welche sind entbehrlich?",
    },
    needs: "onemode",
    seeded: true,
  },
  {
    name: "barplot",
    question: {
      en: "How often does each value occur, for and against?",
      de: "Wie oft kommt jeder Wert vor, dafür und dagegen?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "camps",
    question: { en: "Which actors stand together?", de: "Welche Akteure stehen zusammen?" },
    needs: "onemode",
    seeded: true,
  },
  {
    name: "degree",
    question: { en: "Who has many ties?", de: "Wer hat viele Verbindungen?" },
    needs: "any",
    seeded: false,
  },
  {
    name: "density",
    question: {
      en: "Which part of all possible ties is there?",
      de: "Welcher Teil aller möglichen Verbindungen besteht?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "distances",
    question: {
      en: "How different are the networks of two times?",
      de: "Wie verschieden sind die Netzwerke zweier Zeiten?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "polarization",
    question: {
      en: "How far does the debate split into camps?",
      de: "Wie weit zerfällt die Debatte in Lager?",
    },
    needs: "onemode",
    seeded: true,
  },
];
