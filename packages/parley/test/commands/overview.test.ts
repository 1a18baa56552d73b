/**
 * Row S13: from one text, in one call and with no hand work, a two-mode network, camps that tell those for from those
 * against, a ledger with the announced deployment and its condition, and a what-if that runs. On the seed article, which
 * lies outside the repository, and on an invented article of the same kind.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Overview } from "../../src/analyses/overview.js";
import { emptyProject, temporaryFolder } from "../sample-project.js";
import { call } from "./example-files.js";
import { inventedArticle } from "./invented-article.js";

const seeds = join(dirname(fileURLToPath(import.meta.url)), "../../../../../shared/seeds");
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.endsWith(".txt")) : undefined;
if (seed === undefined)
  process.stdout.write("overview: skipped the seed article, ../shared/seeds is absent\n");

const invented = join(temporaryFolder(), "bergen.txt");
writeFileSync(invented, inventedArticle);

const articles = [
  {
    name: "an invented article",
    path: invented,
    date: "2031-03-14",
    fighting: { for: ["Victor Rotaru"], against: ["Denmark", "Norway", "Mads Overgaard"] },
    sending: { for: ["Mads Overgaard", "Ingrid Solvang"], against: ["Austria"] },
    announced: { actors: ["Mads Overgaard", "Ingrid Solvang"], from: "2031-03-21", to: "2031-05-09" },
    condition: /Waffenstillstand/,
    undetermined: "Denmark",
  },
  ...(seed === undefined
    ? []
    : [
        {
          name: "the seed article",
          path: join(seeds, seed),
          date: "2025-03-28",
          fighting: {
            for: ["Wolodymyr Selenskyj", "Ihor Schowkwa"],
            against: ["France", "United Kingdom", "Emmanuel Macron"],
          },
          sending: { for: ["Emmanuel Macron", "Keir Starmer"], against: ["Germany"] },
          announced: { actors: ["Emmanuel Macron", "Keir Starmer"], from: "2025-03-29", to: "2025-04-07" },
          condition: /Waffenruhe/,
          undetermined: "France",
        },
      ]),
];

describe.each(articles)("$name at one look", (article) => {
  let known: Overview | undefined;
  const overview = async (): Promise<Overview> => {
    if (known !== undefined) return known;
    const { code, out, err } = await call("overview", article.path, "--date", article.date, "--json");
    expect(code, err).toBe(0);
    known = JSON.parse(out) as Overview;
    return known;
  };

  test("has a network that tells fighting from sending", async () => {
    const { rowLabels, colLabels, matrix } = (await overview()).network;
    const side = (concept: string, isFor: boolean) =>
      rowLabels.filter((_, row) => {
        const value = matrix[row]?.[colLabels.indexOf(concept)] ?? 0;
        return isFor ? value > 0 : value < 0;
      });
    for (const [concept, wanted] of [
      ["kämpfende Soldaten", article.fighting],
      ["Soldaten entsenden", article.sending],
    ] as const) {
      expect(side(concept, true)).toEqual(expect.arrayContaining(wanted.for));
      expect(side(concept, false)).toEqual(expect.arrayContaining(wanted.against));
      for (const actor of wanted.for) expect(side(concept, false)).not.toContain(actor);
      for (const actor of wanted.against) expect(side(concept, true)).not.toContain(actor);
    }
  });

  test("has camps in which nobody stands with somebody of the other side", async () => {
    const { camps } = await overview();
    expect(camps.length).toBeGreaterThanOrEqual(2);
    for (const { for: supported, against } of camps)
      for (const concept of ["kämpfende Soldaten", "Soldaten entsenden"])
        expect([supported, against].filter((side) => side.includes(concept)).length).toBeLessThan(2);
    const campOf = (actor: string) => camps.findIndex(({ actors }) => actors.includes(actor));
    const [announcing = ""] = article.sending.for;
    const [refusing = ""] = article.sending.against;
    expect(campOf(announcing)).not.toBe(-1);
    expect(campOf(refusing)).not.toBe(-1);
    expect(campOf(announcing)).not.toBe(campOf(refusing));
    for (const actor of article.fighting.for) expect(campOf(actor)).not.toBe(campOf(announcing));
  });

  test("has a ledger with what was announced, by when, and on what condition more would come", async () => {
    const { commitments } = await overview();
    for (const wanted of article.announced.actors) {
      const announced = commitments.find(
        ({ actor, deadline }) => `${actor.label} ${actor.speaker}`.includes(wanted) && deadline !== null,
      );
      expect(announced?.deadline).toMatchObject({
        earliest: article.announced.from,
        latest: article.announced.to,
      });
      expect(announced?.polarity).toBe("do");
    }
    const waiting = commitments.find(({ conditionLogic }) =>
      article.condition.test(conditionLogic?.sentence ?? ""),
    );
    expect(waiting?.current.side).toBe("conditional-open");
    expect(waiting?.conditionLogic?.value).toBe("unmet");
  });

  test("has a scenario with and without the ceasefire that ends differently, or says why it cannot tell", async () => {
    const { scenario } = await overview();
    const condition = scenario?.result.conditions.find(({ label }) => article.condition.test(label));
    expect(condition?.fixed).toBe(false);
    const worldWith = (holds: boolean) =>
      scenario?.result.worlds.find(({ world }) => world[condition?.id ?? ""] === holds)?.outcomes[0];
    const [met, open] = [worldWith(true), worldWith(false)];
    expect(met?.baselines.compromise).not.toBeNull();
    expect(met?.baselines.compromise).not.toBe(open?.baselines.compromise);
    expect(met?.undetermined).toEqual([]);
    const label = (id: string) => scenario?.result.inputs.find(({ actor }) => actor === id)?.label;
    expect(open?.undetermined.map(label)).toContain(article.undetermined);
    expect(scenario?.file).toContain("parley: scenario/1");
  });

  test("is told in words as well", async () => {
    const { out } = await call("overview", article.path, "--date", article.date);
    for (const part of [/Network: \d+ actors × \d+ concepts/, /Camps: \d/, /Ledger: \d+ commitments/])
      expect(out).toMatch(part);
    expect(out).toMatch(/only conditional positions on record/);
  });
});

test("a project without statements has nothing to play", async () => {
  const project = emptyProject();
  const { path } = project.store;
  project.store.close();
  const { code, out } = await call("overview", path, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ camps: [], commitments: [], scenario: null });
});

test("takes the codebook beside the files, as the start does", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "codebook.yaml"),
    `parley: codebook/1
name: Ferry
languages: [en]
concepts:
  - { id: open, labels: { en: Free crossings } , phrases: { en: ["open the bridge"] } }
`,
  );
  writeFileSync(join(folder, "2031-03-01.txt"), "The city council said it will open the bridge on Friday.");
  const { code, out, err } = await call("overview", join(folder, "2031-03-01.txt"), "--json");
  expect(code, err).toBe(0);
  expect((JSON.parse(out) as Overview).network.colLabels).toEqual(["Free crossings"]);
});
