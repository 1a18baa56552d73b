/** Conditions with their exact words, and what only looks like one. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { conditionOf, findConditions } from "../../src/meaning/condition.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { utteranceIn } from "./utterance-in.js";

const rows: readonly (readonly [Language, string, readonly string[]])[] = [
  ["de", "um einen Einsatz im Fall einer Waffenruhe vorzubereiten", ["im Fall einer Waffenruhe"]],
  ["de", "sondern im Falle einer Feuerpause Brücken bauen", ["im Falle einer Feuerpause"]],
  ["de", "Der Leiter der Kanzlei, Vasile Munteanu, hatte die Fahrt vor dem Treffen abgesagt", []],
  ["de", "sie werde liefern, falls Ostmark nicht verhandle.", ["falls Ostmark nicht verhandle"]],
  ["de", "Sofern das Parlament zustimmt, rücken sie ein.", ["Sofern das Parlament zustimmt"]],
  ["de", "Truppen kämen erst, wenn die Waffen schweigen.", ["wenn die Waffen schweigen"]],
  ["de", "Man werde nur wenn alle zustimmen helfen.", ["wenn alle zustimmen helfen"]],
  [
    "de",
    "Sie hilft unter der Bedingung, dass Ostmark abzieht.",
    ["unter der Bedingung, dass Ostmark abzieht"],
  ],
  ["de", "Bei einem Angriff werde man antworten.", ["Bei einem Angriff"]],
  ["de", "Sollte Ostmark angreifen, werde man antworten.", ["Sollte Ostmark angreifen"]],
  ["de", "Käme es zu einer Waffenruhe, würde Norland helfen.", ["Käme es zu einer Waffenruhe"]],
  ["de", "Wenn er nach Wien kam, war er müde.", []],
  ["de", "Auch wenn es schwer wird, bleiben sie.", []],
  ["de", "Beim Gipfel und bei der Sitzung wurde verhandelt.", []],
  ["de", "Man bleibe so lange wie nötig.", []],
  ["de", "Sie liefern, sobald die Straße frei ist.", ["sobald die Straße frei ist"]],
  ["de", "Ohne neues Geld müssten drei Bäder schließen.", ["Ohne neues Geld"]],
  ["de", "Fasse der Rat keinen Beschluss, verfalle die Zusage.", ["Fasse der Rat keinen Beschluss"]],
  [
    "de",
    "Die Vorschrift gilt, vorausgesetzt, das Plenum stimmt zu.",
    ["vorausgesetzt, das Plenum stimmt zu"],
  ],
  ["de", "Viele Leute sagen, sie seien müde.", []],
  ["en", "If the dam breaks the town will flood.", ["If the dam breaks"]],
  ["en", "If it rains tomorrow I'll stay.", ["If it rains tomorrow"]],
  ["en", "It would pay only if small farms were spared.", ["if small farms were spared"]],
  ["en", "Without new money the line would close.", ["Without new money"]],
  ["en", "She left without saying a word.", []],
  ["en", "Work begins in May provided the papers come through.", ["provided the papers come through"]],
  ["en", "She was provided the papers.", []],
  ["en", "He would resign should the town say yes.", ["should the town say yes"]],
  ["en", "Why should the town say yes?", []],
  ["en", "She can live with it as long as it stays small.", ["as long as it stays small"]],
  ["en", "We will help if a ceasefire holds.", ["if a ceasefire holds"]],
  ["en", "Unless parliament agrees, nobody leaves.", ["Unless parliament agrees"]],
  ["en", "In the event of an attack, we will respond.", ["In the event of an attack"]],
  ["en", "They will deploy in case of a ceasefire.", ["in case of a ceasefire"]],
  ["en", "They agree provided that Ostmark withdraws.", ["provided that Ostmark withdraws"]],
  ["en", "Should Ostmark attack, we will respond.", ["Should Ostmark attack"]],
  ["en", "Once the deal is signed, troops move in.", ["Once the deal is signed"]],
  ["en", "They will stay as long as it takes.", []],
  ["en", "She asked if he was well, as if he knew.", []],
  ["en", "He was once a friend of the house.", []],
];

describe("findConditions", () => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const analyzed = analyzeText(text, language);
    const found = findConditions(analyzed, { from: 0, to: analyzed.tokens.length });
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual(expected);
  });
});

describe("conditionOf", () => {
  it("takes a condition in front of the quote's own sentence", () => {
    const { analyzed, utterance, words } = utteranceIn(
      "de",
      "Im Fall einer Waffenruhe, sagte Amsel, werde Norland helfen.",
      {
        quote: ["werde Norland helfen"],
        speaker: "Amsel",
      },
    );
    const found = conditionOf(analyzed, utterance);
    expect(found === null ? null : words([found])).toBe("Im Fall einer Waffenruhe");
  });

  it("leaves a condition of the second half to the second half", () => {
    const text = "Nicht um zu kämpfen, sondern um im Fall einer Waffenruhe zu helfen";
    const { analyzed, utterance } = utteranceIn("de", text);
    expect(conditionOf(analyzed, utterance, [{ start: 0, end: 19 }])).toBeNull();
    expect(conditionOf(analyzed, utterance, [{ start: 21, end: text.length }])).not.toBeNull();
  });
});
