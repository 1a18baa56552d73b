/** What a worker answers, against core and by hand. */
import {
  measureOptionsOf,
  network,
  networkOptionsOf,
  networkQuerySchema,
  networkSeries,
  polarization,
} from "@parley/core";
import { describe, expect, it } from "vitest";
import {
  answerBackbone,
  answerCamps,
  answerFrame,
  answerPolarization,
  answerSeries,
  answerStatements,
  lastInstant,
  type Subject,
} from "../../src/workers/answers.js";
import { packNetwork, unpackNetwork } from "../../src/workers/packed-network.js";
import { tableOfStatements } from "../network-answers.js";
import { networkFixture } from "../network-fixture.js";

const { record } = networkFixture();
const table = tableOfStatements(record.statements.filter(({ id }) => /^a\d+-c/.test(id)));
const subjectOf = (query: object): Subject => ({
  table,
  looks: new Map(),
  query: networkQuerySchema.parse(query),
});

function walked<Step, Value>(steps: Generator<Step, Value>): { told: Step[]; value: Value } {
  const told: Step[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { told, value: step.value };
    told.push(step.value);
  }
}

describe("a packed network", () => {
  it("is the same when it is unpacked", () => {
    const options = { timeWindow: "days", windowSize: 9, variable1: "actor" } as const;
    for (const network of networkSeries(table, options).networks)
      expect(unpackNetwork(packNetwork(network))).toEqual(network);
  });
});

describe("the statements of a network", () => {
  it("are those it counts, or those around a node", () => {
    const all = answerStatements(subjectOf({}));
    expect(all).toHaveLength(network(table, networkOptionsOf(subjectOf({}).query)).numStatements);
    const own = answerStatements(subjectOf({ ego: "s-Poland" }));
    const said = record.statements.filter((row) => row.organization?.id === "s-Poland").map(({ id }) => id);
    expect(own.length).toBeGreaterThan(0);
    for (const id of own) expect(said).toContain(id);
  });
});

describe("a series", () => {
  const query = { timeWindow: "days", windowSize: "14" };

  it("has the windows of core, tells how far it is, and names each window once", () => {
    const subject = subjectOf(query);
    const { told, value } = walked(answerSeries(subject));
    const networks = [...networkSeries(table, networkOptionsOf(subject.query)).networks];
    expect(value.answer.windows.map(({ statements }) => statements)).toEqual(
      networks.map(({ numStatements }) => numStatements),
    );
    const keys = value.answer.windows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toMatch(/^2031-02-\d\d$/);
    expect(told.at(-1)?.done).toBe(networks.length);
    expect(told.every(({ done, all }) => done <= all)).toBe(true);
  });

  it("draws a window as core does, kept or computed again", () => {
    const subject = subjectOf(query);
    const { value } = walked(answerSeries(subject));
    const kept = answerFrame(subject, value, 5);
    const again = answerFrame(subject, { ...value, networks: value.networks.map(() => null) }, 5);
    expect(again).toEqual(kept);
    expect(kept.counts.statements).toBe(value.answer.windows[5]?.statements);
    expect(kept.ties.length).toBeGreaterThan(0);
  });

  it("tells windows at the same time apart", () => {
    const { value } = walked(
      answerSeries(
        subjectOf({
          timeWindow: "events",
          windowSize: "31",
          networkType: "onemode",
          qualifierAggregation: "congruence & conflict",
        }),
      ),
    );
    const [first, second] = value.answer.windows;
    expect([first?.aggregation, second?.aggregation]).toEqual(["congruence", "conflict"]);
    expect(second?.key).toBe(`${first?.key}.2`);
  });

  it.each([
    [{ timeWindow: "days", windowSize: 14 }, "2031-02-16T23:59:59"],
    [{ timeWindow: "days", windowSize: 13 }, "2031-02-17T00:00:00"],
    [{ timeWindow: "days", windowSize: 14, compat: "dna-3.1.2" }, "2031-02-17T00:00:00"],
    [{ timeWindow: "days", windowSize: 14, kernel: "uniform" }, "2031-02-17T00:00:00"],
    [{ timeWindow: "events", windowSize: 14 }, "2031-02-17T00:00:00"],
  ] as const)("with %j ends at %s", (options, last) => {
    expect(lastInstant("2031-02-17T00:00:00", options)).toBe(last);
  });
});

describe("measures", () => {
  it("polarization has a point a window, and the rows behind it", () => {
    const subject = subjectOf({ timeWindow: "days", windowSize: "21", normalization: "activity" });
    const { value } = walked(
      answerPolarization(subject, {
        kind: "polarization",
        search: "",
        revision: 1,
        numClusters: 2,
        algorithm: "greedy",
        seed: 1,
        least: 5,
      }),
    );
    expect(value.rows.map(({ length }) => length)).toEqual(
      value.answer.points.map(({ statements }) => statements),
    );
    const own = polarization(table, { ...measureOptionsOf(subject.query, true), seed: 1 }).slices;
    const scores = value.answer.points.flatMap(({ score }) => score ?? []);
    expect(scores).toEqual(
      Array.from(own)
        .filter(({ rows }) => rows.length >= 5)
        .map(({ score }) => score),
    );
    expect(scores.length).toBeGreaterThan(30);
  });

  it("a backbone names every concept once with the statements about it, and annealing repeats itself", () => {
    const subject = subjectOf({});
    const told: number[] = [];
    const ask = {
      kind: "backbone",
      search: "",
      revision: 1,
      p: 3.5,
      T: 400,
      backboneSize: 1,
      seed: 3,
    } as const;
    const nested = answerBackbone(subject, { ...ask, method: "nested" }, ({ done }) => told.push(done));
    if (nested.method !== "nested") throw new Error(nested.method);
    expect(nested.steps).toHaveLength(12);
    expect(told).toEqual(nested.steps.map((_, at) => at + 1));
    expect(nested.evidence.flat()).toHaveLength(nested.statements);
    const annealed = () => answerBackbone(subject, { ...ask, method: "penalty" }, () => undefined);
    expect(annealed()).toEqual(annealed());
  });

  it("camps come one method after the other, each agreeing with itself", () => {
    const subject = subjectOf({ k: "2" });
    const { told, value } = walked(answerCamps(subject, ["louvain", "ward", "horoscope", "k-means"]));
    expect(told.map(({ part }) => part.divisions.length)).toEqual([1, 2, 3]);
    expect(value.divisions.map(({ method }) => method)).toEqual(["louvain", "ward", "k-means"]);
    expect(value.agreement.map((row, at) => row[at])).toEqual([1, 1, 1]);
    // A number of camps is asked of those that take one.
    expect(value.divisions[1]?.sizes).toHaveLength(2);
  });

  it("says which methods have no answer, and why", () => {
    const { value } = walked(answerCamps(subjectOf({ k: "60" }), ["walktrap", "concor"]));
    expect(value.divisions.length + value.left.length).toBe(2);
    for (const { why } of value.left) expect(why).toContain("cannot divide");
    expect(value.left.length).toBeGreaterThan(0);
  });
});
