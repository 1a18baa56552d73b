/**
 * Which ways to read a time expression are worth trying where a word stands? Every reader knows the words its
 * expressions begin with, so that at most places of a text none has to be tried.
 */
import { once } from "../text/once.js";
import { perForm } from "../text/per-form.js";
import type { Read, TimeWord } from "./time-meaning.js";

/** One way to read; `opens` must hold for the first word of everything that `read` can read. */
export interface Reader<T> {
  readonly opens: (lower: string) => boolean;
  readonly read: (words: readonly TimeWord[], i: number) => Read<T> | null;
}

const NONE: readonly never[] = [];

/** Tries the readers in order and takes the first that matches; those the word cannot open are left out. */
export function firstOf<T>(
  readers: readonly Reader<T>[],
): (words: readonly TimeWord[], i: number) => Read<T> | null {
  const opened = perForm(({ lower }): readonly Reader<T>[] => {
    const fitting = readers.filter(({ opens }) => opens(lower));
    return fitting.length === 0 ? NONE : fitting;
  });
  return (words, i) => {
    const word = words[i];
    if (word === undefined) return null;
    for (const { read } of opened(word.form)) {
      const found = read(words, i);
      if (found !== null) return found;
    }
    return null;
  };
}

/** Is a word one of these choices? `|` separates them, as for `wordsAt`. */
export function opensWith(...choices: readonly string[]): (lower: string) => boolean {
  const words = once(() => new Set(choices.flatMap((each) => each.split("|"))));
  return (lower) => words().has(lower);
}

/** First words of patterns as `wordsAt` takes them. */
export function firstWords(patterns: readonly (readonly string[])[]): string {
  return patterns.map(([first = ""]) => first).join("|");
}

/**
 * Which of these patterns, as `wordsAt` takes them, may a word open? The others need not be tried there; the order
 * stays. Looked through at the first call.
 */
export function openedBy<Entry>(
  entries: readonly Entry[],
  patternOf: (entry: Entry) => readonly string[],
): (word: TimeWord | undefined) => readonly Entry[] {
  const opened = once(() => {
    const made = new Map<string, Entry[]>();
    for (const entry of entries)
      for (const word of new Set(patternOf(entry)[0]?.split("|")))
        made.set(word, [...(made.get(word) ?? []), entry]);
    return made;
  });
  const openedByForm = perForm(({ lower }): readonly Entry[] => opened().get(lower) ?? NONE);
  return (word) => (word === undefined ? NONE : openedByForm(word.form));
}
