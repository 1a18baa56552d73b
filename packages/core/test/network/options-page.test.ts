/**
 * The page `docs/reference/network-options.md`: every option has its section, every link inside leads somewhere, and
 * every worked example gives the numbers that stand there, for DNA and for Parley.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { campQuerySchema } from "../../src/contract/networks.js";
import { network } from "../../src/network/count-network.js";
import type { Network } from "../../src/network/network.js";
import { type NetworkOptionsInput, networkOptionsSchema } from "../../src/network/options.js";
import { networkSeries } from "../../src/network/series.js";
import { type Row, tableOf } from "./tables.js";

const page = readFileSync(
  fileURLToPath(new URL("../../../../docs/reference/network-options.md", import.meta.url)),
  "utf8",
);
const sections = page.split(/^#+ /m).slice(1);
const titles = sections.map((section) => section.slice(0, section.indexOf("\n")));
const examples = sections.flatMap((section, at) =>
  [...section.matchAll(/```example\n([\s\S]*?)```/g)].map(
    (match, number) => [`${titles[at]} ${number + 1}`, match[1] ?? ""] as const,
  ),
);

/** "A against troops, on 2031-01-06, scale 2" */
function rowOf(line: string): Row {
  const [said = "", ...more] = line.split(", ");
  const match = /^(\S+) (for|against) (\S+)$/.exec(said);
  if (match === null) throw new Error(`no statement: ${line}`);
  const extra = Object.fromEntries(
    more.map((piece) => {
      const [name = "", value = ""] = piece.split(" ");
      return name === "on" ? ["day", value] : [name, name === "scale" ? Number(value) : value];
    }),
  );
  return {
    organization: match[1] ?? "",
    agreement: match[2] === "for" ? 1 : 0,
    concept: match[3] ?? "",
    ...extra,
  };
}

function optionsOf(line: string): NetworkOptionsInput {
  return Object.fromEntries(
    line
      .slice("options: ".length)
      .split("; ")
      .map((piece) => {
        const [name = "", value = ""] = piece.split(/=(.*)/s);
        return [name, /^[\d{]|^true$/.test(value) ? (JSON.parse(value) as unknown) : value];
      }),
  ) as NetworkOptionsInput;
}

/** The value a line asks for, in one network or the window it names. */
function figureAt(asked: string, networks: readonly Network[]): number | string {
  const [what = "", at = "1"] = asked.split(/ (?:in|of) window /);
  const found = networks[Number(at) - 1];
  if (found === undefined) throw new Error(`no window ${at}`);
  if (what === "statements") return found.numStatements;
  if (what === "center") return found.dateTime?.slice(0, 10) ?? "";
  const [row = "", column = ""] = what.split("–");
  const [from, to] = [found.rowLabels.indexOf(row), found.colLabels.indexOf(column)];
  // A node that was left out has no weight.
  return from < 0 || to < 0 ? 0 : (found.matrix[from * found.colLabels.length + to] ?? 0);
}

function networksOf(rows: readonly Row[], options: NetworkOptionsInput): Network[] {
  const table = tableOf(rows);
  return options.timeWindow === undefined
    ? [network(table, options)]
    : [...networkSeries(table, options).networks];
}

describe("the page of options", () => {
  const options = [...Object.keys(networkOptionsSchema.shape), ...Object.keys(campQuerySchema.shape)];

  test.each(options)("has a section for %s that says its default", (option) => {
    const at = titles.indexOf(option);
    expect(at, option).toBeGreaterThanOrEqual(0);
    expect(sections[at]).toContain("Default: ");
  });

  test("has no section for what is no option", () => {
    const headings = new Set(["Options of a network", "Options of camps"]);
    expect(titles.filter((title) => !options.includes(title) && !headings.has(title))).toEqual([]);
  });

  test("links only to sections that are there", () => {
    const anchors = new Set(titles.map((title) => title.toLowerCase()));
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
    expect(links.length).toBeGreaterThan(10);
  });

  test.each(examples)("gives the numbers of its example: %s", (_, text) => {
    const lines = text.trim().split("\n");
    const at = lines.findIndex((line) => line.startsWith("options: "));
    const rows = lines.slice(0, at).map(rowOf);
    const asked = optionsOf(lines[at] ?? "");
    const dna = networksOf(rows, { ...asked, compat: "dna-3.1.2" });
    const ours = networksOf(rows, asked);
    const results = lines.slice(at + 1);
    expect(results.length).toBeGreaterThan(0);
    for (const line of results) {
      const match = /^(.+): DNA (\S+), Parley (\S+)$/.exec(line);
      expect(match, line).not.toBeNull();
      const [, what = "", dnaValue = "", ourValue = ""] = match ?? [];
      for (const [networks, expected] of [
        [dna, dnaValue],
        [ours, ourValue],
      ] as const) {
        const value = figureAt(what, networks);
        if (typeof value === "string") expect(value, line).toBe(expected);
        else if (Number.isNaN(value)) expect("NaN", line).toBe(expected);
        else expect(value, line).toBeCloseTo(Number(expected), 9);
      }
    }
  });
});
