/**
 * Which later sentences look like evidence for a commitment? Proposals for a person to accept or dismiss: the
 * sentence names the one who is bound, shares words of the act, and tells that it was done, paid for, taken back,
 * put on hold, denied or not done. Nothing counts before a person says so.
 *
 *   score = shared content words / content words of the commitment, at most 1; half of it when nobody is named
 */

import type { Commitment } from "../model/commitment.js";
import type { EvidenceEffect } from "../model/ledger-entry.js";
import { actionStems } from "./action-words.js";
import {
  ALLOCATED,
  AUTHORISED,
  DENIED,
  DONE,
  NOT_DONE,
  NOT_YET,
  ON_HOLD,
  WITHDRAWN,
} from "./change-words.js";
import type { ReportGroup } from "./group-reports.js";
import type { LedgerSentence } from "./ledger-sentence.js";
import type { StatesNamed } from "./own-act.js";
import { shortId } from "./short-id.js";
import type { Rung } from "./status.js";

export interface EvidenceCandidate {
  /** Made of commitment, effect and place: the same in every run. */
  readonly id: string;
  readonly commitmentId: string;
  readonly statementId: string;
  readonly effect: EvidenceEffect;
  readonly rung: Rung | null;
  readonly date: string;
  readonly documentId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Fewer words in common say too little. */
const LEAST_WORDS = 2;
const LEAST_SCORE = 0.2;
/** Candidates shown for one commitment: the surest ones. */
const MOST = 8;

/**
 * @param commitments settled, in the order of `groups`
 * @param statesNamed finds whom a sentence names
 */
export function evidenceCandidates(
  commitments: readonly Commitment[],
  groups: readonly ReportGroup[],
  sentences: readonly LedgerSentence[],
  statesNamed: StatesNamed,
): EvidenceCandidate[] {
  const telling = sentences.flatMap((sentence) => {
    const shown = effectsIn(sentence.text);
    if (shown.length === 0 || sentence.day === null) return [];
    const named = new Set(statesNamed(sentence.text, sentence.language).map(({ code }) => code));
    return [{ sentence, day: sentence.day, shown, named, stems: actionStems(sentence.text) }];
  });
  return commitments.flatMap((commitment, at) => {
    const group = groups[at] ?? [];
    const words = new Set(group.flatMap(({ stems }) => [...stems]));
    const source = commitment.sources[0];
    if (source?.date == null) return [];
    const best = new Map<string, EvidenceCandidate>();
    for (const { sentence, day, shown, named, stems } of telling) {
      if (day < source.date || isSource(commitment, sentence)) continue;
      const shared = [...words].filter((word) => stems.has(word)).length;
      if (shared < LEAST_WORDS) continue;
      const isNamed = namesActor(commitment, group, named, sentence.text);
      const score =
        Math.round(Math.min(1, shared / Math.min(words.size, FULL_WORDS)) * (isNamed ? 1 : 0.5) * 100) / 100;
      if (score < LEAST_SCORE) continue;
      for (const { effect, rung } of shown) {
        if (!fits(effect, commitment)) continue;
        const key = `${effect} ${sentence.documentId}`;
        if ((best.get(key)?.score ?? 0) >= score) continue;
        const { documentId, text, start, end } = sentence;
        const id = shortId("e", [commitment.id, effect, documentId, String(start)]);
        best.set(key, {
          id,
          commitmentId: commitment.id,
          statementId: source.statementId,
          effect,
          rung,
          date: day,
          documentId,
          text,
          start,
          end,
          score,
        });
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  });
}

/** A commitment of many reports has many words; so many in common are enough. */
const FULL_WORDS = 6;

type Shown = Pick<EvidenceCandidate, "effect" | "rung">;

function effectsIn(text: string): Shown[] {
  const shown: Shown[] = [];
  const add = (effect: EvidenceEffect, rung: Rung | null = null) => shown.push({ effect, rung });
  if (DENIED.test(text)) add("denied");
  if (WITHDRAWN.test(text)) add("withdrawn");
  if (ON_HOLD.test(text)) add("suspended");
  if (NOT_DONE.test(text)) add("contrary");
  if (ALLOCATED.test(text)) add("reached", "allocated");
  if (AUTHORISED.test(text)) add("reached", "authorised");
  if (DONE.test(text) && !NOT_YET.test(text)) add("fulfilled");
  return shown;
}

/** An exclusion is broken by what is done, and kept by nothing but time. */
function fits(effect: EvidenceEffect, { polarity }: Commitment): boolean {
  return polarity === "do" || effect === "denied" || effect === "withdrawn";
}

function isSource({ sources }: Commitment, sentence: LedgerSentence): boolean {
  const first = sources[0];
  return (
    first?.documentId === sentence.documentId &&
    first.spans.some(({ start, end }) => start < sentence.end && sentence.start < end)
  );
}

function namesActor(
  { actor }: Commitment,
  group: ReportGroup,
  named: ReadonlySet<string>,
  text: string,
): boolean {
  const body = group[0]?.bodyKey ?? null;
  if (body !== null && named.has(body)) return true;
  const surname = actor.speaker?.split(" ").at(-1);
  return text.includes(actor.label) || (surname !== undefined && text.includes(surname));
}
