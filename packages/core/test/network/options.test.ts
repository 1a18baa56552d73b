/** Options: defaults, coded errors by default, DNA's replacements with a warning under `compat`. */
import { describe, expect, test } from "vitest";
import { network } from "../../src/network/count-network.js";
import { eventList } from "../../src/network/event-list.js";
import { parseNetworkOptions } from "../../src/network/options.js";
import { networkSeries } from "../../src/network/series.js";
import { tableOf } from "./tables.js";

const table = tableOf([
  { organization: "A", concept: "troops", person: "P" },
  { organization: "B", concept: "aid", person: "Q", day: "2031-02-01" },
]);

describe("reading options", () => {
  test("fills in the defaults of the field", () => {
    expect(parseNetworkOptions({}).options).toMatchObject({
      networkType: "twomode",
      statementType: "DNA Statement",
      variable1: "organization",
      variable2: "concept",
      qualifier: "agreement",
      qualifierAggregation: "ignore",
      normalization: "no",
      isolates: false,
      duplicates: "include",
      timeWindow: "no",
      windowSize: 100,
      kernel: "no",
      indentTime: true,
      minStatements: 1,
      status: "all",
      compat: null,
      jvmLocale: "en-GB",
    });
  });

  test("takes one value for a list of one, and numbers as text", () => {
    const { options } = parseNetworkOptions({
      excludeValues: { concept: "aid", agreement: 1 },
      excludeAuthors: "X",
    });
    expect(options.excludeValues).toEqual({ concept: ["aid"], agreement: ["1"] });
    expect(options.excludeAuthors).toEqual(["X"]);
  });

  test.each([
    ["an unknown option", { variabel1: "person" }, "NETWORK_OPTION_UNKNOWN"],
    ["an unknown word", { networkType: "threemode" }, "OPTION_INVALID"],
    ["a flag as text", { isolates: "yes" }, "OPTION_INVALID"],
    ["no whole number", { windowSize: 2.5, timeWindow: "days" }, "OPTION_INVALID"],
    ["a window of nothing", { windowSize: 0, timeWindow: "days" }, "OPTION_INVALID"],
    ["no object", [], "OPTION_INVALID"],
    ["nothing", null, "OPTION_INVALID"],
    ["congruence in a two-mode network", { qualifierAggregation: "congruence" }, "NETWORK_OPTIONS_CLASH"],
    [
      "combine in a one-mode network",
      { networkType: "onemode", qualifierAggregation: "combine" },
      "NETWORK_OPTIONS_CLASH",
    ],
    [
      "activity in a one-mode network",
      { networkType: "onemode", normalization: "activity" },
      "NETWORK_OPTIONS_CLASH",
    ],
    ["jaccard in a two-mode network", { normalization: "jaccard" }, "NETWORK_OPTIONS_CLASH"],
    [
      "an aggregation of nothing",
      { qualifier: null, qualifierAggregation: "subtract" },
      "NETWORK_OPTIONS_CLASH",
    ],
    ["a kernel without a window", { kernel: "uniform" }, "NETWORK_OPTIONS_CLASH"],
    ["a kernel over events", { kernel: "uniform", timeWindow: "events" }, "NETWORK_OPTIONS_CLASH"],
    [
      "two networks a window outside events",
      { networkType: "onemode", qualifierAggregation: "congruence & conflict", timeWindow: "days" },
      "NETWORK_OPTIONS_CLASH",
    ],
  ])("stops at %s", (_, input, code) => {
    expect(() => parseNetworkOptions(input)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    [{ networkType: "threemode" }, { networkType: "twomode" }],
    [{ duplicates: "day" }, { duplicates: "include" }],
    [{ qualifierAggregation: "congruence" }, { qualifierAggregation: "ignore" }],
    [{ normalization: "average" }, { normalization: "no" }],
    [{ qualifier: null, qualifierAggregation: "subtract" }, { qualifierAggregation: "ignore" }],
    [{ windowSize: 0, timeWindow: "days" }, { windowSize: 1 }],
  ])("replaces %j under compat and says so", (input, replaced) => {
    const { options, warnings } = parseNetworkOptions({ ...input, compat: "dna-3.1.2" });
    expect(options).toMatchObject(replaced);
    expect(warnings.map(({ code }) => code)).toEqual(["NETWORK_OPTION_REPLACED"]);
  });

  test("does not accept unknown options under compat either", () => {
    expect(() => parseNetworkOptions({ compat: "dna-3.1.2", hue: 1 })).toThrow(
      expect.objectContaining({ code: "NETWORK_OPTION_UNKNOWN" }),
    );
  });
});

describe("options against a table", () => {
  test.each([
    [{ variable1: "party" }, "NETWORK_VARIABLE_UNKNOWN"],
    [{ variable1: "agreement" }, "NETWORK_VARIABLE_NOT_TEXT"],
    [{ variable1: "publisher", variable1Document: true }, "NETWORK_VARIABLE_UNKNOWN"],
    [{ variable1: "concept" }, "NETWORK_OPTIONS_CLASH"],
    [{ qualifier: "mood" }, "NETWORK_QUALIFIER_UNFIT"],
    [{ qualifier: "concept" }, "NETWORK_QUALIFIER_UNFIT"],
    [{ excludeValues: { mood: "x" } }, "NETWORK_VARIABLE_UNKNOWN"],
    [{ startDate: "31.02.2031" }, "NETWORK_DATE_INVALID"],
    [{ startDate: "2031-01-01", startTime: "25:00" }, "NETWORK_DATE_INVALID"],
    [{ startDate: "02.01.2031", stopDate: "01.01.2031" }, "NETWORK_DATES_REVERSED"],
    [{ timeWindow: "days" as const }, "NETWORK_SERIES_EXPECTED"],
    [{ networkType: "eventlist" as const }, "NETWORK_IS_EVENT_LIST"],
  ])("%j stops with %s", (options, code) => {
    expect(() => network(table, options)).toThrow(expect.objectContaining({ code }));
  });

  test("DNA takes the first free variable instead, and the warning stands in the result", () => {
    const found = network(table, { variable1: "party", compat: "dna-3.1.2" });
    expect(found.rowLabels).toEqual(["P", "Q"]);
    expect(found.warnings).toEqual([
      {
        code: "NETWORK_OPTION_REPLACED",
        details: { option: "variable1", value: "party", replacement: "person" },
      },
    ]);
  });

  test("a type without the default qualifier has none", () => {
    const { variables, ...rest } = table;
    const bare = { ...rest, variables: new Map([...variables].filter(([name]) => name !== "agreement")) };
    expect([...network(bare).matrix]).toEqual([0, 1, 1, 0]);
  });

  test("DNA's first and last day stand for the whole range", () => {
    const { start, stop } = network(table, {
      startDate: "01.01.1900",
      stopDate: "31.12.2099",
      startTime: "12:00:00",
    });
    expect([start, stop]).toEqual(["2031-01-01T00:00:00", "2031-02-01T00:00:00"]);
  });

  test("a series without a window is one network", () => {
    expect([...networkSeries(table).networks]).toHaveLength(1);
  });

  test("no statement gives empty labels and no rows", () => {
    const found = network(tableOf([]), { networkType: "onemode" });
    expect([found.rowLabels, found.matrix.length, found.start]).toEqual([[], 0, null]);
  });

  test("an event list keeps statements with empty fields", () => {
    const gap = tableOf([{ organization: "", concept: "troops", agreement: null }]);
    const [row] = [...eventList(gap).rows];
    expect(row).toMatchObject({
      statementId: "s1",
      time: "2031-01-01T00:00:00",
      documentTitle: expect.any(String),
    });
    expect(row?.variables).toMatchObject({ organization: "", concept: "troops", agreement: null });
    expect(network(gap).numStatements).toBe(0);
  });
});
