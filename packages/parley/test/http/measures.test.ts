/** The routes of series and measures on the example record: the same answers as the command line, problems in codes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  backboneSchema,
  barPlotSchema,
  campsSchema,
  distancesSchema,
  measureListSchema,
  networkChoicesSchema,
  networkSeries,
  polarizationSchema,
  seriesSchema,
  statementTableSchema,
  tableFromJson,
} from "@parley/core";
import { rulesEngine } from "@parley/extract";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runVerb } from "../../src/commands/run-verb.js";
import { buildServer } from "../../src/http/server.js";
import { extractDocuments } from "../../src/project/extract-documents.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, initProject, type Project } from "../../src/project/project.js";
import { exampleFolder } from "../example-record.js";
import { temporaryFolder, textFile } from "../sample-project.js";

let path: string;
let project: Project;
let app: FastifyInstance;

beforeAll(async () => {
  path = join(temporaryFolder(), "example.parley");
  project = initProject(path, { name: "Example" });
  const folder = `${exampleFolder}documents`;
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  await importDocuments(
    project,
    names.map((name) => textFile(name, readFileSync(join(folder, name), "utf8"))),
  );
  // Figures below are counted on what the rules find.
  await extractDocuments(project, { engine: rulesEngine });
  app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
});
afterAll(async () => {
  await app.close();
  closeProject(project);
});

const ask = (url: string) =>
  app.inject({ method: "GET", url: `/api/v1${url}`, headers: { host: "127.0.0.1:4700" } });

async function typed(...args: readonly string[]): Promise<string> {
  let text = "";
  const streams = {
    out: (piece: string) => {
      text += piece;
    },
    err: () => undefined,
    errIsTerminal: false,
  };
  const exit = await runVerb([args[0] ?? "", path, ...args.slice(1), "--json"], streams, {});
  expect(exit).toBe(0);
  return text.trim();
}

describe("answers what the command line answers", () => {
  it("a bar plot", async () => {
    const reply = await ask("/measures/barplot?variable1=concept&duplicates=document");
    expect(reply.body).toBe(await typed("barplot", "--variable1", "concept", "--duplicates", "document"));
    barPlotSchema.parse(reply.json());
  });

  it("polarization over time", async () => {
    const reply = await ask(
      "/measures/polarization?variable1=actor&timeWindow=weeks&windowSize=3&numClusters=3&seed=5",
    );
    const options = ["--variable1", "actor", "--time-window", "weeks", "--window-size", "3"];
    expect(reply.body).toBe(await typed("polarization", ...options, "--num-clusters", "3", "--seed", "5"));
    expect(polarizationSchema.parse(reply.json()).slices.length).toBeGreaterThan(3);
  });

  it.each([
    ["method=nested", ["--method", "nested"]],
    [
      "method=penalty&T=300&seed=9&p=2",
      ["--method", "penalty", "--iterations", "300", "--seed", "9", "--penalty", "2"],
    ],
    ['method=evaluate&sets=[["x"]]', ["--method", "evaluate", "--sets", '[["x"]]']],
  ])("a backbone with %s", async (query, options) => {
    const reply = await ask(`/measures/backbone?variable1=actor&${query}`);
    expect(reply.body).toBe(await typed("backbone", "--variable1", "actor", ...options));
    backboneSchema.parse(reply.json());
  });

  it("distances", async () => {
    const reply = await ask("/measures/distances?variable1=actor&timeWindow=weeks&windowSize=2");
    const options = ["--variable1", "actor", "--time-window", "weeks", "--window-size", "2"];
    expect(reply.body).toBe(await typed("distances", ...options));
    distancesSchema.parse(reply.json());
  });
});

describe("series", () => {
  const query =
    "variable1=actor&timeWindow=days&windowSize=14&networkType=onemode&qualifierAggregation=congruence";

  it("gives a network for each time window", async () => {
    const { networks } = seriesSchema.parse((await ask(`/networks/series?${query}`)).json());
    expect(networks.length).toBeGreaterThan(40);
    expect(networks.every(({ rowLabels, matrix }) => rowLabels.length === matrix.length)).toBe(true);
  });

  it("is what a browser computes from the statements it is given", async () => {
    const table = tableFromJson(statementTableSchema.parse((await ask("/networks/statements")).json()));
    const { networks } = seriesSchema.parse((await ask(`/networks/series?${query}&labels=en`)).json());
    const own = networkSeries(table, {
      variable1: "actor",
      timeWindow: "days",
      windowSize: 14,
      networkType: "onemode",
      qualifierAggregation: "congruence",
    }).networks;
    expect(Array.from(own, ({ matrix }) => matrix.reduce((sum, weight) => sum + weight, 0))).toEqual(
      networks.map(({ matrix }) => matrix.flat().reduce<number>((sum, weight) => sum + Number(weight), 0)),
    );
  });
});

describe("one time window", () => {
  const query = "timeWindow=days&windowSize=15&at=2031-02-10";

  it("is drawn by its label, with its own bounds", async () => {
    const view = (await ask(`/networks?${query}`)).json();
    expect([view.from, view.to]).toEqual(["2031-02-03T00:00:00", "2031-02-17T00:00:00"]);
    expect(view.ties.length).toBeGreaterThan(3);
  });

  it("is written to a file", async () => {
    const view = (await ask(`/networks?${query}`)).json();
    const file = (await ask(`/exports/edges?${query}`)).body;
    expect(file.trim().split("\n")).toHaveLength(view.ties.length + 1);
  });

  it("is told to be unknown where the series has none", async () => {
    expect((await ask("/networks?timeWindow=days&windowSize=15&at=1999")).json().code).toBe(
      "TIME_WINDOW_UNKNOWN",
    );
  });
});

describe("camps", () => {
  it("come by the method asked for as from the command line, with the numbers that were tried", async () => {
    const reply = await ask("/measures/camps?variable1=actor&method=ward&kMin=2&kMax=4");
    const options = ["--variable1", "actor", "--method", "ward", "--k-min", "2", "--k-max", "4"];
    expect(reply.body).toBe(await typed("camps", ...options));
    const found = campsSchema.parse(reply.json());
    if (!("method" in found)) throw new Error(reply.body);
    expect(found.tried.map(({ k }) => k)).toEqual([2, 3, 4]);
    expect(found.modularity).toBe(Math.max(...found.tried.map(({ modularity }) => Number(modularity))));
  });

  it("stand side by side with their agreement, 1 with themselves", async () => {
    const reply = await ask("/measures/camps?variable1=actor&methods=louvain,walktrap,pam");
    const options = ["--variable1", "actor", "--methods", "louvain,walktrap,pam"];
    expect(reply.body).toBe(await typed("camps", ...options));
    const found = campsSchema.parse(reply.json());
    if (!("method" in found)) throw new Error(reply.body);
    expect(found.methods).toEqual(["louvain", "walktrap", "pam"]);
    expect(found.adjustedRand?.map((row, at) => row[at])).toEqual([1, 1, 1]);
  });

  it("come for each time window", async () => {
    const reply = await ask("/measures/camps?variable1=actor&timeWindow=weeks&windowSize=3");
    const found = campsSchema.parse(reply.json());
    if (!("slices" in found)) throw new Error(reply.body);
    expect(found.slices.length).toBeGreaterThan(3);
  });

  it("are those of the page's network with the same options", async () => {
    const page = (await ask("/networks?campMethod=walktrap")).json();
    const own = await ask("/measures/camps?variable1=actor&duplicates=document&method=walktrap&labels=en");
    expect(page.modularity).toBe(own.json().modularity);
    expect(page.camps.map(({ size }: { size: number }) => size)).toEqual(
      own.json().camps.map((members: readonly string[]) => members.length),
    );
  });
});

describe("evidence and choices", () => {
  it("leads from each bar to its statements", async () => {
    const { counts, evidence = [] } = barPlotSchema.parse(
      (await ask("/measures/barplot?variable1=concept&evidence=1")).json(),
    );
    expect(evidence.map((own) => own.map((ids) => ids.length))).toEqual(counts);
    const [id] = evidence.flat(2);
    expect((await ask(`/statements/${id}`)).statusCode).toBe(200);
  });

  it("names variables, values, metadata and coders", async () => {
    const choices = networkChoicesSchema.parse((await ask("/networks/choices")).json());
    expect(choices.variables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["person", "organization", "concept", "agreement", "actor"]),
    );
    expect(choices.variables.find(({ name }) => name === "agreement")?.values).toEqual([
      { value: "0", label: "0" },
      { value: "1", label: "1" },
    ]);
    expect(choices.metadata.source?.length).toBeGreaterThan(0);
  });

  it("lists measures and methods of finding camps", async () => {
    const { measures, campMethods } = measureListSchema.parse((await ask("/measures")).json());
    expect(measures.map(({ name }) => name)).toContain("polarization");
    expect(campMethods.find(({ name }) => name === "louvain")?.seeded).toBe(true);
  });
});

describe("problems", () => {
  it.each([
    ["/networks?normalization=activity&networkType=onemode", "NETWORK_OPTIONS_CLASH", 400],
    ["/networks?normalization=half", "OPTION_INVALID", 400],
    ["/networks?timeWindow=days&windowSize=7", "NETWORK_SERIES_EXPECTED", 400],
    ["/networks?campMethod=louvain&k=3", "CAMPS_NUMBER_NOT_ASKED", 400],
    ["/networks?campMethod=horoscope", "OPTION_INVALID", 400],
    ["/networks?campDistance=miles", "OPTION_INVALID", 400],
    ["/networks?excludeValues=[]", "OPTION_INVALID", 400],
    ["/networks?variable1=party", "NETWORK_VARIABLE_UNKNOWN", 400],
    ["/networks?kernel=gaussian", "NETWORK_OPTIONS_CLASH", 400],
    ["/networks/series?timeWindow=days&windowSize=0", "OPTION_INVALID", 400],
    ["/measures/distances", "DISTANCES_NEED_WINDOWS", 400],
    ["/measures/camps?method=horoscope", "OPTION_INVALID", 400],
    ["/measures/camps?k=2", "CAMPS_NUMBER_NOT_ASKED", 400],
    ["/measures/backbone?method=fixed&backboneSize=900", "BACKBONE_SIZE", 400],
    ["/measures/backbone?sets=x", "OPTION_INVALID", 400],
    ["/measures/polarization?numClusters=1", "OPTION_INVALID", 400],
    ["/networks/statements?statementType=party", "NOT_THERE", 404],
  ])("%s is %s", async (url, code, status) => {
    const reply = await ask(url);
    expect(reply.json()).toMatchObject({ code, status });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
  });
});
