/** On what does a commitment hang? The words of the text, and the codebook's condition they speak of. */
import type { Codebook } from "../model/codebook.js";
import type { Commitment } from "../model/commitment.js";
import { allOf, type ConditionTree } from "../model/condition-tree.js";
import type { Part } from "../model/part.js";
import type { Language } from "../model/reading.js";
import { actionStems } from "./action-words.js";
import { languageOf } from "./classify.js";
import { conditionKey } from "./condition-time.js";
import type { LedgerStatement } from "./ledger-statement.js";

export type CodebookCondition = Codebook["conditions"][number];
type AttachedCondition = Commitment["conditions"][number];

export interface ConditionsFound {
  readonly conditions: AttachedCondition[];
  /** How they go together; `null` without any. */
  readonly tree: ConditionTree | null;
}

/**
 * The conditions of a statement, as the ledger keeps them. Words that name several conditions of the codebook, joined by
 * "and" or "or", are several; "unless" and "no" turn one around. Everything else is one condition by its words.
 */
export function conditionsIn(
  row: LedgerStatement,
  known: readonly CodebookCondition[],
  labels: Language,
): ConditionsFound {
  const part = conditionPart(row);
  if (part === null) return { conditions: [], tree: null };
  const language = languageOf(row);
  const joined = joinedConditions(part.text, known, language);
  const attach = (words: Words, found: CodebookCondition | null): AttachedCondition => ({
    conditionId: found?.id ?? null,
    label:
      found === null ? words.text : (found.labels[labels] ?? found.labels.de ?? found.labels.en ?? found.id),
    words: words.text,
    spans: words.spans,
    documentId: row.documentId,
  });
  if (joined === null) {
    const condition = recognizeCondition(part.text, known, language);
    const one = attach(part, condition);
    const key = conditionKey(one);
    const isUnless = condition !== null && UNLESS.test(part.text);
    const leaf = condition === null ? key : signed(key, part.text, condition, row, isUnless);
    return { conditions: [one], tree: isUnless ? turned(leaf, row) : leaf };
  }
  const conditions = joined.pieces.map(({ text, start, condition }) =>
    attach(placed(part, text, start), condition),
  );
  const leaves = joined.pieces.map(({ text, condition }) =>
    signed(condition.id, text, condition, row, joined.isUnless),
  );
  const tree = joinedTree(leaves, joined.joints);
  return { conditions, tree: joined.isUnless ? turned(tree, row) : tree };
}

/** A piece of the words, with its place; the whole place where they stand in several. */
function placed({ spans }: Words, text: string, at: number): Words {
  const [span, ...more] = spans;
  if (span === undefined || more.length > 0) return { text, spans };
  return { text, spans: [{ start: span.start + at, end: span.start + at + text.length }] };
}

interface JoinedConditions {
  readonly pieces: readonly {
    readonly text: string;
    readonly start: number;
    readonly condition: CodebookCondition;
  }[];
  /** Between one piece and the next. */
  readonly joints: readonly ("and" | "or")[];
  /** "Unless": it hangs on the opposite. */
  readonly isUnless: boolean;
}

const JOINT = /,?\s+(?<word>oder|or|und|and|sowie)\s+/giu;
const UNLESS = /^[\s"„“”«»‚‘'(]*(?:unless|es sei denn|außer wenn)(?!\p{L})/iu;
/** "No", with the two words after it. */
const NONE = /(?<!\p{L})(?:kein\p{L}{0,2}|no)\s+(?<governed>[\p{L}-]+(?:\s+[\p{L}-]+)?)/giu;
/** "No longer" denies the whole clause, "no longer than May" nothing. */
const NO_LONGER = /(?<!\p{L})no longer(?!\p{L}|\s+than)/iu;

/** Words that name at least two conditions of the codebook; `null` for one or none. */
function joinedConditions(
  words: string,
  known: readonly CodebookCondition[],
  language: Language,
): JoinedConditions | null {
  if (known.length < 2 || words.search(JOINT) < 0) return null;
  const pieces: { text: string; start: number; condition: CodebookCondition }[] = [];
  const joints: ("and" | "or")[] = [];
  let start = 0;
  let joint: "and" | "or" = "and";
  // Tells whether the words up to here were taken.
  const end = (to: number): boolean => {
    const text = words.slice(start, to);
    const condition = recognizeCondition(text, known, language);
    const last = pieces.at(-1);
    // "The Council and the parliament agree": what names none of its own belongs to its neighbor.
    if (condition === null || condition === last?.condition) {
      if (last !== undefined) last.text = words.slice(last.start, to);
      return last !== undefined;
    }
    if (last !== undefined) joints.push(joint);
    pieces.push({ text, start, condition });
    return true;
  };
  for (const match of words.matchAll(JOINT)) {
    if (!end(match.index)) continue;
    start = match.index + match[0].length;
    joint = /^o/iu.test(match.groups?.word ?? "") ? "or" : "and";
  }
  end(words.length);
  const isSeveral = new Set(pieces.map(({ condition }) => condition.id)).size > 1;
  return isSeveral ? { pieces, joints, isUnless: UNLESS.test(words) } : null;
}

/** "And" binds more than "or". */
function joinedTree(leaves: readonly ConditionTree[], joints: readonly ("and" | "or")[]): ConditionTree {
  const groups: ConditionTree[][] = [];
  leaves.forEach((leaf, at) => {
    if (at > 0 && joints[at - 1] === "and") groups.at(-1)?.push(leaf);
    else groups.push([leaf]);
  });
  const parts = groups.flatMap((group) => allOf(group) ?? []);
  const [first, ...more] = parts;
  return first !== undefined && more.length === 0 ? first : { any: parts };
}

/** A refusal already says "not": "no soldiers unless there is a ceasefire" waits for the ceasefire. */
function mayTurn({ statement: { act, negated } }: LedgerStatement): boolean {
  return !negated && act !== "refuse";
}

/** What "unless" makes of a condition. */
function turned(tree: ConditionTree, row: LedgerStatement): ConditionTree {
  if (!mayTurn(row)) return tree;
  return typeof tree !== "string" && "not" in tree ? tree.not : { not: tree };
}

/** One condition, turned around by a "no" that its own name does not have. */
function signed(
  key: string,
  words: string,
  condition: CodebookCondition,
  row: LedgerStatement,
  isUnless: boolean,
): ConditionTree {
  // "No soldiers if there is no ceasefire" waits for the ceasefire, "unless there is no embargo" for the end of the embargo.
  const isDenied = (mayTurn(row) || isUnless) && deniesCondition(words, condition, languageOf(row));
  return isDenied ? { not: key } : key;
}

/** "No embargo" denies the embargo; "no later than May" and "no doubt about the embargo" do not. */
function deniesCondition(words: string, condition: CodebookCondition, language: Language): boolean {
  const names = namesOf(condition, language);
  if (NO_LONGER.test(words)) return !names.some((name) => NO_LONGER.test(name));
  const own = names.flatMap((name) => [...actionStems(name)]);
  const inName = new Set(names.flatMap(governedByNone));
  return governedByNone(words).some((stem) => !inName.has(stem) && own.some((one) => stem.startsWith(one)));
}

/** Stems of the words that a "no" belongs to. */
function governedByNone(words: string): string[] {
  return [...words.matchAll(NONE)].flatMap(({ groups }) => [...actionStems(groups?.governed ?? "")]);
}

/** Its label and its phrases. */
function namesOf({ labels, phrases }: CodebookCondition, language: Language): readonly string[] {
  const label = labels[language];
  return [...phrases[language], ...(label === undefined ? [] : [label])];
}

type Words = Pick<Part, "text" | "spans">;

/** "Within two weeks of a ceasefire": the deadline itself may wait for something. */
function conditionPart(row: LedgerStatement): Words | null {
  const { condition, deadline } = row.statement;
  return (
    condition ??
    (deadline?.grade === "conditional" ? deadline : null) ??
    leadingCondition(row) ??
    governedCondition(row)
  );
}

/** "The grant hinges on a ruling", "hänge von einem Urteil ab": a verb says that it hangs on something. */
const GOVERNED = {
  de: /(?<!\p{L})(?:häng(?:e|t|en)|hing(?:e|en)?)\s(?:[^,;.]{0,60}?\s)?(?:von|an)\s+(?<words>[^,;.]{3,120}?)(?:\s+ab)?(?=[,;.“”"»«]|$)|(?<!\p{L})abhängig\s(?:[^,;.]{0,40}?\s)?von\s+(?<behind>[^,;.]{3,120})|(?<!\p{L})von\s+(?<before>[^,;.]{3,120}?)\s+abhängig(?!\p{L})|(?<!\p{L})(?:steht|stehe|stehen|fällt|falle|fallen)\s+und\s+(?:fällt|falle|fallen|steht|stehe|stehen)\s+mit\s+(?<stands>[^,;.]{3,120})/iu,
  en: /\b(?:(?:depend|hinge|hang)(?:s|ed)?|(?:conditional|contingent|dependent)|depending|hinging|hanging)\s+(?:up)?on\s+(?<words>[^,;.]{3,120})|\bstands?\s+(?:or|and)\s+falls?\s+with\s+(?<stands>[^,;.]{3,120})/iu,
} as const;
/** "Does not depend on", "hängt nicht davon ab". */
const UNGOVERNED = /(?<!\p{L})(?:not|never|n['’]t|no longer|nicht|nie|keineswegs)\s(?:[\p{L}’'-]+\s){0,3}$/iu;

function governedCondition(row: LedgerStatement): Words | null {
  const { claim } = row.statement;
  const [span, ...more] = claim.spans;
  const match = GOVERNED[languageOf(row)].exec(claim.text);
  if (match === null || span === undefined || more.length > 0) return null;
  const { words, behind, before, stands } = match.groups ?? {};
  const text = words ?? behind ?? before ?? stands;
  if (text === undefined || UNGOVERNED.test(claim.text.slice(0, match.index))) return null;
  if (/(?<!\p{L})(?:nicht|not)(?!\p{L})/iu.test(match[0].slice(0, match[0].indexOf(text)))) return null;
  const start = span.start + match.index + match[0].indexOf(text);
  return { text, spans: [{ start, end: start + text.length }] };
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
function recognizeCondition(
  words: string,
  known: readonly CodebookCondition[],
  language: Language,
): CodebookCondition | null {
  const stems = [...actionStems(words)];
  let best: CodebookCondition | null = null;
  let length = 0;
  for (const condition of known) {
    for (const phrase of namesOf(condition, language)) {
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
