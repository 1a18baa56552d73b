/** On what does a commitment hang? The words of the text, and the codebook's condition they speak of. */
import type { Codebook } from "../model/codebook.js";
import type { Commitment } from "../model/commitment.js";
import type { Part } from "../model/part.js";
import type { Language } from "../model/reading.js";
import { actionStems } from "./action-words.js";
import { languageOf } from "./classify.js";
import type { LedgerStatement } from "./ledger-statement.js";

export type CodebookCondition = Codebook["conditions"][number];
type AttachedCondition = Commitment["conditions"][number];

/** The condition of a statement, as the ledger keeps it; an empty list when it has none. */
export function conditionsOf(
  row: LedgerStatement,
  known: readonly CodebookCondition[],
  labels: Language,
): AttachedCondition[] {
  const condition = conditionPart(row);
  if (condition === null) return [];
  const recognized = recognizeCondition(condition.text, known, languageOf(row));
  return [
    {
      conditionId: recognized?.id ?? null,
      label:
        recognized === null
          ? condition.text
          : (recognized.labels[labels] ?? recognized.labels.de ?? recognized.labels.en ?? recognized.id),
      words: condition.text,
      spans: condition.spans,
      documentId: row.documentId,
    },
  ];
}

/** The words of a statement's condition; `null` without one. */
export function conditionWords(row: LedgerStatement): string | null {
  return conditionPart(row)?.text ?? null;
}

type Words = Pick<Part, "text" | "spans">;

/** "Within two weeks of a ceasefire": the deadline itself may wait for something. */
function conditionPart(row: LedgerStatement): Words | null {
  const { condition, deadline } = row.statement;
  return condition ?? (deadline?.grade === "conditional" ? deadline : null) ?? leadingCondition(row);
}

/** "Sei die Waffenruhe in Kraft, werde …", "When the guns fall silent, our soldiers will …": no conjunction says if. */
const LEADING = {
  de: /^(?<open>[\s"„“”«»‚‘'(]*)(?<words>(?:sei|seien|wäre|beginne|beginnt|komme|kommt|käme|halte|hält|schweigen|gebe|gibt|stimme|stimmt)(?!\p{L})[^,;.]{5,120}),\s+(?:so\s+|dann\s+)?(?:werde|wird|werden|würde|würden|stünde|stünden|kann|könne|könnten)(?!\p{L})/iu,
  en: /^(?<open>[\s"„“”«»‚‘'(]*)(?<words>(?:when|once|as soon as|should|were)\s[^,;.]{5,120}),\s[^.]*?\b(?:will|would|could|can)\b/iu,
} as const;

/** Does a claim begin with a condition that no conjunction names? */
export function leadsWithCondition(text: string, language: Language): boolean {
  return text.includes(",") && LEADING[language].test(text);
}

function leadingCondition(row: LedgerStatement): Words | null {
  const { claim } = row.statement;
  const [span, ...more] = claim.spans;
  if (!claim.text.includes(",")) return null;
  const { open, words } = LEADING[languageOf(row)].exec(claim.text)?.groups ?? {};
  if (span === undefined || more.length > 0 || words === undefined) return null;
  const start = span.start + (open?.length ?? 0);
  return { text: words, spans: [{ start, end: start + words.length }] };
}

/**
 * The condition of the codebook that some words speak of: all stems of one of its phrases, or of its label,
 * occur in them. The longest phrase wins.
 */
export function recognizeCondition(
  words: string,
  known: readonly CodebookCondition[],
  language: Language,
): CodebookCondition | null {
  const stems = [...actionStems(words)];
  let best: CodebookCondition | null = null;
  let length = 0;
  for (const condition of known) {
    const label = condition.labels[language];
    const phrases = [...condition.phrases[language], ...(label === undefined ? [] : [label])];
    for (const phrase of phrases) {
      const wanted = [...actionStems(phrase)];
      const found = wanted.every((one) => stems.some((stem) => stem === one || stem.startsWith(one)));
      if (wanted.length > 0 && found && phrase.length > length) {
        best = condition;
        length = phrase.length;
      }
    }
  }
  return best;
}
