/**
 * The options of a network on the command line: each name of the schema as a kebab-case flag, or all of them
 * in a JSON or YAML file. Flags win over the file.
 */
import { readFileSync } from "node:fs";
import { fail, networkOptionsSchema } from "@parley/core";
import type { Command } from "commander";
import { flagOf, textOf } from "./options.js";
import type { VerbOptions } from "./verb.js";

/** Names whose value is yes or no; the flag alone means yes. */
const yesNo = new Set([
  "variable1Document",
  "variable2Document",
  "qualifierDocument",
  "isolates",
  "normalizeToOne",
  "indentTime",
  "invertValues",
  "invertAuthors",
  "invertSources",
  "invertSections",
  "invertTypes",
]);
/** Names whose value is a list, on the command line with commas. */
const lists = new Set(["excludeAuthors", "excludeSources", "excludeSections", "excludeTypes", "coders"]);
const numbers = new Set(["windowSize", "minStatements", "engineConfidence"]);
/** Given by other means on the command line. */
const left = new Set(["ids", "file", "fileFormat"]);

const names = Object.keys(networkOptionsSchema.shape).filter((name) => !left.has(name));

export function withNetworkOptions(command: Command): Command {
  for (const name of names) {
    const flag = flagOf(name);
    if (name === "excludeValues")
      command.option(`${flag} <json>`, 'values to leave out, by variable: \'{"concept":["…"]}\'');
    else if (yesNo.has(name)) command.option(`${flag} [yes]`, "true or false");
    else command.option(`${flag} <value>`, lists.has(name) ? "a list with commas" : describe(name));
  }
  return command.option("--options <file>", "all options in a JSON or YAML file, camelCase");
}

function describe(name: string): string {
  const field = networkOptionsSchema.shape[name as keyof typeof networkOptionsSchema.shape];
  const inner = "unwrap" in field ? field.unwrap() : field;
  return "options" in inner &&
    Array.isArray(inner.options) &&
    inner.options.every((option) => typeof option === "string")
    ? inner.options.join(", ")
    : "";
}

/** The options as an object for `parseNetworkOptions`, which checks names and values. */
export async function readNetworkOptions(options: VerbOptions): Promise<Record<string, unknown>> {
  const file = options.options;
  const given: Record<string, unknown> =
    typeof file === "string" ? await parseFile(readFileSync(file, "utf8"), file) : {};
  for (const name of names) {
    const value = options[name];
    if (value === undefined) continue;
    if (yesNo.has(name))
      given[name] = value === true || value === "true" ? true : value === "false" ? false : value;
    else if (lists.has(name))
      given[name] = textOf(value)
        .split(",")
        .map((piece) => piece.trim());
    else if (numbers.has(name)) given[name] = Number(value);
    else if (name === "excludeValues") given[name] = await parseFile(textOf(value), flagOf(name));
    else if (name === "qualifier" && (value === "none" || value === "null")) given[name] = null;
    else given[name] = value;
  }
  return given;
}

async function parseFile(text: string, where: string): Promise<Record<string, unknown>> {
  // Most calls have no such file.
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(text, { maxAliasCount: 100 });
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    fail(
      "OPTION_INVALID",
      {
        option: "--options",
        value: cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "",
        where,
        allowed: "an object in JSON or YAML",
      },
      cause,
    );
  }
  return fail("OPTION_INVALID", {
    option: "--options",
    value: text,
    where,
    allowed: "an object in JSON or YAML",
  });
}
