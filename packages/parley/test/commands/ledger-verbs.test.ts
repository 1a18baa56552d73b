/** The verbs of the ledger and its routes, on the bundled example record as the program itself reads it. */
import type { CommitmentList, ConditionList, EvidenceList, ShiftList } from "@parley/core";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildServer } from "../../src/http/server.js";
import { setCodebook, undo } from "../../src/project/actions.js";
import { closeProject, openProject, type Project } from "../../src/project/project.js";
import { codebook } from "../example-record.js";
import { temporaryFolder } from "../sample-project.js";
import { call, makeExample } from "./example-files.js";

const folder = temporaryFolder();
let record = "";
beforeAll(async () => {
  record = await makeExample(folder);
  const project = openProject(record);
  setCodebook(project, codebook);
  closeProject(project);
  await call("extract", record);
});

async function json<Answer>(...args: readonly string[]): Promise<Answer> {
  const { code, out, err } = await call(...args, "--json");
  expect(code, err).toBe(0);
  return JSON.parse(out) as Answer;
}

describe("parley conditions", () => {
  test("lists each with what hangs on it and the sentences that tell of a change", async () => {
    const conditions = await json<ConditionList["conditions"]>("conditions", record);
    const ceasefire = conditions.find(({ id }) => id === "ceasefire");
    expect(ceasefire?.value).toBe("unmet");
    expect(ceasefire?.commitments.length).toBeGreaterThan(0);
    expect(ceasefire?.candidates.map(({ value, from }) => [value, from])).toContainEqual([
      "met",
      "2031-03-22",
    ]);
  });

  test("records a state, says what changed by it, and undo takes it back", async () => {
    const set = [
      "--set",
      "ceasefire=met",
      "--from",
      "2031-03-22",
      "--document",
      "2031-03-22-nordlicht-depesche",
    ];
    const changes = await json<{ before: { side: string }; after: { side: string | null } }[]>(
      "conditions",
      record,
      ...set,
    );
    expect(changes.length).toBeGreaterThan(0);
    for (const { before, after } of changes) {
      expect(before.side).toBe("conditional-open");
      expect(after.side).not.toBe("conditional-open");
    }
    const before = await json<ConditionList["conditions"]>("conditions", record, "--as-of", "2031-03-21");
    expect(before.find(({ id }) => id === "ceasefire")?.value).toBe("unmet");
    const project = openProject(record);
    undo(project);
    closeProject(project);
    const after = await json<ConditionList["conditions"]>("conditions", record);
    expect(after.find(({ id }) => id === "ceasefire")?.value).toBe("unmet");
  });

  test.each([
    [["--set", "ceasefire=met"], "CALL_WRONG"],
    [["--set", "ceasefire=maybe", "--from", "2031-03-22"], "OPTION_INVALID"],
    [["--set", "nothing=met", "--from", "2031-03-22"], "NOT_THERE"],
    [["--set", "ceasefire=met", "--from", "2031-03-22", "--document", "none"], "NOT_THERE"],
    [["--as-of", "2031-02-30"], "OPTION_INVALID"],
  ])("refuses %s with %s", async (args, code) => {
    const { code: exit, err } = await call("conditions", record, ...args);
    expect(exit).not.toBe(0);
    expect(err).toContain(code);
  });
});

describe("requirements and what they hang on", () => {
  interface Gap {
    readonly id: string;
    readonly what: string;
    readonly quantity: number;
    readonly unit: string;
    readonly by: string;
    readonly linked: readonly { readonly commitmentId: string; readonly reason: string | null }[];
    readonly offered: { readonly low: number; readonly likely: number; readonly high: number };
    readonly gap: { readonly low: number; readonly high: number };
  }

  test("are recorded, linked and counted; undo takes each back", async () => {
    const required = await json<{ entry: string }>(
      "commitments",
      record,
      "--require",
      "4,000 soldiers by 2031-06-30",
      "--source",
      "the force's plan",
    );
    const all = await json<CommitmentList["commitments"]>("commitments", record);
    const counted = all.filter(
      ({ object, polarity }) => polarity === "do" && /soldiers|Soldaten/.test(object.quantity?.unit ?? ""),
    );
    expect(counted.length).toBeGreaterThan(1);
    for (const { id } of counted) await call("commitments", record, "--fulfils", `${id}=${required.entry}`);
    const [gap] = await json<Gap[]>("commitments", record, "--gaps");
    expect(gap).toMatchObject({ quantity: 4000, unit: "soldiers", by: "2031-06-30" });
    expect(gap?.linked.map(({ commitmentId }) => commitmentId).sort()).toEqual(
      counted.map(({ id }) => id).sort(),
    );
    const { low, likely, high } = gap?.offered ?? { low: 0, likely: 0, high: 0 };
    expect(low <= likely && likely <= high).toBe(true);
    expect(gap?.gap.high).toBe(Math.max(0, 4000 - high));
    const project = openProject(record);
    for (let steps = 0; steps <= counted.length; steps += 1) undo(project);
    closeProject(project);
    expect(await json<Gap[]>("commitments", record, "--gaps")).toEqual([]);
  });

  test.each([
    ["1.000 Soldaten bis 2031-05-31", "en", 1000, "Soldaten", "2031-05-31"],
    ["1.000 deutsche Soldaten bis zum 2031-05-31", "en", 1000, "Soldaten", "2031-05-31"],
    ["1,000 British soldiers by 2031-05-31", "de", 1000, "British soldiers", "2031-05-31"],
    ["2 große Schiffe", "de", 2, "Schiffe", null],
    ["soldiers by 2031-05-31", "en", null, "", "2031-05-31"],
  ] as const)("%s, with labels in %s", async (words, labels, quantity, unit, by) => {
    await json("commitments", record, "--require", words, "--labels", labels);
    const [gap] = await json<Gap[]>("commitments", record, "--gaps");
    const project = openProject(record);
    undo(project);
    closeProject(project);
    expect(gap).toMatchObject({ what: words, quantity, unit, by });
  });

  test("a commitment can be made to hang on one of several conditions", async () => {
    const [open] = (await json<CommitmentList["commitments"]>("commitments", record)).filter(
      ({ conditionLogic }) => conditionLogic?.tree === "ceasefire",
    );
    await call("commitments", record, "--hangs-on", `${open?.id}=ceasefire | !"un-mandate-given"`);
    const after = await json<CommitmentList["commitments"]>("commitments", record);
    const changed = after.find(({ id }) => id === open?.id)?.conditionLogic;
    expect(changed?.tree).toEqual({ any: ["ceasefire", { not: "un-mandate-given" }] });
    const wrong = await call("commitments", record, "--hangs-on", `${open?.id}=ceasefyre`, "--json");
    expect(JSON.parse(wrong.err)).toMatchObject({ code: "SCENARIO_CONDITION_UNKNOWN" });
    const project = openProject(record);
    undo(project);
    closeProject(project);
  });
});

describe("shifts from some sources only", () => {
  test("are those between sentences of these sources; of a source that says nothing there are none", async () => {
    const all = await json<ShiftList["shifts"]>("shifts", record);
    const documents = await json<readonly { readonly id: string; readonly source: string }[]>(
      "documents",
      record,
    );
    const sourceOf = new Map(documents.map(({ id, source }) => [id, source]));
    const source = sourceOf.get(all[0]?.later.documentId ?? "") ?? "";
    expect(source).not.toBe("");
    const some = await json<ShiftList["shifts"]>("shifts", record, "--sources", source);
    expect(some.length).toBeLessThan(all.length);
    for (const { earlier, later, more } of some)
      for (const { documentId } of [earlier, later, ...more.earlier, ...more.later])
        expect(sourceOf.get(documentId)).toBe(source);
    expect(await json<ShiftList["shifts"]>("shifts", record, "--sources", "no such paper")).toEqual([]);
  });
});

describe("parley shifts and contradictions", () => {
  test("show both sentences; contradictions leave out followed conditions and voices", async () => {
    const { shifts } = await json<{ shifts: ShiftList["shifts"] }>("shifts", record).then((rows) => ({
      shifts: rows as unknown as ShiftList["shifts"],
    }));
    const kinds = new Set(shifts.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["reversal", "followed-condition", "voices"]));
    const contradictions = await json<ShiftList["shifts"]>("contradictions", record);
    expect(contradictions.length).toBeGreaterThan(0);
    for (const { kind, earlier, later } of contradictions) {
      expect(["followed-condition", "voices"]).not.toContain(kind);
      expect(earlier.date <= later.date).toBe(true);
      expect([earlier.text, later.text]).not.toContain("");
    }
    expect(
      (await call("shifts", record, "--dial", "0.8", "--format", "csv")).out.split("\n").length,
    ).toBeLessThan((await call("shifts", record, "--dial", "0", "--format", "csv")).out.split("\n").length);
  });

  test("a decision stands until it is taken back", async () => {
    const [first] = await json<ShiftList["shifts"]>("shifts", record);
    const id = first?.id ?? "";
    expect((await call("shifts", record, "--dismiss", id, "--coder", "Mara")).out).toBe(
      `${id} is dismissed by Mara.\n`,
    );
    const review = async () =>
      (await json<ShiftList["shifts"]>("shifts", record)).find((shift) => shift.id === id)?.review;
    expect(await review()).toBe("dismissed");
    await call("shifts", record, "--confirm", id, "--coder", "Mara");
    expect(await review()).toBe("confirmed");
    const project = openProject(record, { coder: "Mara" });
    undo(project);
    undo(project);
    closeProject(project);
    expect(await review()).toBe("open");
    expect((await call("shifts", record, "--confirm", "s-none")).err).toContain("NOT_THERE");
  });
});

describe("parley commitments --evidence", () => {
  test("accepted evidence keeps a commitment, and undo makes it open again", async () => {
    const candidates = await json<EvidenceList["candidates"]>("commitments", record, "--evidence");
    const arrived = candidates.find(
      ({ effect, text }) => effect === "fulfilled" && text.includes("arrived in Lviv"),
    );
    expect(arrived).toBeDefined();
    const statusOf = async () =>
      (await json<CommitmentList["commitments"]>("commitments", record)).find(
        ({ id }) => id === arrived?.commitmentId,
      )?.current.verdict;
    expect(await statusOf()).toBe("cannot-tell");
    await call("commitments", record, "--accept", arrived?.id ?? "", "--coder", "Mara");
    expect(await statusOf()).toBe("kept");
    const project = openProject(record, { coder: "Mara" });
    undo(project);
    closeProject(project);
    expect(await statusOf()).toBe("cannot-tell");
  });
});

describe("the routes", () => {
  let project: Project;
  let app: FastifyInstance;
  beforeAll(async () => {
    project = openProject(record);
    app = await buildServer(project, { host: "127.0.0.1", port: 0, token: "secret" });
  });
  afterAll(async () => {
    await app.close();
    closeProject(project);
  });
  const ask = (method: "GET" | "POST" | "DELETE", url: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { host: "127.0.0.1:4700", "x-parley-token": "secret" },
      ...(payload === undefined ? {} : { payload }),
    });

  test("give what the verbs give", async () => {
    expect((await ask("GET", "/shifts")).json<ShiftList>().shifts).toEqual(await json("shifts", record));
    expect((await ask("GET", "/contradictions")).json<ShiftList>().shifts).toEqual(
      await json("contradictions", record),
    );
    expect((await ask("GET", "/conditions")).json<ConditionList>().conditions).toEqual(
      await json("conditions", record),
    );
    expect((await ask("GET", "/ledger/evidence")).json<EvidenceList>().candidates).toEqual(
      await json("commitments", record, "--evidence"),
    );
  });

  test("record a state with what it changed, and a decision that can be taken out", async () => {
    const state = { conditionId: "ceasefire", from: "2031-03-22", value: "met" };
    const answer = (await ask("POST", "/conditions/states", state)).json<{
      ids: string[];
      changes: unknown[];
    }>();
    expect(answer.ids).toEqual(["ceasefire"]);
    expect(answer.changes.length).toBeGreaterThan(0);
    await ask("POST", "/undo");
    const detail = { kind: "requirement", what: "soldiers", quantity: 6000, unit: "soldiers" };
    const made = (await ask("POST", "/ledger/decisions", { detail })).json<{ ids: string[] }>();
    const decisions = async () =>
      (await ask("GET", "/ledger/decisions")).json<{ entries: { id: string }[] }>().entries;
    expect((await decisions()).map(({ id }) => id)).toEqual(made.ids);
    expect((await ask("DELETE", `/ledger/decisions/${made.ids[0]}`)).statusCode).toBe(200);
    expect(await decisions()).toEqual([]);
  });

  test("refuse evidence without what its effect needs, and statements that are not there", async () => {
    const [commitment] = (await ask("GET", "/commitments")).json<CommitmentList>().commitments;
    const statementId = commitment?.sources[0]?.statementId ?? "";
    const evidence = {
      kind: "evidence",
      statementId,
      decision: "accepted",
      date: "2031-03-01",
      effect: "reached",
    };
    const incomplete = await ask("POST", "/ledger/decisions", { detail: evidence });
    expect([incomplete.statusCode, incomplete.json<{ code: string }>().code]).toEqual([
      422,
      "LEDGER_EVIDENCE_INCOMPLETE",
    ]);
    const missing = await ask("POST", "/ledger/decisions", {
      detail: { ...evidence, statementId: "none", rung: "allocated" },
    });
    expect(missing.json<{ code: string }>().code).toBe("NOT_THERE");
  });
});
