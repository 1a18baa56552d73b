/**
 * Who says it, with which words, to whom: the parts around each quote, one quote after the other, so that the
 * speaker of one is known when the next is read. Where the layer is unsure of a speaker it names none.
 */
import { type QuoteInText, roleWindow } from "../features/role-features.js";
import type { RuleColumns } from "../features/rule-columns.js";
import { release } from "../features/slots.js";
import type { TextColumns } from "../features/text-columns.js";
import { bestLabels, liftLabels } from "../model/best-labels.js";
import { labelProbabilities } from "../model/label-sequence.js";
import type { ReaderPack } from "../model/reader-pack.js";
import { scorePositions } from "../model/score-positions.js";
import type { FoundQuote } from "./quote-layer.js";
import { type QuoteRoles, roleLabels, rolesOfLabels, spokenBy } from "./role-labels.js";

export interface QuoteWithRoles {
  readonly quote: FoundQuote;
  readonly roles: QuoteRoles;
  /** 0 to 1: how sure the layer is of the speaker; 0 when it names none. */
  readonly speakerSureness: number;
}

/** The same quote with other parts, as one literal: spread objects have a hidden class each. */
export function withRoles(
  { quote }: Pick<QuoteWithRoles, "quote">,
  roles: QuoteRoles,
  speakerSureness: number,
): QuoteWithRoles {
  return { quote, roles, speakerSureness };
}

/** The same quote with other tokens, as one literal as well. */
export function withTokens(
  { quote: { mode, outer, sureness }, roles, speakerSureness }: QuoteWithRoles,
  tokens: readonly number[],
): QuoteWithRoles {
  return { quote: { mode, tokens, outer, sureness }, roles, speakerSureness };
}

const NOBODY: QuoteRoles = { frame: [], cue: [], speaker: [], addressee: [] };
const SPEAKER = roleLabels.indexOf("S");
const ELSEWHERE = roleLabels.indexOf("s");

/** Parts of the given quotes, in their order. */
export function findRoles(
  pack: ReaderPack,
  columns: TextColumns,
  rules: RuleColumns,
  quotes: readonly FoundQuote[],
): QuoteWithRoles[] {
  const quoted = new Uint8Array(columns.size);
  for (const { tokens } of quotes) for (const t of tokens) quoted[t] = 1;
  const speakers: (readonly number[])[] = [];
  const read = new Map<FoundQuote, QuoteWithRoles>();
  const found: QuoteWithRoles[] = [];
  for (const quote of quotes) {
    const repeated = quote.outer === null ? undefined : repeatedRoles(quote, read.get(quote.outer));
    const made =
      repeated ??
      readRoles(
        pack,
        columns,
        rules,
        { mode: quote.mode, tokens: quote.tokens, nested: quote.outer !== null },
        { quoted, speakers },
      );
    const withRoles = { quote, roles: made.roles, speakerSureness: made.speakerSureness };
    read.set(quote, withRoles);
    if (made.roles.speaker.length > 0) speakers.unshift(made.roles.speaker);
    if (speakers.length > REMEMBERED) speakers.pop();
    found.push(withRoles);
  }
  return found;
}

const REMEMBERED = 4;

/** A piece in quotation marks inside an indirect quote repeats the frame around it. */
function repeatedRoles(quote: FoundQuote, outer: QuoteWithRoles | undefined): QuoteWithRoles | undefined {
  return quote.mode === "direct" && outer?.quote.mode === "indirect" ? outer : undefined;
}

/** What each label is given, as `liftLabels` takes it; a pack does not change. */
const kept = new WeakMap<ReaderPack, Float64Array>();

function liftsOf(pack: ReaderPack): Float64Array {
  const known = kept.get(pack);
  if (known !== undefined) return known;
  const lifts = Float64Array.from(roleLabels, (_, k) => pack.dials.roleLifts[k] ?? 0);
  kept.set(pack, lifts);
  return lifts;
}

function readRoles(
  pack: ReaderPack,
  columns: TextColumns,
  rules: RuleColumns,
  quote: QuoteInText,
  surroundings: Parameters<typeof roleWindow>[3],
): Omit<QuoteWithRoles, "quote"> {
  const field = pack.layers.role;
  if (field === undefined) return { roles: NOBODY, speakerSureness: 0 };
  const { positions, features } = roleWindow(columns, rules, quote, surroundings, field.bits);
  const count = field.labels.length;
  const scores = scorePositions(field, features);
  release(features);
  liftLabels(scores, liftsOf(pack));
  const roles = rolesOfLabels(positions, bestLabels(field, scores));
  if (roles.speaker.length === 0) return { roles, speakerSureness: 0 };
  const asked = {
    from: positions.indexOf(roles.speaker[0] ?? 0),
    to: positions.indexOf(roles.speaker.at(-1) ?? 0) + 1,
  };
  const probabilities = labelProbabilities(field, scores, asked);
  let sum = 0;
  // Both are ascending.
  let next = 0;
  for (let order = asked.from; order < asked.to; order += 1) {
    if (positions[order] !== roles.speaker[next]) continue;
    next += 1;
    const at = (order - asked.from) * count;
    sum += (probabilities[at + SPEAKER] ?? 0) + (probabilities[at + ELSEWHERE] ?? 0);
  }
  const speakerSureness = sum / roles.speaker.length;
  const least = quote.mode === "direct" ? pack.dials.speakerLeast.direct : pack.dials.speakerLeast.other;
  return speakerSureness < least
    ? { roles: spokenBy(roles, []), speakerSureness: 0 }
    : { roles, speakerSureness };
}
