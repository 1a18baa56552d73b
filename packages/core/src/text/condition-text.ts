/**
 * A tree of conditions as a line of text: `ceasefire & (mandate | !embargo)`. `&` is "all", `|` is "any" and binds less,
 * `!` is "not". A key with other signs or several words stands in quotation marks: `"words the port is open"`.
 */
import type { ConditionTree } from "../model/condition-tree.js";

/** The tree of a text; `null` when it is none. */
export function parseCondition(text: string): ConditionTree | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const reader = { tokens, at: 0 };
  const tree = readAny(reader);
  return tree !== null && reader.at === tokens.length ? tree : null;
}

/** The text of a tree; read again it gives a tree that holds in the same cases. */
export function writeCondition(tree: ConditionTree): string {
  return writeAny(plain(tree));
}

/** The same without lists of one and without "not not". */
function plain(tree: ConditionTree): ConditionTree {
  if (typeof tree === "string") return tree;
  if ("not" in tree) {
    const inner = plain(tree.not);
    return typeof inner !== "string" && "not" in inner ? inner.not : { not: inner };
  }
  const parts = ("any" in tree ? tree.any : tree.all).map(plain);
  const [first, ...more] = parts;
  if (first !== undefined && more.length === 0) return first;
  return "any" in tree ? { any: parts } : { all: parts };
}

type Token =
  | { readonly sign: "&" | "|" | "!" | "(" | ")" }
  | {
      readonly key: string;
    };

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const TOKEN = /\s*(?:(?<sign>[&|!()])|"(?<quoted>(?:[^"\\]|\\.)+)"|(?<key>[^&|!()"\s][^&|!()"]*))/uy;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; ) {
    TOKEN.lastIndex = at;
    const { sign, quoted, key } = TOKEN.exec(text)?.groups ?? {};
    if (sign !== undefined) tokens.push({ sign: sign as "&" });
    else if (quoted !== undefined) tokens.push({ key: quoted.replace(/\\(.)/gu, "$1") });
    else if (key !== undefined) tokens.push({ key: key.trim() });
    else return null;
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function readAny(reader: Reader): ConditionTree | null {
  return readList(reader, "|", readAll, (parts) => ({ any: parts }));
}

function readAll(reader: Reader): ConditionTree | null {
  return readList(reader, "&", readOne, (parts) => ({ all: parts }));
}

function readList(
  reader: Reader,
  sign: "&" | "|",
  readPart: (reader: Reader) => ConditionTree | null,
  join: (parts: ConditionTree[]) => ConditionTree,
): ConditionTree | null {
  const parts: ConditionTree[] = [];
  do {
    const part = readPart(reader);
    if (part === null) return null;
    parts.push(part);
  } while (takes(reader, sign));
  return parts.length === 1 ? (parts[0] ?? null) : join(parts);
}

function readOne(reader: Reader): ConditionTree | null {
  if (takes(reader, "!")) {
    const next = reader.tokens[reader.at];
    // "!!a" is a slip of the hand more often than it is meant.
    if (next !== undefined && "sign" in next && next.sign === "!") return null;
    const inner = readOne(reader);
    return inner === null ? null : { not: inner };
  }
  if (takes(reader, "(")) {
    const inner = readAny(reader);
    return inner !== null && takes(reader, ")") ? inner : null;
  }
  const token = reader.tokens[reader.at];
  if (token === undefined || !("key" in token)) return null;
  reader.at += 1;
  return token.key;
}

function takes(reader: Reader, sign: "&" | "|" | "!" | "(" | ")"): boolean {
  const token = reader.tokens[reader.at];
  if (token === undefined || !("sign" in token) || token.sign !== sign) return false;
  reader.at += 1;
  return true;
}

const PLAIN = /^[\p{L}\p{N}_.:-]+(?: [\p{L}\p{N}_.:-]+)*$/u;

function writeAny(tree: ConditionTree): string {
  return typeof tree !== "string" && "any" in tree ? tree.any.map(writeAll).join(" | ") : writeAll(tree);
}

function writeAll(tree: ConditionTree): string {
  return typeof tree !== "string" && "all" in tree ? tree.all.map(writeOne).join(" & ") : writeOne(tree);
}

function writeOne(tree: ConditionTree): string {
  if (typeof tree === "string") return PLAIN.test(tree) ? tree : `"${tree.replace(/["\\]/gu, "\\$&")}"`;
  return "not" in tree ? `!${writeOne(tree.not)}` : `(${writeAny(tree)})`;
}
