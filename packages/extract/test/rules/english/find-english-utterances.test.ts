/** English utterances: who, by which words, says what, to whom. Invented people and places. */
import type { Span } from "@parley/core";
import { describe, expect, it } from "vitest";
import { findEnglishUtterances } from "../../../src/rules/english/find-english-utterances.js";
import { analyzeText } from "../../../src/text/analyze-text.js";

/** Text, then for each utterance "mode | speaker | cue | quote". */
type Row = readonly [string, readonly string[]];

const rows: readonly Row[] = [
  // What a law or a plan lays down.
  [
    "Under the harbor act, the toll will fall in May.",
    ["indirect | the harbor act | Under | the toll will fall in May"],
  ],
  ["Under a grey sky, the mayor opened the lock.", []],
  // As British papers spell it.
  [
    "Reuth signalled that the ferry would pause until May.",
    ["indirect | Reuth | signalled | that the ferry would pause until May"],
  ],
  [
    "Reuth emphasised that the ferry would sail.",
    ["indirect | Reuth | emphasised | that the ferry would sail"],
  ],
  [
    "Norland has made it clear that the ferry will sail.",
    ["indirect | Norland | has made it clear | that the ferry will sail"],
  ],
  ["Reuth is confident the ferry will sail.", ["indirect | Reuth | is confident | the ferry will sail"]],
  // Who is named behind the verb by a title without an article, or in the plural.
  [
    "The ferry will sail in May, said harbor master Alma Reuth.",
    ["indirect | harbor master Alma Reuth | said | The ferry will sail in May"],
  ],
  [
    "The ferry will sail in May, says head of traffic Alma Reuth.",
    ["indirect | head of traffic Alma Reuth | says | The ferry will sail in May"],
  ],
  [
    "The ferry will sail in May, said officials.",
    ["indirect | officials | said | The ferry will sail in May"],
  ],
  [
    "Norland is pleased to announce that the ferry will sail in May.",
    ["indirect | Norland | is pleased to announce | that the ferry will sail in May"],
  ],
  [
    "The ferry will sail in May, village leaders agreed on Friday.",
    ["indirect | village leaders | agreed | The ferry will sail in May"],
  ],
  // A plan with a day is relayed once somebody has spoken; without a day it may be the reporter's own.
  [
    "Reuth said the levy would go. The cabinet is to decide next week.",
    [
      "indirect | Reuth | said | the levy would go",
      "free-indirect |  |  | The cabinet is to decide next week.",
    ],
  ],
  [
    "Reuth said the levy would go. The cabinet is to decide on it.",
    ["indirect | Reuth | said | the levy would go"],
  ],
  [
    "Norland threatened in January to close the ferry unless tolls fell.",
    ["indirect | Norland | threatened | to close the ferry unless tolls fell"],
  ],
  [
    "The drivers gave notice that they will strike on Friday.",
    ["indirect | The drivers | gave notice | that they will strike on Friday"],
  ],
  [
    "Reuth ruled out opening the dam before May.",
    ["indirect | Reuth | ruled out | opening the dam before May"],
  ],
  [
    "Norland has committed itself to replacing all filters by 2034.",
    ["indirect | Norland | has committed | replacing all filters by 2034"],
  ],
  ["Norland undertook to repair the bridge.", ["indirect | Norland | undertook | to repair the bridge"]],
  [
    "“We will send medics,” Defence Minister Alma Reuth said on Friday.",
    ["direct | Defence Minister Alma Reuth | said | “We will send medics,”"],
  ],
  [
    "“We will send medics,” said Alma Reuth, the defence minister, “and they will stay.”",
    ["direct | Alma Reuth, the defence minister | said | “We will send medics,” … “and they will stay.”"],
  ],
  ['Reuth said: "The force stays until May."', ['direct | Reuth | said | "The force stays until May."']],
  ["“It is over,” Brandt told the Morgenpost.", ["direct | Brandt | told | “It is over,”"]],
  ["Reuth: “No comment.”", ["direct | Reuth | : | “No comment.”"]],
  ["Reuth said Norland would not send troops.", ["indirect | Reuth | said | Norland would not send troops"]],
  [
    "Reuth said that the mission was safe and added that it would end in May.",
    [
      "indirect | Reuth | said | that the mission was safe",
      "indirect | Reuth | added | that it would end in May",
    ],
  ],
  ["The talks, Brandt said, were useful.", ["indirect | Brandt | said | The talks … were useful"]],
  [
    "The ban will be lifted before Easter, the transport minister said over the weekend.",
    ["indirect | the transport minister | said | The ban will be lifted before Easter"],
  ],
  [
    "Two boats are to be lent this spring, the fisheries minister in Ostmark, Lena Brandt, said on her way to lunch.",
    [
      "indirect | the fisheries minister in Ostmark, Lena Brandt | said | Two boats are to be lent this spring",
    ],
  ],
  ["If the senate says yes, it will be built.", []],
  ["The border is closed, officials say.", ["indirect | officials | say | The border is closed"]],
  [
    "The treaty is “dead and gone,” Amsel said.",
    ["indirect | Amsel | said | The treaty is “dead and gone,”"],
  ],
  [
    "According to the ministry, the vessel was empty.",
    ["indirect | the ministry | According to | the vessel was empty"],
  ],
  [
    "The vessel was empty, according to two officials.",
    ["indirect | two officials | according to | The vessel was empty"],
  ],
  ["In the minister's view, the mission is over.", ["indirect | the minister | In | the mission is over"]],
  [
    "The opposition rejected Reuth's claim that the vessel was empty.",
    [
      "reported | The opposition | rejected | Reuth's claim that the vessel was empty",
      "indirect | Reuth | claim | that the vessel was empty",
    ],
  ],
  [
    "The ministry's refusal to publish the text angered lawmakers.",
    ["indirect | The ministry | refusal | to publish the text"],
  ],
  ["Norland vowed to back the mission.", ["indirect | Norland | vowed | to back the mission"]],
  [
    "Ostmark called on Norland to withdraw its troops.",
    ["indirect | Ostmark | called on | to withdraw its troops"],
  ],
  ["Lawmakers demanded that the talks resume.", ["indirect | Lawmakers | demanded | that the talks resume"]],
  ["Norland refused to sign the treaty.", ["indirect | Norland | refused | to sign the treaty"]],
  ["Ostmark condemned the plan.", ["reported | Ostmark | condemned | the plan"]],
  [
    "Ostmark's chancellor, Ivo Brandt, told reporters in Vienna that a deal was close.",
    ["indirect | Ostmark's chancellor, Ivo Brandt | told | that a deal was close"],
  ],
  [
    "Petra Amsel, who said she had seen the treaty, refused to sign it.",
    [
      "indirect | who | said | she had seen the treaty",
      "indirect | Petra Amsel, who said she had seen the treaty | refused | to sign it",
    ],
  ],
  [
    "Brandt believes the talks will fail, while Amsel fears a new war.",
    ["indirect | Brandt | believes | the talks will fail", "reported | Amsel | fears | a new war"],
  ],
  [
    "The minister and the chancellor agreed to meet in May.",
    ["indirect | The minister and the chancellor | agreed | to meet in May"],
  ],
  ["Amsel left the room, saying she had heard enough.", ["indirect | Amsel | saying | she had heard enough"]],
  ["The plan was criticized by Amsel.", []],
  [
    "It was announced that the summit had been moved.",
    ["indirect |  | was announced | that the summit had been moved"],
  ],
  [
    "What if Moscow, as Amsel claims, opens a new front?",
    [
      "writer |  |  | What if Moscow, as Amsel claims, opens a new front?",
      "indirect | Amsel | claims | Moscow … opens a new front",
    ],
  ],
  ["Amsel said in Cork: “We go.”", ["direct | Amsel | said | “We go.”"]],
  ["Amsel wrote on Post: “We go.”", ["direct | Amsel | wrote | “We go.”"]],
  [
    "How that is to work in winter remains a mystery.",
    ["writer |  |  | How that is to work in winter remains a mystery."],
  ],
  [
    "Not to fight, as Amsel stresses, but to build bridges.",
    ["indirect | Amsel | stresses | Not to fight … but to build bridges"],
  ],
  [
    "Before the summit, Amsel had spoken out against such a mission.",
    ["reported | Amsel | had spoken out | against such a mission"],
  ],
  [
    "Moscow is likely to treat the soldiers as targets.",
    ["writer |  |  | Moscow is likely to treat the soldiers as targets."],
  ],
  [
    "Reuth said Norland would help. The force would also train police.",
    [
      "indirect | Reuth | said | Norland would help",
      "free-indirect | Reuth |  | The force would also train police.",
    ],
  ],
  [
    "“We go,” Reuth said. “Nobody else goes with us.”",
    ["direct | Reuth | said | “We go,”", "direct | Reuth |  | “Nobody else goes with us.”"],
  ],
  ["The states published new reports about the claims of the region.", []],
  ["The committee met in Oslo and left.", []],
];

function read(text: string) {
  const words = (spans: readonly Span[]): string =>
    spans.map((span) => text.slice(span.start, span.end)).join(" … ");
  return findEnglishUtterances(analyzeText(text, "en")).map((one) => ({
    ...one,
    shown: `${one.mode} | ${words(one.speaker)} | ${words(one.cue)} | ${words(one.quote)}`,
    addressed: words(one.addressee),
    framed: words(one.frame),
  }));
}

describe("findEnglishUtterances", () => {
  it.each(rows)("%s", (text, expected) => {
    expect(read(text).map((one) => one.shown)).toEqual(expected);
  });

  it.each([
    ["Brandt told the Morgenpost that it was over.", "the Morgenpost"],
    ["In an interview with the Morgenpost, Brandt said talks would resume.", "the Morgenpost"],
    ["“It is over,” Brandt told the Morgenpost.", "the Morgenpost"],
    ["Ostmark urged Norland to withdraw.", "Norland"],
    ["Brandt told reporters in Vienna that a deal was close.", "reporters"],
  ])("addressee of %s", (text, addressee) => {
    expect(read(text)[0]?.addressed).toBe(addressee);
  });

  it("notes a negated cue", () => {
    const [one] = read("He did not say whether troops would leave.");
    expect(one).toMatchObject({ cueNegated: true, cueLemma: "say" });
  });

  it("nests a claim inside what somebody rejected", () => {
    const [outer, inner] = read("The opposition rejected Reuth's claim that the vessel was empty.");
    expect(inner?.nestedIn).toBe(outer?.id);
  });

  it("attributes nothing inside somebody's words to a pronoun once more", () => {
    expect(read("Reuth says she wants to leave.").map((one) => one.shown)).toEqual([
      "indirect | Reuth | says | she wants to leave",
    ]);
  });

  it("keeps offsets behind characters outside the basic plane", () => {
    const text = "🚢🚢 “We will send medics,” Alma Reuth said.";
    const [one] = read(text);
    expect(text.slice(one?.speaker[0]?.start, one?.speaker[0]?.end)).toBe("Alma Reuth");
  });

  it("stays linear on a long sentence without marks", () => {
    const text = "Reuth said that the state claims ".repeat(4_000);
    expect(read(text).length).toBeGreaterThan(0);
  });
});
