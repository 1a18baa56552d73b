/** Reads the options that several verbs share, with coded errors for values that do not fit. */
import { fail } from "@parley/core";
import type { Command } from "commander";
import type { VerbOptions } from "./verb.js";

export type Format =
  | "table"
  | "json"
  | "jsonl"
  | "csv"
  | "graphml"
  | "gexf"
  | "dl"
  | "edges"
  | "digest"
  | "none";

/** Adds `--format` and `--json` to a verb. */
export function withFormat(command: Command, formats: readonly Format[]): Command {
  return command
    .option("--format <format>", `how to print: ${formats.join(", ")}`)
    .option("--json", "the same as --format json");
}

/** The format asked for; the first allowed one without `--format`. */
export function readFormat<const Allowed extends Format>(
  options: VerbOptions,
  formats: readonly Allowed[],
): Allowed {
  const wanted = options.json === true ? { format: "json" } : options;
  return readChoice(wanted, "format", formats, formats[0] as Allowed);
}

/** A text option, or `null`. */
export function readText(options: VerbOptions, name: string): string | null {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** An option's value as the text that was typed; what is no text, as JSON. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** One of several words; anything else is `OPTION_INVALID`. */
export function readChoice<Choice extends string>(
  options: VerbOptions,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const value = options[name];
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  return (
    found ??
    fail("OPTION_INVALID", {
      option: flagOf(name),
      value: textOf(value),
      where: "command line",
      allowed: choices.join(", "),
    })
  );
}

/** A number within bounds; anything else is `OPTION_INVALID`. */
export function readNumber(
  options: VerbOptions,
  name: string,
  bounds: { readonly from: number; readonly to: number; readonly whole?: boolean },
): number | null {
  const value = options[name];
  if (value === undefined) return null;
  const number = Number(value);
  const fits =
    value !== "" &&
    number >= bounds.from &&
    number <= bounds.to &&
    (bounds.whole !== true || Number.isInteger(number));
  if (!fits)
    fail("OPTION_INVALID", {
      option: flagOf(name),
      value: textOf(value),
      where: "command line",
      allowed: `${bounds.whole === true ? "whole numbers" : "numbers"} from ${bounds.from} to ${bounds.to}`,
    });
  return number;
}

/** A calendar day yyyy-mm-dd that exists; anything else is `OPTION_INVALID`. */
export function readDay(options: VerbOptions, name: string): string | null {
  const value = options[name];
  if (value === undefined) return null;
  const text = textOf(value);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    fail("OPTION_INVALID", {
      option: flagOf(name),
      value: text,
      where: "command line",
      allowed: "a day such as 2031-03-28",
    });
  return text;
}

/** camelCase name to the flag as typed; a name that begins with a capital has no hyphen before it. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter, at: number) => `${at === 0 ? "" : "-"}${letter.toLowerCase()}`)}`;
}
