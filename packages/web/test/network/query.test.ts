import { networkOptionsOf, networkQuerySchema } from "@parley/core";
import { describe, expect, it } from "vitest";
import { dayShare } from "../../src/components/evidence-beads.js";
import { csvText } from "../../src/components/evidence-csv.js";
import { markedPieces } from "../../src/components/evidence-quote.js";
import { fileName, stanceSum } from "../../src/pages/network/drawer/tie-drawer.js";
import { zoomed } from "../../src/pages/network/graph/graph-props.js";
import { faint } from "../../src/pages/network/graph/webgl-colors.js";
import {
  modes,
  networkFiltersOf,
  networkQueryOf,
  normalizationsOf,
  optionsSet,
  placingQueryOf,
  stancesOf,
} from "../../src/pages/network/network-query.js";
import { sortedTies } from "../../src/pages/network/network-table.js";
import { pageOptions } from "../../src/pages/network/options/page-options.js";
import type { SceneTie } from "../../src/pages/network/scene/scene.js";
import { parseAddress, writeAddress } from "../../src/state/address.js";

const asSent = (query: object) =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : String(value)]],
    ),
  );

describe("the query of the network", () => {
  it("asks for the defaults of the contract when the address says nothing", () => {
    const asked = networkQuerySchema.parse(asSent(networkQueryOf({})));
    const { sources: _none, networkType, ...rest } = asked;
    expect(rest).toEqual(networkQuerySchema.parse({}));
    expect(networkType).toBe("twomode");
  });

  it.each(modes)("offers for %s only what goes together", (mode) => {
    for (const stance of stancesOf(mode))
      for (const weight of normalizationsOf(mode)) {
        const asked = networkQuerySchema.parse(asSent(networkQueryOf({ mode, stance, weight })));
        expect([asked.qualifierAggregation, asked.normalization]).toEqual([stance, weight]);
        const isTwoMode = mode === "actors-concepts";
        expect(asked.networkType).toBe(isTwoMode ? "twomode" : "onemode");
      }
  });

  it.each([
    [{ mode: "nonsense" }, "mode", "actors-concepts"],
    [{ min: "12" }, "min", "12"],
    [{ mode: "actors-actors", stance: "conflict" }, "stance", "conflict"],
    [{ timeWindow: "days" }, "isSeries", true],
    [{ compat: "dna-3.1.2" }, "isCompat", true],
    [{ status: "reviewed" }, "isReviewedOnly", true],
  ] as const)("reads %j as %s = %s", (address, name, expected) => {
    expect(networkFiltersOf(address as Record<string, string>)[name]).toBe(expected);
  });

  it.each([
    [{ stance: "conflict" }, { qualifierAggregation: "conflict" }],
    [{ weight: "cosine" }, { normalization: "cosine" }],
    [{ min: "-3" }, { minStatements: "-3" }],
    [{ camps: "horoscope" }, { campMethod: "horoscope" }],
  ])("passes on what cannot be meant, to be told why: %j", (address, asked) => {
    expect(networkQueryOf(address)).toMatchObject(asked);
  });

  it("reads every option of the drawer back from the address it writes", () => {
    const values: Record<string, string> = {};
    for (const { param, form } of pageOptions) {
      values[param] =
        form.kind === "flag"
          ? "1"
          : form.kind === "number"
            ? "3"
            : form.kind === "choice"
              ? (form.choices.at(-1) ?? "")
              : form.kind === "day"
                ? "2031-02-01"
                : form.kind === "values"
                  ? '{"concept":["x"]}'
                  : "a";
    }
    const address = parseAddress(writeAddress(values));
    expect(address).toEqual(values);
    const { sources: _none, ...asked } = networkQuerySchema.parse(asSent(networkQueryOf(address)));
    expect(
      Object.keys(networkQuerySchema.shape)
        .filter((name) => !(name in asked))
        .sort(),
    ).toEqual(
      // The page has other names for the days, asks for a node and a number of ties by itself, shares its sources, and adds its language and window.
      ["at", "ego", "labels", "mostTies", "sources", "startDate", "stopDate"]
        .filter((name) => !(name in asked))
        .sort(),
    );
    expect(networkOptionsOf({ ...networkQuerySchema.parse({}), ...asked }).excludeAuthors).toEqual(["a"]);
  });

  it("ties other variables than those of a mode, also of the document", () => {
    const query = networkQueryOf({ variable1: "person", variable2: "source", variable2Document: "1" });
    expect(query).toMatchObject({ variable1: "person", variable2: "source", variable2Document: true });
    expect(query).not.toHaveProperty("variable1Document");
    expect(networkFiltersOf({ variable2: "source" }).sides.areOwn).toBe(true);
    expect(networkFiltersOf({ mode: "concepts-concepts" }).sides).toMatchObject({
      variable1: "concept",
      variable2: "actor",
      areOwn: false,
    });
  });

  it("says which options differ from the defaults", () => {
    expect(optionsSet({ once: "document", weight: "activity", tie: "a,b", isolates: "1" })).toEqual([
      "isolates",
      "normalization",
    ]);
  });

  it("places by the whole record, whatever is filtered", () => {
    const filtered = placingQueryOf({ from: "2031-03-01", to: "2031-03-20", min: "4", status: "reviewed" });
    expect(filtered).toEqual(placingQueryOf({}));
  });
});

describe("words and rows", () => {
  it("sums stances, the largest first, none of nobody", () => {
    const words = (kind: string, count: number) => `${count} ${kind}`;
    const all = [0, 0, 1, null, 0].map((agreement) => ({ agreement }));
    expect(stanceSum(all, words)).toBe("3 against, 1 for, 1 open");
    expect(stanceSum([], words)).toBe("");
  });

  it.each([
    [["Germany", "Deploy a European force"], "germany-deploy-a-european-force"],
    [["Österreich", "§ 5/6"], "osterreich-5-6"],
    [[undefined], "statements"],
  ])("names a file from %j", (labels, expected) => {
    expect(fileName(...labels)).toBe(expected);
  });

  it("sorts ties by any column, equal ones by name", () => {
    const tie = (source: string, weight: number): SceneTie => ({
      key: source,
      source,
      target: "t",
      weight,
      strength: Math.abs(weight),
      statements: 1,
      form: "for",
    });
    const ties = [tie("b", 2), tie("a", 2), tie("c", 5)];
    const names = (column: "weight" | "source", isDescending: boolean) =>
      sortedTies(ties, { column, isDescending }, (id) => id).map((one) => one.source);
    expect(names("weight", true)).toEqual(["c", "a", "b"]);
    expect(names("weight", false)).toEqual(["a", "b", "c"]);
    expect(names("source", true)).toEqual(["c", "b", "a"]);
  });

  it("quotes what CSV must quote", () => {
    expect(
      csvText([
        ["a", 'say "no"', null, -0.5],
        ["x,y", "line\nbreak"],
      ]),
    ).toBe('a,"say ""no""",,-0.5\r\n"x,y","line\nbreak"\r\n');
  });

  it.each([
    ["2031-03-01", 0],
    ["2031-03-11", 1],
    ["2031-03-06", 0.5],
    ["2030-01-01", 0],
  ])("puts a bead of %s at %d of the line", (day, expected) => {
    expect(dayShare(day, "2031-03-01", "2031-03-11")).toBeCloseTo(expected);
  });
});

describe("the quote in its sentence", () => {
  const part = (text: string, start: number, spans = [{ start, end: start + text.length }]) => ({
    text,
    start,
    end: spans.at(-1)?.end ?? start,
    spans,
  });
  const sentence = part("They will send troops soon.", 100);
  const marked = (quote: ReturnType<typeof part>, whole = sentence) =>
    markedPieces({ sentence: whole, quote }).map((piece) => (piece.isQuote ? `[${piece.text}]` : piece.text));

  it.each([
    ["inside", part("will send troops", 105), ["They ", "[will send troops]", " soon."]],
    ["elsewhere", part("far away", 400), ["They will send troops soon."]],
  ])("is marked when it stands %s", (_, quote, expected) => {
    expect(marked(quote)).toEqual(expected);
  });

  it("is not marked when it is the whole sentence: there is nothing to set it apart from", () => {
    expect(marked(part(sentence.text, 100))).toEqual([sentence.text]);
  });

  it("is marked in pieces when it is split", () => {
    const quote = part("will … soon", 105, [
      { start: 105, end: 109 },
      { start: 122, end: 126 },
    ]);
    expect(marked(quote)).toEqual(["They ", "[will]", " send troops ", "[soon]", "."]);
  });

  it("loses no word", () => {
    const pieces = markedPieces({ sentence, quote: part("send", 110) });
    expect(pieces.map((piece) => piece.text).join("")).toBe(sentence.text);
  });
});

describe("the camera", () => {
  it("keeps the point under the pointer in its place", () => {
    const size = { width: 800, height: 600 };
    const point = { x: 620, y: 130 };
    const start = { zoom: 1.4, x: -30, y: 12 };
    const next = zoomed(start, 1.7, point, size);
    const world = (camera: typeof start) => ({
      x: (point.x - camera.x - size.width / 2) / camera.zoom,
      y: (point.y - camera.y - size.height / 2) / camera.zoom,
    });
    expect(world(next).x).toBeCloseTo(world(start).x);
    expect(world(next).y).toBeCloseTo(world(start).y);
  });

  it("stops at its limits without drifting", () => {
    const size = { width: 800, height: 600 };
    const end = { zoom: 8, x: 40, y: 20 };
    expect(zoomed(end, 2, { x: 10, y: 10 }, size)).toEqual(end);
  });
});

describe("colors for WebGL", () => {
  it.each([
    ["#ffffff", "rgba(61,61,61,0.24)"],
    ["#085c38", "rgba(2,22,13,0.24)"],
  ])("thins %s to %s", (color, expected) => {
    expect(faint(color)).toBe(expected);
  });
});
