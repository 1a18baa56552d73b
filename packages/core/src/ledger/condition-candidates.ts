/**
 * Which sentences tell that a condition changed its state? Proposals for a person to accept: a sentence that
 * speaks of the condition (all stems of a phrase, or most of its label's) and says as a fact that it came true,
 * broke, or can no longer come true. Hopes, demands and conditions are no facts.
 */
import type { LedgerCondition } from "../model/event.js";
import type { Language } from "../model/reading.js";
import { actionStems } from "./action-words.js";
import { BROKE_OFF, CAME_TRUE, IN_PART, NOT_YET, RULED_OUT } from "./change-words.js";
import type { ConditionValue } from "./condition-time.js";
import type { CodebookCondition } from "./conditions.js";
import type { LedgerSentence } from "./ledger-sentence.js";

export interface ConditionCandidate {
  readonly conditionId: string;
  readonly value: ConditionValue;
  readonly from: string;
  readonly documentId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much of the condition's words the sentence has. */
  readonly score: number;
}

/** Below this share of a condition's words a sentence does not speak of it. */
const LEAST_SHARE = 0.5;

/** State changes that sentences tell of, in order of time; one for each condition and document, the best. */
export function conditionCandidates(
  conditions: readonly CodebookCondition[],
  sentences: readonly LedgerSentence[],
): ConditionCandidate[] {
  const worded = conditions.map((condition) => ({
    condition,
    de: wordings(condition, "de"),
    en: wordings(condition, "en"),
  }));
  const best = new Map<string, ConditionCandidate>();
  for (const sentence of sentences) {
    const value = sentence.day === null ? null : changeIn(sentence.text);
    if (value === null || sentence.day === null) continue;
    const stems = [...actionStems(sentence.text)];
    for (const one of worded) {
      const score = Math.max(0, ...one[sentence.language].map((wording) => shareOf(wording, stems)));
      if (score < LEAST_SHARE) continue;
      const key = `${one.condition.id} ${sentence.documentId}`;
      if ((best.get(key)?.score ?? 0) >= score) continue;
      const { documentId, text, start, end, day } = sentence;
      best.set(key, { conditionId: one.condition.id, value, from: day, documentId, text, start, end, score });
    }
  }
  return [...best.values()].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.conditionId < b.conditionId ? -1 : 1,
  );
}

/** What a sentence says happened; `null` for what is no fact. */
function changeIn(text: string): ConditionValue | null {
  if (BROKE_OFF.test(text) && !NOT_YET.test(text)) return "reversed";
  if (RULED_OUT.test(text) && !NOT_YET.test(text)) return "impossible";
  if (!CAME_TRUE.test(text)) return null;
  if (IN_PART.test(text)) return "partly";
  return NOT_YET.test(text) ? null : "met";
}

/** The label, the test and each phrase of a condition as stems. */
function wordings(condition: CodebookCondition, language: Language): string[][] {
  const texts = [condition.labels[language], condition.test?.[language], ...condition.phrases[language]];
  return texts.flatMap((text) => {
    const stems = text === undefined ? [] : [...actionStems(text)];
    return stems.length < 2 ? [] : [stems];
  });
}

function shareOf(wording: readonly string[], stems: readonly string[]): number {
  const found = wording.filter((one) => stems.some((stem) => stem === one || stem.startsWith(one))).length;
  return found < 2 ? 0 : found / wording.length;
}

/** States as far as decided, and where nothing is decided the proposed ones: for a first look at a record. */
export function presumedStates(
  condition: Pick<LedgerCondition, "id" | "states">,
  candidates: readonly ConditionCandidate[],
): LedgerCondition["states"] {
  if (condition.states.length > 0) return condition.states;
  return candidates
    .filter(({ conditionId }) => conditionId === condition.id)
    .map(({ from, value, documentId }) => ({ from, to: null, value, evidence: [documentId], by: "ledger" }));
}
