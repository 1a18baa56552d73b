/** Who is believed where rules and layers differ, case by case. */
import { describe, expect, it } from "vitest";
import { ruleColumns } from "../../src/embedded/features/rule-columns.js";
import type { QuoteWithRoles } from "../../src/embedded/layers/role-layer.js";
import { settleWithRules } from "../../src/embedded/settle-with-rules.js";
import { findUtterances } from "../../src/rules/find-utterances.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { packOf } from "./readers.js";

const pack = packOf("de");
const NOBODY = { frame: [], cue: [], speaker: [], addressee: [] };

function settled(text: string, quotes: readonly QuoteWithRoles[], keptRules = {}) {
  const analyzed = analyzeText(text, "de");
  const rules = ruleColumns(analyzed, findUtterances(analyzed));
  return {
    analyzed,
    rules,
    ...settleWithRules({ ...pack, dials: { ...pack.dials, keptRules } }, analyzed, rules, quotes),
  };
}
const upTo = (count: number) => Array.from({ length: count }, (_, t) => t);
const SPEECH = "Ada Lenz kündigte an, den Hafen auszubauen.";

describe("settling with the rules", () => {
  it("keeps a quote that only the rules found where the pack trusts them so far", () => {
    expect(settled(SPEECH, [], { indirect: 0.5 }).others.map(({ mode }) => mode)).toEqual(["indirect"]);
  });

  it("keeps a framed quote with a day, unless the pack keeps nothing of the rules", () => {
    const dated = "Ada Lenz kündigte an, den Hafen bis Ende Mai auszubauen.";
    const modes = (text: string, kept: object) => settled(text, [], kept).others.map(({ mode }) => mode);
    expect(modes(dated, { reported: 0.5 })).toEqual(["indirect"]);
    expect(modes(SPEECH, { reported: 0.5 })).toEqual([]);
    expect(modes(dated, {})).toEqual([]);
  });

  it("keeps what stands before its frame or beside its source, unless the pack keeps nothing of the rules", () => {
    const modes = (text: string, kept: object) => settled(text, [], kept).others.map(({ mode }) => mode);
    const notes = ["Peru schickt zwei Schiffe, sagte Ada Lenz.", "Laut Ada Lenz fährt kein Zug."];
    expect(notes.flatMap((text) => modes(text, { reported: 0.5 }))).toEqual(["indirect", "indirect"]);
    expect(notes.flatMap((text) => modes(text, {}))).toEqual([]);
  });

  it("takes the condition behind a frame along, where the layers stop at the frame", () => {
    const text = "Der Hafen werde ausgebaut, sagte Ada Lenz, wenn der Rat das Geld gebe.";
    const { analyzed } = settled(text, []);
    const until = analyzed.tokens.findIndex((token) => token.text === ",");
    const quote = { mode: "indirect", tokens: upTo(until), outer: null, sureness: 0.9 } as const;
    const speaker = [until + 2, until + 3];
    const one = { quote, roles: { ...NOBODY, cue: [until + 1], speaker }, speakerSureness: 0.9 };
    const [kept] = settled(text, [one]).quotes;
    const words = (kept?.quote.tokens ?? []).map((t) => analyzed.tokens[t]?.text);
    expect(words.join(" ")).toBe("Der Hafen werde ausgebaut wenn der Rat das Geld gebe");
  });

  it("divides two framed speeches that the layers join", () => {
    const text =
      "Der Hafen werde wachsen, sagte Ada Lenz. Die Kosten werde das Land tragen, erklärte Jan Ek.";
    const { analyzed, rules } = settled(text, []);
    expect(rules.found).toHaveLength(2);
    const joined = {
      mode: "indirect",
      tokens: rules.quotes.flat(),
      outer: null,
      sureness: 0.9,
    } as const;
    const one = { quote: joined, roles: NOBODY, speakerSureness: 0.9 };
    const { quotes } = settled(text, [one]);
    expect(quotes.map(({ quote }) => quote.tokens.map((t) => analyzed.tokens[t]?.text).join(" "))).toEqual(
      rules.quotes.map((tokens) => tokens.map((t) => analyzed.tokens[t]?.text).join(" ")),
    );
  });

  it("divides the words of two people where one paragraph ends with a quotation and the next begins with one", () => {
    const text =
      "Ada Lenz sagte in Kiel: „Wir wollen Schiffe.“\n\n„Wir wollen Brücken“, sagte Minister Jan Ek.";
    const { analyzed, rules } = settled(text, []);
    expect(rules.found.map(({ mode }) => mode)).toEqual(["direct", "direct"]);
    const [lenz] = rules.quotes;
    const joined = { mode: "direct", tokens: rules.quotes.flat(), outer: null, sureness: 0.9 } as const;
    const roles = { ...NOBODY, speaker: upTo(2) };
    const { quotes } = settled(text, [{ quote: joined, roles, speakerSureness: 0.9 }]);
    expect(quotes.map(({ quote }) => quote.tokens)).toEqual(rules.quotes);
    expect(quotes.map((one) => one.roles.speaker.map((t) => analyzed.tokens[t]?.text).join(" "))).toEqual([
      "Ada Lenz",
      "Minister Jan Ek",
    ]);
    expect(lenz).not.toBeUndefined();
  });

  it("gives a plan to the subject of its sentence, whoever the layers take for its speaker", () => {
    const text = "Ada Lenz will Schiffe. Das wollen Briten und Franzosen vermeiden.";
    const { analyzed } = settled(text, []);
    const from = analyzed.sentences[1]?.from ?? 0;
    const tokens = upTo(analyzed.tokens.length).filter((t) => t >= from);
    const quote = { mode: "free-indirect", tokens, outer: null, sureness: 0.9 } as const;
    const one = { quote, roles: { ...NOBODY, speaker: upTo(2) }, speakerSureness: 0.9 };
    const [plan] = settled(text, [one]).quotes;
    expect(plan?.roles.speaker.map((t) => analyzed.tokens[t]?.text)).toEqual(["Briten", "und", "Franzosen"]);
  });

  it("takes the condition of somebody's act for no quote of its own", () => {
    const text = "Ada Lenz werde klagen, wenn der Rat so beschließe.";
    const { analyzed } = settled(text, []);
    const from = analyzed.tokens.findIndex((token) => token.text === "wenn");
    const tokens = upTo(analyzed.tokens.length - 1).filter((t) => t >= from);
    const quote = { mode: "indirect", tokens, outer: null, sureness: 0.9 } as const;
    const one = { quote, roles: { ...NOBODY, cue: [2, 3], speaker: [0, 1] }, speakerSureness: 0.9 };
    expect(settled(text, [one]).quotes).toEqual([]);
  });

  it("leaves it out where the pack does not", () => {
    expect(settled(SPEECH, [], {}).others).toEqual([]);
    expect(settled(SPEECH, [], { indirect: 0.99 }).others).toEqual([]);
  });

  it("leaves it out where the layers found something in its place", () => {
    const { analyzed } = settled(SPEECH, []);
    const whole = upTo(analyzed.tokens.length);
    const quote = { mode: "reported", tokens: whole, outer: null, sureness: 0.9 } as const;
    const one = { quote, roles: { ...NOBODY, speaker: [0, 1] }, speakerSureness: 0.9 };
    expect(settled(SPEECH, [one], { indirect: 0.5 }).others).toEqual([]);
  });

  it("gives a plan its subject as speaker", () => {
    const text = "Auch Briten und Franzosen wollen sich beteiligen.";
    const { analyzed, rules } = settled(text, []);
    expect(rules.found[0]?.mode).toBe("free-indirect");
    const quote = {
      mode: "free-indirect",
      tokens: upTo(analyzed.tokens.length),
      outer: null,
      sureness: 0.9,
    } as const;
    const { quotes } = settled(text, [{ quote, roles: NOBODY, speakerSureness: 0 }]);
    const words = quotes[0]?.roles.speaker.map((t) => analyzed.tokens[t]?.text);
    expect(words).toContain("Briten");
    expect(words).toContain("Franzosen");
  });

  it("leaves a sentence to the writer when the layers are unsure and name nobody", () => {
    const text = "Russland dürfte die Soldaten als legitimes Ziel behandeln.";
    const { analyzed, rules } = settled(text, []);
    expect(rules.found[0]?.mode).toBe("writer");
    const of = (sureness: number): QuoteWithRoles => ({
      quote: { mode: "free-indirect", tokens: upTo(analyzed.tokens.length), outer: null, sureness },
      roles: NOBODY,
      speakerSureness: 0,
    });
    expect(settled(text, [of(0.2)]).quotes).toEqual([]);
    expect(settled(text, [of(0.8)]).quotes).toHaveLength(1);
  });
});
