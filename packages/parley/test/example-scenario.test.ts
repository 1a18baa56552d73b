/**
 * The example scenario "ceasefire: yes or no", from the raw dispatches on: read with the rules engine, derived, played.
 * And the seed case: a record of one text, without a codebook, gives a scenario by itself.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioResult } from "@parley/core";
import { parseCodebook } from "@parley/formats";
import { beforeAll, describe, expect, it } from "vitest";
import { listInputFiles } from "../src/commands/input-files.js";
import { runVerb } from "../src/commands/run-verb.js";
import { setCodebook } from "../src/project/actions.js";
import { extractDocuments } from "../src/project/extract-documents.js";
import { importDocuments } from "../src/project/import-documents.js";
import { closeProject, initProject, openProject, type Project } from "../src/project/project.js";
import { unpackSynthetic } from "./commands/example-files.js";
import { exampleFolder } from "./example-record.js";
import { countingClock, temporaryFolder, textFile } from "./sample-project.js";

const folder = temporaryFolder();
const record = join(folder, "example.parley");
const scenario = `${exampleFolder}scenario.yaml`;

async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    errIsTerminal: false,
  };
  const code = await runVerb(["scenario", ...args], streams, {});
  return { code, out, err };
}

async function readInto(
  project: Project,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<void> {
  await importDocuments(project, files);
  await extractDocuments(project);
  closeProject(project);
}

beforeAll(async () => {
  const project = initProject(record, { ...countingClock(), name: "Reassurance force 2031" });
  setCodebook(project, parseCodebook(readFileSync(`${exampleFolder}codebook.yaml`, "utf8"), "codebook.yaml"));
  const files = await listInputFiles([`${exampleFolder}documents`]);
  await readInto(
    project,
    files.map(({ shown, path }) => ({ name: shown, bytes: readFileSync(path) })),
  );
});

describe("the example scenario", () => {
  let result: ScenarioResult;
  beforeAll(async () => {
    const { code, out, err } = await run([scenario, "--project", record, "--runs", "40", "--json"]);
    expect(code, err).toBe(0);
    result = JSON.parse(out) as ScenarioResult;
  });

  it("plays the two worlds, each with the compromise, bands and the model's own error", () => {
    expect(result.worlds.map(({ name }) => name)).toEqual(["!ceasefire", "ceasefire"]);
    expect(result.reading).toBe("pressure, not a forecast");
    for (const { outcomes } of [result.record, ...result.worlds]) {
      for (const { baselines, band, modelError, spatial } of outcomes) {
        expect(baselines.compromise).toBeGreaterThan(0);
        expect(band?.p10).toBeLessThan(band?.p90 ?? 0);
        expect(modelError?.["80"]).toHaveLength(2);
        expect(spatial?.band.p10).toBeLessThanOrEqual(spatial?.band.p90 ?? 0);
      }
    }
  });

  it("goes farther with a ceasefire: France and Denmark have said where they stand then", () => {
    const [without, withCeasefire] = result.worlds;
    const present = (world: typeof without) => world?.outcomes[0]?.actors.map(({ id }) => id) ?? [];
    expect(present(without)).not.toContain("FR");
    expect(present(withCeasefire)).toEqual(expect.arrayContaining(["FR", "DK"]));
    expect(result.leftOut).toEqual(
      expect.arrayContaining([
        { actor: "FR", label: "France", issue: "presence", reason: "only conditional positions on record" },
      ]),
    );
    expect(withCeasefire?.change[0]?.compromise?.direction).toBe("up");
    expect(without?.change[0]?.compromise?.direction).toBe("none");
  });

  it("adds up what is pledged in each world", () => {
    const soldiers = result.worlds.map(({ tally }) => tally.find(({ what }) => what === "soldiers"));
    // France's 2,000 wait for the ceasefire; Germany's 800 for a mandate that is not there.
    expect((soldiers[1]?.high ?? 0) - (soldiers[0]?.high ?? 0)).toBe(2000);
    expect(soldiers[1]?.actors).toEqual(expect.arrayContaining(["FR", "GB"]));
    expect(soldiers[1]?.actors).not.toContain("DE");
  });

  it("names who would join and waits for somebody who does not", () => {
    // Denmark sends its company "only if the United States provides intelligence and transport".
    expect(result.cascade?.out).toEqual(["DK"]);
    expect(result.cascade?.least).toEqual(expect.arrayContaining(["EE", "FR", "GB", "NL"]));
    // Russia has pledged nothing, and is not asked.
    expect(result.cascade?.greatest).not.toContain("RU");
  });

  it("resolves every input to statements of the record, a source or a named assumption", () => {
    const project = openProject(record, { readOnly: true });
    for (const { kind, method, statementIds, value, low, high } of result.inputs) {
      expect(method).not.toBe("");
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      if (kind === "statements") expect(statementIds.length).toBeGreaterThan(0);
      for (const id of statementIds) expect(project.store.read("statement", id), id).not.toBeNull();
    }
    closeProject(project);
    expect(result.inputs.filter(({ kind }) => kind === "statements").length).toBeGreaterThan(20);
  });

  it("knows nothing that was said after the day it is looked at", () => {
    const project = openProject(record, { readOnly: true });
    const days = result.inputs.flatMap(({ statementIds }) =>
      statementIds.map((id) => {
        const statement = project.store.read("statement", id);
        return project.store.read("document", statement?.documentId ?? "")?.date?.local ?? "";
      }),
    );
    closeProject(project);
    expect(days.filter((day) => day.slice(0, 10) > "2031-03-21")).toEqual([]);
  });

  it("has the same bytes for the same seed", async () => {
    const again = await run([scenario, "--project", record, "--runs", "40", "--json"]);
    expect(JSON.parse(again.out)).toEqual(result);
    const other = await run([scenario, "--project", record, "--runs", "40", "--seed", "2", "--json"]);
    expect(other.out).not.toBe(again.out);
  });

  it("prints a table with the reading, the model error and who is left out", async () => {
    const { code, out } = await run([scenario, "--project", record, "--runs", "5"]);
    expect(code).toBe(0);
    expect(out).toContain("Ceasefire: yes or no: pressure, not a forecast");
    expect(out).toContain("no such figure exists for security coalitions");
    expect(out).toMatch(/compromise.*80 % by inputs.*80 % by model error/);
    expect(out).toMatch(/Left out: .*France/);
    expect(out).toMatch(/\d+ statements behind the inputs: 0 reviewed, \d+ not/);
    expect(out).toMatch(/^ceasefire, presence: spatial model .*choice of model \d+–\d+ \(32 variants\)$/m);
    expect(out).toMatch(/^ceasefire, presence: the compromise hangs most on Ukraine, position \(\d+–\d+\);/m);
    expect(out).toContain(
      "presence: How far should foreign troops go? (0 no foreign troops, 25 training mission,",
    );
    expect(out).toContain("\nceasefire: Ceasefire along the whole front\n");
    expect(out).toContain("Held fixed: !un-mandate-given, bundestag-approval");
    expect(out).toMatch(/ceasefire: pledged soldiers 0 \/ 0 \/ \d+/);
    const german = await run([scenario, "--project", record, "--runs", "5", "--labels", "de"]);
    expect(german.out).toContain("Druck, keine Vorhersage");
    expect(german.out).toMatch(/Nicht dabei: .*Frankreich/);
  });
});

/** A scenario that needs no record. */
const ownScenario = `parley: scenario/1
name: Harbor
issues:
  - id: harbor
conditions:
  - id: money
actors:
  - { id: port, capability: 80, on: { harbor: { position: 90, salience: 60, rules: [{ when: money, position: 70 }] } } }
  - { id: village, capability: 20, on: { harbor: { position: 10 } } }
edits:
  - { name: the village gives way, edit: position, actor: village, value: 40, assumption: Ada }
run: { runs: 20, draws: 100, turns: 8 }
`;

describe("a scenario without a record", () => {
  it("is played by itself, with its assumptions named", async () => {
    const file = join(folder, "own.yaml");
    writeFileSync(file, ownScenario);
    const { code, out } = await run([file]);
    expect(code).toBe(0);
    expect(out).toContain('Assumed: capability "entered in own.yaml" – port, village');
    expect(out).toContain('Assumed: position "Ada" – village');
    expect(out).toContain('Assumed: salience "salience unknown, counted as 50" – village');
  });

  it("says when the compromise lies outside its own band", async () => {
    // Both at 0, with intervals that can only reach upward.
    const file = join(folder, "end.yaml");
    writeFileSync(
      file,
      ownScenario
        .replace("position: 90", "position: { value: 0, low: 0, high: 60 }")
        .replace("position: 10", "position: { value: 0, low: 0, high: 60 }"),
    );
    expect((await run([file])).out).toContain("!money, harbor: the compromise lies outside its own band");
    writeFileSync(file, ownScenario);
    expect((await run([file])).out).not.toContain("outside its own band");
  });

  it("is refused with code, line and nearest name", async () => {
    const file = join(folder, "wrong.yaml");
    writeFileSync(file, ownScenario.replace("actor: village", "actor: vilage"));
    const { code, err } = await run([file, "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(err)).toMatchObject({
      code: "SCENARIO_ACTOR_UNKNOWN",
      details: { nearest: "village", line: 11 },
    });
  });

  it("needs a record where it names a scale of a codebook", async () => {
    const { code, err } = await run([scenario, "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(err)).toMatchObject({ code: "SCENARIO_PROJECT_NEEDED" });
  });

  it.each([
    ["no file and no record", [], "CALL_WRONG", 2],
    ["a file that is not there", ["nowhere.yaml"], "FILE_NOT_FOUND", 2],
    ["a folder", [folder], "SCENARIO_IS_FOLDER", 2],
    ["runs that are none", [scenario, "--runs", "0"], "OPTION_INVALID", 2],
    ["a draft of nothing", [scenario, "--draft"], "CALL_WRONG", 2],
  ])("is refused for %s", async (_, args, code, exit) => {
    const found = await run([...args, "--json"]);
    expect(found.code).toBe(exit);
    expect(JSON.parse(found.err)).toMatchObject({ code });
  });
});

describe("a .dna file", () => {
  it("is read in place, with everything in it reviewed", async () => {
    const dna = unpackSynthetic(folder);
    const { code, out, err } = await run(["--project", dna, "--runs", "3", "--json"]);
    expect(code, err).toBe(0);
    const result = JSON.parse(out) as ScenarioResult;
    expect(result.counts.statements).toBeGreaterThan(0);
    expect(result.counts.reviewed).toBe(result.counts.statements);
    // Without a codebook: one concept from 0 to 100, and all capabilities alike.
    expect(result.issues[0]?.anchors.map(({ value }) => value)).toEqual([0, 100]);
    const capabilities = result.inputs.filter(({ input }) => input === "capability");
    expect(new Set(capabilities.map(({ value, method }) => `${value} ${method}`))).toEqual(
      new Set(["100 equal"]),
    );
  });
});

describe("a record of one text without a codebook", () => {
  const small = join(folder, "small.parley");
  beforeAll(async () => {
    const text =
      "Larsund – Die Hafenministerin Edda Kornfeld forderte am Montag, den Hafenausbau zu beenden. " +
      "„Wir brauchen den Hafenausbau nicht“, sagte Kornfeld.\n\n" +
      "Der Reederverband forderte den Hafenausbau. Der Bürgermeister Arne Fjelltun lehnte den Hafenausbau ab.";
    await readInto(initProject(small, countingClock()), [textFile("2031-04-02-depesche.txt", text)]);
  });

  it("suggests a scenario on what most actors took sides on, as a file to start from", async () => {
    const { code, out } = await run(["--project", small, "--draft"]);
    expect(code).toBe(0);
    expect(out).toContain("parley: scenario/1");
    expect(out).toMatch(/concept: .*Hafenausbau/);
    const file = join(folder, "draft.yaml");
    writeFileSync(file, out);
    const played = await run([file, "--project", small, "--runs", "3", "--json"]);
    expect(played.code, played.err).toBe(0);
    expect(played.out).toBe(
      (await run(["--project", small, "--runs", "3", "--json"])).out.replaceAll("small.parley", "draft.yaml"),
    );
  });

  it("plays it with a scale from against to for, and says that it is assumed", async () => {
    const { out } = await run(["--project", small, "--runs", "3", "--json"]);
    const played = JSON.parse(out) as ScenarioResult;
    expect(played.issues[0]?.anchors).toEqual([
      { value: 0, label: "oppose" },
      { value: 100, label: "support" },
    ]);
    const positions = played.inputs.filter(({ input }) => input === "position");
    expect(positions.length).toBeGreaterThanOrEqual(2);
    for (const { method, value } of positions) {
      expect(method).toContain("scale assumed");
      expect([0, 100]).toContain(value);
    }
    expect(
      played.inputs
        .filter(({ input }) => input === "capability")
        .every(({ kind, method }) => kind === "assumption" && method === "equal"),
    ).toBe(true);
  });
});
