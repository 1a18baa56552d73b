/**
 * What a verb of the command line is: its name, its options, one runnable example, and what it does.
 * A verb is one file and one line in `index.ts`.
 */
import type { Command } from "commander";

/** Where a verb writes. Data goes to `out`, progress and remarks to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Progress is shown only to a terminal. */
  readonly errIsTerminal: boolean;
}

export interface Verb {
  readonly name: string;
  /** Arguments in commander's notation: "<files...>". */
  readonly args: string;
  readonly summary: string;
  /** One call that runs as it stands in a checkout. */
  readonly example: string;
  /** Adds the verb's options. */
  readonly options: (command: Command) => Command;
  /** Does the work; returns the exit code, 0 when left out. */
  readonly run: (args: readonly string[], options: VerbOptions, streams: Streams) => Promise<number>;
}

/** Options by camelCase name, as commander gives them. */
export type VerbOptions = Readonly<Record<string, unknown>>;
