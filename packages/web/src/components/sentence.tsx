/**
 * A sentence of the word tables with parts in it: slots, numbers that open their evidence, words in bold.
 *
 * A part keeps its element when the sentence is written anew, so that an open menu stays open and the focus where it
 * is. Values are text: a tag that stands in one is shown, not read.
 */
import { cloneElement, Fragment, type ReactElement, type ReactNode } from "react";

export interface SentenceProps {
  readonly t: (key: string, options: Readonly<Record<string, unknown>>) => string;
  readonly i18nKey: string;
  readonly count?: number;
  readonly values?: Readonly<Record<string, string | number>>;
  /** By the name of the tag: `<name/>` stands for the part as it is, `<name>words</name>` puts the words into it. */
  readonly components?: Readonly<Record<string, ReactElement>>;
}

/** Stands for a "<" that came with a value. */
const BRACKET = "\uE000";

export function Sentence({ t, i18nKey, count, values = {}, components = {} }: SentenceProps): ReactNode {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replaceAll("<", BRACKET) : value,
  ]);
  const options = { ...Object.fromEntries(shown), ...(count === undefined ? {} : { count }) };
  return <>{withParts(t(i18nKey, options), components)}</>;
}

const TAG = /<(\w+)\s*\/>|<(\w+)>(.*?)<\/\2>/gsu;

function withParts(words: string, parts: NonNullable<SentenceProps["components"]>): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  const seen = new Map<string, number>();
  const said = (text: string) => {
    if (text !== "") nodes.push(text.replaceAll(BRACKET, "<"));
  };
  let end = 0;
  for (const { 0: whole, 1: alone, 2: around, 3: inner, index } of words.matchAll(TAG)) {
    const name = alone ?? around ?? "";
    const part = parts[name];
    if (part === undefined) continue;
    said(words.slice(end, index));
    end = index + whole.length;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    const key = `${name} ${before}`;
    nodes.push(
      inner === undefined || inner === "" ? (
        <Fragment key={key}>{part}</Fragment>
      ) : (
        cloneElement(part, { key }, ...withParts(inner, parts))
      ),
    );
  }
  said(words.slice(end));
  return nodes;
}
