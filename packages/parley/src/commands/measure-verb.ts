/** What the verbs of measures share: network options, their own flags, `--batch`, and how they print. */
import type { Command } from "commander";
import type { Analysis } from "../analyses/answer.js";
import { printAnswer } from "../analyses/print-answer.js";
import { openRecord } from "../project/open-record.js";
import { runBatch, withBatch } from "./batch.js";
import { readNetworkOptions, withNetworkOptions } from "./network-options.js";
import { flagOf, readChoice, readFormat, textOf, withFormat } from "./options.js";
import type { Verb, VerbOptions } from "./verb.js";

export interface MeasureFlag {
  /** Name of the option in a batch line. */
  readonly name: string;
  /** Name on the command line, where a batch line has a single letter: "T" is `--iterations`. */
  readonly long?: string;
  readonly words: string;
  /** A list is written with commas. */
  readonly kind: "text" | "number" | "yes" | "json" | "list";
}

type Fields = Readonly<Record<string, unknown>>;
type Rows = (fields: Fields) => readonly Fields[];

export interface MeasureVerb {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly flags: readonly MeasureFlag[];
  readonly analysis: Analysis;
  /** Rows of the table on screen and of CSV, out of the fields of the answer. */
  readonly rows: Rows;
  /** Further tables, by the name that `--show` asks for. */
  readonly tables?: Readonly<Record<string, Rows>>;
  /** Lines above the table on screen. */
  readonly notes?: (fields: Fields) => readonly string[];
}

const formats = ["table", "json", "csv", "digest", "none"] as const;

/** Makes the verb. */
export function measureVerb({
  name,
  summary,
  example,
  flags,
  analysis,
  rows,
  tables = {},
  notes = () => [],
}: MeasureVerb): Verb {
  return {
    name,
    args: "<project>",
    summary,
    example,
    options: (command) =>
      withBatch(
        withFormat(withTables(withFlags(withNetworkOptions(command), flags), Object.keys(tables)), formats),
      ),
    run: async ([path = ""], options, streams) => {
      const batch = await runBatch(path, analysis, options, streams);
      if (batch !== null) return batch;
      const format = readFormat(options, formats);
      const given = { ...(await readNetworkOptions(options)), ...readFlags(options, flags) };
      const record = await openRecord(path);
      try {
        const answer = analysis(record, given);
        if (format !== "table" && format !== "csv") {
          printAnswer(answer, format, streams.out);
          return 0;
        }
        const fields = {
          ...answer.fields,
          ...(answer.series === null
            ? {}
            : { [answer.series.name]: Array.from(answer.series.parts, (part) => part.fields()) }),
        };
        const show = readChoice(options, "show", Object.keys(tables), "");
        const printed = (tables[show] ?? rows)(fields);
        const columns = Object.keys(printed[0] ?? {}).map((column) => ({
          name: column,
          value: (row: Fields) => (format === "csv" ? plain(row[column]) : shown(row[column])),
        }));
        if (format === "table" && show === "") {
          for (const line of notes(fields)) streams.out(`${line}\n`);
        }
        const { printRows } = await import("./print.js");
        printRows(printed, columns, format, streams);
        return 0;
      } finally {
        record.close();
      }
    },
  };
}

function withFlags(command: Command, flags: readonly MeasureFlag[]): Command {
  for (const { name, long = name, words, kind } of flags) {
    const flag = flagOf(long);
    command.option(kind === "yes" ? flag : `${flag} <${kind === "text" ? "value" : kind}>`, words);
  }
  return command;
}

function withTables(command: Command, tables: readonly string[]): Command {
  return tables.length === 0
    ? command
    : command.option("--show <table>", `another table: ${tables.join(", ")}`);
}

function readFlags(options: VerbOptions, flags: readonly MeasureFlag[]): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { name, long = name, kind } of flags) {
    const value = options[long];
    if (value === undefined) continue;
    given[name] =
      kind === "number"
        ? Number(value)
        : kind === "json"
          ? parseJson(textOf(value))
          : kind === "list"
            ? textOf(value)
                .split(",")
                .map((piece) => piece.trim())
            : value;
  }
  return given;
}

/** What is no JSON is left as text: reading the options refuses it with a code. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function shown(value: unknown): string | number | boolean | null {
  return typeof value === "number" ? Number(value.toFixed(4)) : plain(value);
}

/** As it is, for other programs. */
function plain(value: unknown): string | number | boolean | null {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return null;
  return typeof value === "string" || typeof value === "boolean" ? value : JSON.stringify(value);
}
