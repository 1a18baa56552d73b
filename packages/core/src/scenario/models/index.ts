/** The list of bargaining models: a new one gets a line here, a page in `docs/method`, and its published run as a test. */
import type { BargainingModel } from "./model.js";

const weights = ["positions", "saliences", "capabilities"] as const;

export const bargainingModels: readonly BargainingModel[] = [
  {
    name: "compromise",
    question: {
      en: "Where would the actors meet if each pulled with all it has?",
      de: "Wo träfen sich die Akteure, wenn jeder mit aller Kraft zöge?",
    },
    needs: weights,
    role: "headline",
    seeded: false,
  },
  {
    name: "weighted-median",
    question: {
      en: "Which position beats every other one in pairwise votes?",
      de: "Welche Position gewinnt jede Abstimmung gegen eine andere?",
    },
    needs: weights,
    role: "beside",
    seeded: false,
  },
  {
    name: "mean",
    question: {
      en: "What comes out without any weights?",
      de: "Was kommt ohne alle Gewichte heraus?",
    },
    needs: ["positions"],
    role: "beside",
    seeded: false,
  },
  {
    name: "nash",
    question: {
      en: "Which outcome is best for all, seen from what no agreement would bring?",
      de: "Welches Ergebnis ist für alle das beste, gemessen an keiner Einigung?",
    },
    needs: weights,
    role: "beside",
    seeded: false,
  },
  {
    name: "smp",
    question: {
      en: "Who moves, who challenges whom, who ends near whom?",
      de: "Wer bewegt sich, wer fordert wen heraus, wer steht am Ende bei wem?",
    },
    needs: weights,
    role: "beside",
    seeded: true,
  },
  {
    name: "exchange",
    question: {
      en: "Who could give way where it matters little, to get where it matters much?",
      de: "Wer könnte nachgeben, wo es wenig, und bekommen, wo es viel bedeutet?",
    },
    needs: [...weights, "issues"],
    role: "on request",
    seeded: false,
  },
  {
    name: "threshold-cascade",
    question: { en: "Who joins only if others do?", de: "Wer macht nur mit, wenn andere mitmachen?" },
    needs: ["join rules"],
    role: "on request",
    seeded: false,
  },
  {
    name: "worlds",
    question: {
      en: "What comes out in each combination of conditions?",
      de: "Was kommt bei jeder Kombination von Bedingungen heraus?",
    },
    needs: [...weights, "conditions"],
    role: "beside",
    seeded: false,
  },
  {
    name: "friedkin-johnsen",
    question: {
      en: "Where do positions drift when everybody listens to some and holds on to its own?",
      de: "Wohin treiben Positionen, wenn jeder auf einige hört und an der eigenen festhält?",
    },
    needs: ["positions", "influence"],
    role: "on request",
    seeded: false,
  },
  {
    name: "hegselmann-krause",
    question: {
      en: "Where do positions drift when everybody listens only to those who are near?",
      de: "Wohin treiben Positionen, wenn jeder nur auf die hört, die nahe stehen?",
    },
    needs: ["positions"],
    role: "on request",
    seeded: false,
  },
  {
    name: "eu1994",
    question: {
      en: "What did the expected-utility model of the 1990s say?",
      de: "Was sagte das Erwartungsnutzen-Modell der 1990er Jahre?",
    },
    needs: weights,
    role: "historic",
    seeded: false,
  },
];
