/** Queries of pages and routes, read as options of networks and camps. */
import { describe, expect, test } from "vitest";
import {
  campOptionsOf,
  measureOptionsOf,
  networkOptionsOf,
  optionsOfQuery,
} from "../../src/contract/network-options.js";
import { networkOptionsQuerySchema, networkQuerySchema } from "../../src/contract/networks.js";
import { splitList } from "../../src/contract/page.js";
import { ParleyError } from "../../src/errors.js";
import { networkOptionsSchema, parseNetworkOptions } from "../../src/network/options.js";

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "none";
  } catch (error) {
    return error instanceof ParleyError ? error.code : String(error);
  }
};

describe("a list in an address", () => {
  test.each([
    ["a,b", ["a", "b"]],
    ["Agency\\, Northern,b", ["Agency, Northern", "b"]],
    ["back\\\\,slash", ["back\\", "slash"]],
    ["one\\two", ["one\\two"]],
    [",a,,", ["a"]],
    ["", []],
  ])("%j is %j", (text, values) => {
    expect(splitList(text)).toEqual(values);
  });
});

describe("options of a query", () => {
  test("has a name for every option of a network but those of batches", () => {
    const batch = new Set(["ids", "file", "fileFormat"]);
    const options = Object.keys(networkOptionsSchema.shape).filter((name) => !batch.has(name));
    expect(Object.keys(networkOptionsQuerySchema.shape).sort()).toEqual(options.sort());
  });

  test("leaves out what was left out, so that the defaults of the command line hold", () => {
    expect(optionsOfQuery(networkOptionsQuerySchema.parse({}))).toEqual({});
  });

  test("reads yes and no, lists, numbers, no qualifier, and excluded values", () => {
    const query = networkOptionsQuerySchema.parse({
      isolates: "1",
      indentTime: "0",
      excludeAuthors: "Ada,Ben\\, jun.",
      windowSize: "7",
      qualifier: "none",
      excludeValues: '{"concept":["x"]}',
    });
    expect(optionsOfQuery(query)).toEqual({
      isolates: true,
      indentTime: false,
      excludeAuthors: ["Ada", "Ben, jun."],
      windowSize: 7,
      qualifier: null,
      excludeValues: { concept: ["x"] },
    });
    expect(parseNetworkOptions(optionsOfQuery(query)).options.excludeAuthors).toEqual(["Ada", "Ben, jun."]);
  });

  test.each(["[1]", "not json", "3", "null"])("refuses excluded values that are %s", (excludeValues) => {
    expect(codeOf(() => optionsOfQuery({ excludeValues }))).toBe("OPTION_INVALID");
  });

  test("a wrong word is left to the options, which name what is allowed", () => {
    const query = networkOptionsQuerySchema.parse({ normalization: "half" });
    expect(codeOf(() => parseNetworkOptions(optionsOfQuery(query)))).toBe("OPTION_INVALID");
    const compat = optionsOfQuery({ ...query, compat: "dna-3.1.2" });
    expect(parseNetworkOptions(compat).warnings[0]?.details).toMatchObject({ replacement: "no" });
  });
});

describe("the page's own words", () => {
  const page = (query: object) => networkOptionsOf(networkQuerySchema.parse(query));

  test("days and sources are options by other names", () => {
    expect(page({ from: "2031-01-02", to: "2031-01-03", sources: "Kurier" })).toMatchObject({
      startDate: "2031-01-02",
      stopDate: "2031-01-03",
      excludeSources: ["Kurier"],
      invertSources: true,
      variable1: "actor",
      duplicates: "document",
    });
  });

  test.each([
    [{ from: "2031-01-02", startDate: "01.01.2031" }],
    [{ to: "2031-01-02", stopDate: "01.01.2031" }],
    [{ sources: "Kurier", excludeSources: "Bote" }],
  ])("what is given twice is refused: %j", (query) => {
    expect(codeOf(() => page(query))).toBe("NETWORK_OPTIONS_CLASH");
  });

  test("concepts are tied by the actors who speak about them", () => {
    expect(page({ networkType: "onemode", variable1: "concept", variable2: "concept" }).variable2).toBe(
      "actor",
    );
  });

  test("a measure keeps the statements and makes its own network of them", () => {
    const query = networkQuerySchema.parse({
      networkType: "twomode",
      normalization: "activity",
      isolates: "1",
      sources: "Kurier",
      timeWindow: "days",
      kernel: "uniform",
    });
    expect(measureOptionsOf(query, true)).toEqual({
      statementType: "DNA Statement",
      variable1: "actor",
      variable2: "concept",
      duplicates: "document",
      status: "all",
      excludeSources: ["Kurier"],
      invertSources: true,
      timeWindow: "days",
      kernel: "uniform",
    });
    expect(measureOptionsOf(query, false)).toMatchObject({ timeWindow: "no", kernel: "no" });
  });

  test("camps get the number, the distance and DNA's way where they are asked for", () => {
    const query = networkQuerySchema.parse({
      campMethod: "ward",
      kMin: "2",
      kMax: "4",
      campDistance: "ties",
    });
    expect(campOptionsOf(query, "dna-3.1.2")).toEqual({
      method: "ward",
      seed: 1,
      compat: "dna-3.1.2",
      kMin: 2,
      kMax: 4,
      distance: "ties",
    });
  });
});
