/**
 * Sides taken with a noun: "her opposition to the toll", "Vorbehalte gegen die Maut", "erteilte der Maut eine Absage".
 * Whoever gives such a noun up takes the other side: "dropped her opposition to the toll" is for it.
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { perForm } from "../text/per-form.js";
import { wordLike, wordTest } from "../text/word-test.js";

export interface NominalSide {
  readonly sign: 1 | -1;
  /** Stands for itself, before or behind what it is about. */
  readonly alone: boolean;
  /** Position of the noun. */
  readonly noun: number;
  /** The noun, and the verb that gives it up. */
  readonly at: readonly number[];
}

interface Side {
  readonly sign: 1 | -1;
  /** Needs no preposition: "erteilte … eine Absage". */
  readonly alone: boolean;
}

/** `sign words`; a `!` marks nouns that need no preposition behind them. */
const TABLE = {
  de: [
    "-1 Widerstand Widerstände Vorbehalt Vorbehalte Vorbehalten Bedenken Einwand Einwände Einwänden Ablehnung Skepsis Protest Veto Nein Einspruch Abneigung skeptisch ablehnend",
    "-1 Absage! Abfuhr!",
    "1 Unterstützung Zustimmung Ja Bekenntnis Rückhalt Sympathie Sympathien Plädoyer Einsatz Eintreten Werben offen aufgeschlossen",
    "1 Rückendeckung! Licht!",
  ],
  en: [
    "-1 opposition resistance objection objections reservation reservations misgivings hostility veto aversion scepticism skepticism qualms no",
    "1 support backing approval endorsement blessing consent yes openness",
    "1 weight light!",
  ],
} as const;

function sidesOf(rows: readonly string[]): ReadonlyMap<string, Side> {
  return new Map(
    rows.flatMap((row) => {
      const [sign, ...words] = row.split(" ");
      return words.map((word): readonly [string, Side] => [
        word.replace("!", ""),
        { sign: sign === "1" ? 1 : -1, alone: word.endsWith("!") },
      ]);
    }),
  );
}

const SIDES = { de: sidesOf(TABLE.de), en: sidesOf(TABLE.en) };
// German nouns are told from other words by their capital.
const sideOf = {
  de: perForm(({ text }) => SIDES.de.get(text) ?? null),
  en: perForm(({ lower }) => SIDES.en.get(lower) ?? null),
};

/** Nouns of that kind; hardly any word of a text is one. */
export const isSideNoun = {
  de: wordTest((_, text) => SIDES.de.has(text)),
  en: wordTest((lower) => SIDES.en.has(lower)),
};

const leadsOn = {
  de: wordLike(/^(?:gegen|zu|zum|zur|für|an|am|gegenüber|bei|der|des|einer|eines|dieser|dieses)$/),
  en: wordLike(/^(?:to|for|of|about|against|on|over|behind)$/),
};
const isPossessive = wordLike(/^(?:his|her|its|their|our|my|a|an|the|firm|clear|resounding)$/);

/** The first side taken with a noun in a clause; nouns among `without` belong to the thing itself. */
export function nominalSideIn(
  analyzed: AnalyzedText,
  clause: TokenRange,
  without: ReadonlySet<number> = new Set(),
): NominalSide | null {
  const { tokens, language } = analyzed;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    const side = token === undefined ? null : sideOf[language](token.form);
    if (side === null || without.has(i)) continue;
    if (!side.alone && !leads(analyzed, i, clause)) continue;
    if (!isOwnNoun(analyzed, i)) continue;
    const ended = endingOf(analyzed, clause, i);
    return ended === null
      ? { sign: side.sign, alone: side.alone, noun: i, at: [i] }
      : { sign: side.sign === 1 ? -1 : 1, alone: side.alone, noun: i, at: [i, ...ended] };
  }
  return null;
}

/** A preposition or a genitive follows, at most one word away: "opposition as ever to". */
function leads({ tokens, language }: AnalyzedText, i: number, clause: TokenRange): boolean {
  return [i + 1, i + 2].some((k) => k < clause.to && leadsOn[language](tokens[k]));
}

/** "No" and "yes" only as nouns, "light" only where it is green, "weight" where it is thrown behind something. */
function isOwnNoun({ tokens, language }: AnalyzedText, i: number): boolean {
  const word = tokens[i]?.lower ?? "";
  const before = tokens[i - 1];
  if (language === "de") return word !== "licht" || /^(?:grünes|grüne|grünem)$/.test(before?.lower ?? "");
  if (word === "no" || word === "yes") return isPossessive(before) && tokens[i + 1]?.lower === "to";
  if (word === "light") return before?.lower === "green";
  if (word === "weight") return tokens[i + 1]?.lower === "behind";
  return true;
}

/** Verbs of giving up, English by their forms, German by stem and particle. */
const ENDS = wordLike(
  /^(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing)|lift(?:s|ed|ing)?|end(?:s|ed|ing)?|renounce[ds]?|retract(?:s|ed)?|revoke[ds]?|shed(?:s)?|pull(?:s|ed)?|overc(?:ome|ame|omes)|soften(?:s|ed|ing)?|rescind(?:s|ed)?)$/,
);
const GIVES = wordLike(/^(?:gives?|gave|given|giving)$/);
const ENDS_ALONE = wordLike(
  /^(?:beend(?:e|et|ete|eten|en)|überw(?:and|indet|inden|unden)|aufgegeben|aufgeben|aufzugeben|abgelegt|ablegen|zurückgezogen|zurückziehen|zurückgenommen|zurücknehmen|fallengelassen|fallenlassen|entz(?:ieht|og|ogen)|kündigt)$/,
);
const PARTED: readonly (readonly [(word: { readonly lower: string }) => boolean, string])[] = [
  [({ lower }) => /^(?:gibt|gab|geben|gaben|gebe|gäbe)$/.test(lower), "auf"],
  [({ lower }) => /^(?:kündig(?:t|te|ten|e))$/.test(lower), "auf"],
  [({ lower }) => /^(?:leg(?:t|te|ten|e))$/.test(lower), "ab"],
  [({ lower }) => /^(?:rück(?:t|te|ten|e))$/.test(lower), "ab"],
  [({ lower }) => /^(?:zieht|zog|zogen|ziehe|nimmt|nahm|nahmen|nehme)$/.test(lower), "zurück"],
  [({ lower }) => /^(?:lässt|ließ|ließen|lasse|lassen)$/.test(lower), "fallen"],
];

/** Where the noun is given up: the verb and its particle; `null` where it is kept. */
export function endingOf(analyzed: AnalyzedText, clause: TokenRange, noun: number): readonly number[] | null {
  const { tokens, language } = analyzed;
  if (language === "en") {
    for (let i = noun - 1; i >= Math.max(clause.from, noun - BEFORE); i -= 1) {
      if (ENDS(tokens[i])) return [i];
      if (GIVES(tokens[i]) && tokens[i + 1]?.lower === "up") return [i, i + 1];
      if (tokens[i]?.lower === "back" || /^back(?:s|ed|ing)$/.test(tokens[i]?.lower ?? ""))
        return /^(?:away|down|off)$/.test(tokens[i + 1]?.lower ?? "") ? [i, i + 1] : null;
    }
    return null;
  }
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (ENDS_ALONE(token)) return [i];
    for (const [fits, particle] of PARTED) {
      if (!fits(token)) continue;
      for (let k = clause.to - 1; k > i; k -= 1) if (tokens[k]?.lower === particle) return [i, k];
    }
  }
  return null;
}

/** Words between the verb and the noun: "dropped her long-standing opposition". */
const BEFORE = 5;
