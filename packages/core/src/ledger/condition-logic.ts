/**
 * Do the conditions of a commitment hold on a day, taken together? `met` holds, `unknown` is not known, everything else
 * does not hold; the tree puts them together with three values.
 */
import type { Commitment } from "../model/commitment.js";
import { type ConditionTree, keysOf, leavesOf, type Truth, truthOf } from "../model/condition-tree.js";
import type { Language } from "../model/reading.js";
import type { ConditionValue, StatesOf } from "./condition-time.js";
import { conditionKey, conditionValueOn } from "./condition-time.js";

export interface ConditionStanding {
  readonly truth: Truth;
  /** Day from which on it has held without a break; `null` where it does not, or did from the start. */
  readonly since: string | null;
  /** Can it still come to hold? Not when what it needs became impossible. */
  readonly canHold: boolean;
  /** Was something met that it needs, and broke? */
  readonly isReversed: boolean;
}

/** How a tree of conditions stands at the end of a day. */
export function conditionsOn(tree: ConditionTree, statesOf: StatesOf, day: string): ConditionStanding {
  const valueOn = (key: string, on: string) => conditionValueOn(statesOf(key), on);
  const truth = truthOf(tree, (key) => truthOfValue(valueOn(key, day)));
  return {
    truth,
    since: truth === true ? heldSince(tree, statesOf, day) : null,
    canHold: truthOf(tree, (key) => (valueOn(key, day) === "impossible" ? false : null)) !== false,
    isReversed:
      truth !== true && leavesOf(tree).some(({ key, holds }) => holds && valueOn(key, day) === "reversed"),
  };
}

function truthOfValue(value: ConditionValue): Truth {
  return value === "unknown" ? null : value === "met";
}

/** Walks back over the days on which something changed, as long as it held. */
function heldSince(tree: ConditionTree, statesOf: StatesOf, day: string): string | null {
  const days = keysOf(tree).flatMap((key) =>
    statesOf(key).flatMap(({ from }) => (from <= day ? [from] : [])),
  );
  const held = (on: string) =>
    truthOf(tree, (key) => truthOfValue(conditionValueOn(statesOf(key), on))) === true;
  let since: string | null = null;
  for (const on of [...new Set(days)].sort().reverse()) {
    if (!held(on)) return since;
    since = on;
  }
  // Before the first change nothing was met; what holds then, held from the start.
  return held("") ? null : since;
}

const WORDS = {
  de: { all: " und ", any: " oder ", not: "nicht " },
  en: { all: " and ", any: " or ", not: "not " },
} as const satisfies Readonly<Record<Language, Readonly<Record<"all" | "any" | "not", string>>>>;

/** "Ceasefire and (Mandate or not Embargo)". */
export function conditionSentence(
  tree: ConditionTree,
  labelOf: (key: string) => string,
  language: Language,
): string {
  const words = WORDS[language];
  const say = (part: ConditionTree, isInside: boolean): string => {
    if (typeof part === "string") return labelOf(part);
    if ("not" in part) return `${words.not}${say(part.not, true)}`;
    const parts = "any" in part ? part.any : part.all;
    const said = parts.map((one) => say(one, parts.length > 1)).join("any" in part ? words.any : words.all);
    return isInside && parts.length > 1 ? `(${said})` : said;
  };
  return say(tree, false);
}

/** What a commitment says about its conditions taken together. */
export function conditionLogic(
  tree: ConditionTree | null,
  conditions: Commitment["conditions"],
  standing: ConditionStanding | null,
  { language, labelOf }: { readonly language: Language; readonly labelOf: (key: string) => string },
): Commitment["conditionLogic"] {
  if (tree === null || standing === null) return null;
  const labels = new Map(conditions.map((condition) => [conditionKey(condition), condition.label]));
  const { truth, since } = standing;
  return {
    tree,
    sentence: conditionSentence(tree, (key) => labels.get(key) ?? labelOf(key), language),
    value: truth === null ? "unknown" : truth ? "met" : "unmet",
    since,
  };
}
