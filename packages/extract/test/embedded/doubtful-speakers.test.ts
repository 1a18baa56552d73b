/** Who is named for verbatim words when the layers are not sure: each case states what they say and how surely. */
import { describe, expect, it } from "vitest";
import { ruleColumns } from "../../src/embedded/features/rule-columns.js";
import { settleWithRules } from "../../src/embedded/settle-with-rules.js";
import { findUtterances } from "../../src/rules/find-utterances.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { packOf } from "./readers.js";

interface Said {
  readonly language?: "de" | "en";
  /** The words of the last quote, as the layers find it, marks included. */
  readonly quote: string;
  readonly speaker?: string;
  readonly cue?: string;
  readonly frame?: string;
  /** How sure the layers are of the speaker. */
  readonly sureness: number;
}

/** The speaker that is left when everything is settled. */
function speakerOf(text: string, { language = "de", quote, sureness, ...roles }: Said): string {
  const analyzed = analyzeText(text, language);
  const tokensOf = (words: string | undefined): number[] => {
    const start = words === undefined ? -1 : text.lastIndexOf(words);
    const end = start + (words?.length ?? 0);
    return start < 0
      ? []
      : analyzed.tokens.flatMap((t) => (t.start >= start && t.end <= end ? [t.index] : []));
  };
  const rules = ruleColumns(analyzed, findUtterances(analyzed));
  const one = {
    quote: { mode: "direct", tokens: tokensOf(quote), outer: null, sureness: 0.9 } as const,
    roles: {
      speaker: tokensOf(roles.speaker),
      cue: tokensOf(roles.cue),
      frame: tokensOf(roles.frame ?? roles.cue),
      addressee: [],
    },
    speakerSureness: roles.speaker === undefined ? 0 : sureness,
  };
  const { quotes } = settleWithRules(packOf(language), analyzed, rules, [one]);
  const words = quotes[0]?.roles.speaker.map((t) => analyzed.tokens[t]?.text);
  return words?.join(" ") ?? "no quote";
}

describe("a speaker that the rules do not confirm", () => {
  const text = "The council was not one for “engaging the team in a lot of talk” about the crane.";
  const quote = "“engaging the team in a lot of talk”";
  const said = { language: "en", quote, speaker: "The council" } as const;

  it("is dropped where the layers are unsure and nobody sees a frame", () => {
    expect(speakerOf(text, { ...said, sureness: 0.7 })).toBe("");
    expect(speakerOf(text, { ...said, sureness: 0.95 })).toBe("The council");
  });

  it("stays where the rules have nothing to say and the layers see a frame", () => {
    expect(speakerOf(text, { ...said, cue: "was", sureness: 0.7 })).toBe("The council");
  });

  it("stays right before a colon, unless it is the letter of an answer", () => {
    const colon = "Three of them confirm the deal. A fourth: “Define close.”";
    const fourth = { language: "en", quote: "“Define close.”", speaker: "A fourth", sureness: 0.6 } as const;
    expect(speakerOf(colon, fourth)).toBe("A fourth");
    const letter = "The board wants the quay.\n\nQ: And who else?\n\nA: He is right about the crane.";
    const answer = { language: "en", quote: "He is right about the crane.", sureness: 0.6 } as const;
    expect(speakerOf(letter, { ...answer, speaker: "A" })).toBe("");
  });

  it("is dropped where the rules name somebody else, unless its verb of saying is beside it", () => {
    const text =
      "Aber auch der Rat rügte, wie schnell das Gesetz kam, scharf: Ihr Mut gründet sich auf das Wetter: „Niemand baut so.“";
    const mut = { quote: "„Niemand baut so.“", speaker: "Ihr Mut", cue: "gründet" };
    expect(speakerOf(text, { ...mut, sureness: 0.7 })).toBe("");
    expect(speakerOf(text, { ...mut, sureness: 0.95 })).toBe("Ihr Mut");
    const rief = text.replace("gründet sich", "rief leise");
    expect(speakerOf(rief, { ...mut, cue: "rief", sureness: 0.7 })).toBe("Ihr Mut");
  });

  it("stays where a comma closes what explains the name before the verb", () => {
    const text =
      "Dr Ada Lenz, for the Harbor Society, said her members were “split like a kipper” and would vote.";
    const lenz = { language: "en", quote: "“split like a kipper”", cue: "said", sureness: 0.7 } as const;
    const speaker = "Dr Ada Lenz, for the Harbor Society";
    expect(speakerOf(text, { ...lenz, speaker })).toBe("Dr Ada Lenz , for the Harbor Society");
    expect(speakerOf(text.replace("said", "and"), { ...lenz, speaker })).toBe("");
  });

  it("stays where it is the subject that closes the quote", () => {
    const lacht =
      "Ada Lenz verspricht ein Fest. Und wenn es regnet? „Dann tanze ich allein“, lacht die Wirtin.";
    expect(speakerOf(lacht, { quote: "„Dann tanze ich allein“", speaker: "die Wirtin", sureness: 0.7 })).toBe(
      "die Wirtin",
    );
  });
});

describe("a speaker that only the rules name", () => {
  it("is dropped where they have guessed the next noun", () => {
    const text =
      "Im Treppenhaus der Werft hängt seit Montag ein Zettel, gedruckt auf Rot: „Wir bleiben hier.“";
    expect(speakerOf(text, { quote: "„Wir bleiben hier.“", sureness: 0 })).toBe("");
  });

  it("is kept where it is a pronoun of the sentence", () => {
    const text =
      "Die Werft zahlt nicht mehr. Zur gleichen Stunde predigte er im Fernsehen: „Spart, wo ihr könnt.“";
    expect(speakerOf(text, { quote: "„Spart, wo ihr könnt.“", sureness: 0 })).toBe("er");
    const note = "Auf dem Zettel in der Werft hat inzwischen jemand etwas ergänzt: „Ich auch nicht.“";
    expect(speakerOf(note, { quote: "„Ich auch nicht.“", sureness: 0 })).toBe("jemand");
  });
});

describe("a speaker whom the frame of the rules names", () => {
  it("gives way to one nearer to the quote", () => {
    const text =
      "Aber auch der Rat rügte, wie schnell das Gesetz kam, scharf: So sagte Ada Lenz: „Niemand baut so.“";
    const said = { quote: "„Niemand baut so.“", speaker: "Ada Lenz", cue: "rügte", sureness: 0.84 };
    expect(speakerOf(text, said)).toBe("Ada Lenz");
  });

  it("goes before a label further off", () => {
    const text = "Und zu Hause?\n\nLenz: „Papa, leg das weg“, sagt meine Tochter. Sie ist sieben.";
    expect(
      speakerOf(text, { quote: "„Papa, leg das weg“", speaker: "Lenz", cue: "sagt", sureness: 0.96 }),
    ).toBe("meine Tochter");
  });
});

describe("a speaker who is no speaker, however sure the layers are", () => {
  it("is a paper between marks that quotes somebody", () => {
    const text = "„Das wird die größte Werft des Landes“, zitiert die „Nordpost“ Lenz in einem Bericht.";
    const said = { quote: "„Das wird die größte Werft des Landes“", speaker: "die „Nordpost“", sureness: 1 };
    expect(speakerOf(text, { ...said, cue: "zitiert" })).toBe("Lenz");
  });

  it("is the noun before a colon that tells what is written there", () => {
    const text = "Der Rat verhängte die Sperre. Begründung im Bescheid: „Der Steg ist morsch.“";
    expect(speakerOf(text, { quote: "„Der Steg ist morsch.“", speaker: "Begründung", sureness: 1 })).toBe("");
  });

  it("is who is told behind the verb", () => {
    const text =
      "Ein Kenner der Werft sagte der Agentur Nordfunk, niemand rechne damit. „Dann ist es vorbei.“";
    const told = {
      quote: "„Dann ist es vorbei.“",
      speaker: "der Agentur Nordfunk",
      cue: "sagte",
      sureness: 1,
    };
    expect(speakerOf(text, told)).toBe("");
    const inverted = "„Dann ist es vorbei“, sagte der Agentur Ada Lenz.";
    expect(speakerOf(inverted, { ...told, quote: "„Dann ist es vorbei“", speaker: "der Agentur" })).toBe(
      "Ada Lenz",
    );
  });

  it("is the subject of what goes on being reported of nobody", () => {
    const text = "Am Hafen gab es Streit. Die Ämter würden den Fischern „ein faires Angebot“ machen.";
    expect(speakerOf(text, { quote: "„ein faires Angebot“", speaker: "Die Ämter", sureness: 1 })).toBe("");
  });

  it("is the object of praise", () => {
    const text = "Hardy is praising Ada Lenz as “a woman of her word” and a friend.";
    const lenz = {
      language: "en",
      quote: "“a woman of her word”",
      speaker: "Ada Lenz",
      sureness: 1,
    } as const;
    expect(speakerOf(text, { ...lenz, cue: "as" })).toBe("");
    const who = "Hardy attacked Ada Lenz, who called it “a woman of her word” and left.";
    expect(speakerOf(who, { ...lenz, cue: "called" })).toBe("Ada Lenz");
  });
});
