/** English word lists: inflected forms lead to their verb. */
import { describe, expect, it } from "vitest";
import { nominalCue } from "../../../src/languages/en/nominal-cues.js";
import { reportingVerbCount, reportingVerbs } from "../../../src/languages/en/reporting-verbs.js";
import { englishForms } from "../../../src/languages/en/verb-forms.js";

describe("reportingVerbs", () => {
  it.each([
    ["said", "say", "past"],
    ["says", "say", "third"],
    ["denied", "deny", "past"],
    ["denies", "deny", "third"],
    ["vowed", "vow", "past"],
    ["admitted", "admit", "past"],
    ["urging", "urge", "ing"],
    ["wrote", "write", "past"],
    ["written", "write", "participle"],
    ["told", "tell", "past"],
    ["stressed", "stress", "past"],
    ["believes", "believe", "third"],
    ["swore", "swear", "past"],
    ["planned", "plan", "past"],
    ["refusing", "refuse", "ing"],
  ])("%s is a form of %s", (form, lemma, kind) => {
    const reading = reportingVerbs(form).find(({ verb }) => verb.lemma === lemma);
    expect(reading?.form).toBe(kind);
  });

  it("reads phrasal verbs before plain ones", () => {
    expect(reportingVerbs("called")[0]?.verb.particle).not.toBeNull();
  });

  it("adds up the complements of a verb that stands in several lines", () => {
    const deny = reportingVerbs("denied").find(({ verb }) => verb.lemma === "deny")?.verb;
    expect(deny).toMatchObject({ object: true, clause: true });
  });

  it("knows several hundred verbs, and none that merely end alike", () => {
    expect(reportingVerbCount()).toBeGreaterThan(280);
    for (const word of ["walked", "table", "ship", "delivered", ""]) expect(reportingVerbs(word)).toEqual([]);
  });
});

describe("englishForms", () => {
  it.each([
    ["commit", ["commit", "commits", "committed", "committing"]],
    ["deny", ["deny", "denies", "denied", "denying"]],
    ["argue", ["argue", "argues", "argued", "arguing"]],
    ["agree", ["agree", "agrees", "agreed", "agreeing"]],
    ["confess", ["confess", "confesses", "confessed", "confessing"]],
    ["veto", ["veto", "vetoes", "vetoed", "vetoing"]],
  ])("%s", (base, forms) => {
    expect([...new Set(englishForms(base).map(([form]) => form))]).toEqual(forms);
  });
});

describe("nominalCue", () => {
  it.each([
    ["claim", "claim"],
    ["refusal", "refuse"],
    ["calls", "call for"],
    ["opposition", "oppose"],
    ["ship", null],
  ])("%s → %s", (noun, lemma) => {
    expect(nominalCue(noun)).toBe(lemma);
  });
});
