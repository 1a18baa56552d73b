import { describe, expect, it } from "vitest";
import { reportingVerbs } from "../../../src/languages/de/reporting-verbs.js";
import { inflect } from "../../../src/languages/de/verb-forms.js";

const formsOf = (infinitive: string, particle = "") =>
  Object.fromEntries(
    ["indicative", "konjunktiv-1", "konjunktiv-2", "participle", "zu-infinitive"].map((kind) => [
      kind,
      inflect(infinitive, particle)
        .filter((form) => form.kind === kind)
        .map(({ form }) => form),
    ]),
  );

describe("inflection", () => {
  it.each<[string, string, Record<string, readonly string[]>]>([
    [
      "sagen",
      "",
      { indicative: ["sagt", "sagte", "sagten"], "konjunktiv-1": ["sage"], participle: ["gesagt"] },
    ],
    [
      "antworten",
      "",
      { indicative: ["antwortet", "antwortete", "antworteten"], participle: ["geantwortet"] },
    ],
    ["leugnen", "", { indicative: ["leugnet", "leugnete", "leugneten"] }],
    ["warnen", "", { indicative: ["warnt", "warnte", "warnten"], participle: ["gewarnt"] }],
    ["fordern", "", { indicative: ["fordert", "forderte", "forderten"], "konjunktiv-1": ["fordere"] }],
    ["erklären", "", { participle: ["erklärt"], "konjunktiv-1": ["erkläre"] }],
    ["kritisieren", "", { participle: ["kritisiert"] }],
    [
      "versprechen",
      "",
      { indicative: ["verspricht", "versprach", "versprachen"], participle: ["versprochen"] },
    ],
    [
      "widersprechen",
      "",
      { indicative: ["widerspricht", "widersprach", "widersprachen"], participle: ["widersprochen"] },
    ],
    ["gehen", "", { "konjunktiv-1": ["gehe"], "konjunktiv-2": ["ginge", "gingen"] }],
    ["kündigen", "an", { participle: ["angekündigt"], "zu-infinitive": ["anzukündigen"] }],
    ["räumen", "ein", { participle: ["eingeräumt"], "zu-infinitive": ["einzuräumen"] }],
    ["weisen", "hin", { indicative: ["hinweist", "hinwies", "hinwiesen"], participle: ["hingewiesen"] }],
  ])("%s %s", (infinitive, particle, expected) => {
    expect(formsOf(infinitive, particle)).toMatchObject(expected);
  });
});

describe("reporting verbs", () => {
  it("are several hundred, each with something it can frame", () => {
    expect(new Set(reportingVerbs.map((verb) => verb.lemma)).size).toBeGreaterThan(350);
    for (const verb of reportingVerbs) {
      const frames = verb.clause || verb.weakClause || verb.infinitive || verb.quotation || verb.object;
      expect([verb.lemma, frames]).toEqual([verb.lemma, true]);
      expect(verb.lemma).toMatch(/^\p{Ll}+n$/u);
    }
  });
});
