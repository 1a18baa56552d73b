/** The list of measures: a new one gets a line here and appears wherever measures are offered. */
import type { Measure } from "./measure.js";

export const measures: readonly Measure[] = [
  {
    name: "assortativity",
    question: {
      en: "Do ties join actors who are alike?",
      de: "Verbinden sich Akteure, die sich gleichen?",
    },
    needs: "onemode",
    seeded: false,
  },
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
    name: "betweenness",
    question: {
      en: "Who stands on the ways between others?",
      de: "Wer steht auf den Wegen zwischen anderen?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "brokerage",
    question: {
      en: "Who stands between two who have no tie, and whom do they belong to?",
      de: "Wer steht zwischen zweien ohne Verbindung, und zu wem gehören sie?",
    },
    needs: "onemode",
    seeded: false,
  },
  {
    name: "camp-comparison",
    question: {
      en: "Do several methods find the same camps?",
      de: "Finden mehrere Verfahren dieselben Lager?",
    },
    needs: "onemode",
    seeded: true,
  },
  {
    name: "camps",
    question: { en: "Which actors stand together?", de: "Welche Akteure stehen zusammen?" },
    needs: "onemode",
    seeded: true,
  },
  {
    name: "closeness",
    question: {
      en: "Who is near to all others?",
      de: "Wer ist allen anderen nahe?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "clustering",
    question: {
      en: "Are the neighbors of an actor tied to each other?",
      de: "Sind die Nachbarn eines Akteurs untereinander verbunden?",
    },
    needs: "onemode",
    seeded: false,
  },
  {
    name: "components",
    question: {
      en: "Which parts of the network have no tie to each other?",
      de: "Welche Teile des Netzwerks sind nicht miteinander verbunden?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "core-periphery",
    question: {
      en: "Is there a core that everybody is tied to?",
      de: "Gibt es einen Kern, mit dem alle verbunden sind?",
    },
    needs: "onemode",
    seeded: false,
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
    name: "ei-index",
    question: {
      en: "Do ties run inside groups or between them?",
      de: "Verlaufen Verbindungen in Gruppen oder zwischen ihnen?",
    },
    needs: "onemode",
    seeded: false,
  },
  {
    name: "eigenvector",
    question: {
      en: "Who is tied to those who are central?",
      de: "Wer ist mit denen verbunden, die zentral sind?",
    },
    needs: "any",
    seeded: false,
  },
  {
    name: "phases",
    question: {
      en: "Through which states does the debate go?",
      de: "Durch welche Zustände geht die Debatte?",
    },
    needs: "any",
    seeded: true,
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
  {
    name: "scale",
    question: {
      en: "Where do actors stand on a line or a plane?",
      de: "Wo stehen Akteure auf einer Linie oder Ebene?",
    },
    needs: "twomode",
    seeded: true,
  },
  {
    name: "stability",
    question: {
      en: "Would the network be the same with other documents?",
      de: "Wäre das Netzwerk mit anderen Dokumenten dasselbe?",
    },
    needs: "any",
    seeded: true,
  },
];
