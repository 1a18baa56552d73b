/**
 * On what does something hang when there is more than one condition? All of them, any of them, or that one does not
 * hold: a tree whose leaves are condition keys (`conditionKey`). As JSON a leaf is a text:
 * `{ "any": ["ceasefire", { "all": ["mandate", { "not": "embargo" }] }] }`.
 */
import { z } from "zod";

export type ConditionTree =
  | string
  | { readonly all: readonly ConditionTree[] }
  | { readonly any: readonly ConditionTree[] }
  | { readonly not: ConditionTree };

export const conditionTreeSchema: z.ZodType<ConditionTree> = z
  .lazy(() =>
    z.union([
      z.string().min(1),
      z.strictObject({ all: z.array(conditionTreeSchema).min(1) }),
      z.strictObject({ any: z.array(conditionTreeSchema).min(1) }),
      z.strictObject({ not: conditionTreeSchema }),
    ]),
  )
  .meta({ id: "ConditionTree" });

/** Does it hold? `null` when nobody knows. */
export type Truth = boolean | null;

/**
 * Does a tree hold, with what is known of its conditions? Three values, after Kleene: "any" holds as soon as one does,
 * whatever the unknown ones are, "all" fails as soon as one does, and "not" of what nobody knows is not known.
 */
export function truthOf(tree: ConditionTree, leaf: (key: string) => Truth): Truth {
  if (typeof tree === "string") return leaf(tree);
  if ("not" in tree) {
    const inner = truthOf(tree.not, leaf);
    return inner === null ? null : !inner;
  }
  const isAny = "any" in tree;
  let isKnown = true;
  for (const part of isAny ? tree.any : tree.all) {
    const value = truthOf(part, leaf);
    if (value === isAny) return isAny;
    if (value === null) isKnown = false;
  }
  return isKnown ? !isAny : null;
}

export interface ConditionLeaf {
  readonly key: string;
  /** Must it hold, or must it not? Two times "not" is none. */
  readonly holds: boolean;
}

/** The conditions of a tree in the order they are written. */
export function leavesOf(tree: ConditionTree, holds = true): readonly ConditionLeaf[] {
  if (typeof tree === "string") return [{ key: tree, holds }];
  if ("not" in tree) return leavesOf(tree.not, !holds);
  return ("any" in tree ? tree.any : tree.all).flatMap((part) => leavesOf(part, holds));
}

/** The keys of a tree, each once; none without a tree. */
export function keysOf(tree: ConditionTree | null): string[] {
  return tree === null ? [] : [...new Set(leavesOf(tree).map(({ key }) => key))];
}

/** All of some conditions; the condition itself when it is one, `null` for none. */
export function allOf(parts: readonly ConditionTree[]): ConditionTree | null {
  const [first, ...more] = parts;
  return first === undefined ? null : more.length === 0 ? first : { all: parts };
}

/**
 * The same tree over other keys. A condition without another key cannot be told: "any" goes on without it, and what
 * needs it is `null`.
 */
export function withKeys(tree: ConditionTree, keyOf: (key: string) => string | null): ConditionTree | null {
  if (typeof tree === "string") return keyOf(tree);
  if ("not" in tree) {
    // Where a part of it cannot be told, its opposite cannot be told either.
    const isWhole = leavesOf(tree.not).every(({ key }) => keyOf(key) !== null);
    const inner = isWhole ? withKeys(tree.not, keyOf) : null;
    return inner === null ? null : { not: inner };
  }
  const parts = ("any" in tree ? tree.any : tree.all).map((part) => withKeys(part, keyOf));
  const told = parts.filter((part) => part !== null);
  if ("any" in tree) {
    const [first, ...more] = told;
    return first === undefined ? null : more.length === 0 ? first : { any: told };
  }
  return told.length < parts.length ? null : allOf(told);
}
