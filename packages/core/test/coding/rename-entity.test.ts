import { describe, expect, test } from "vitest";
import { renameEntity } from "../../src/index.js";
import { code, largeUnion, takesBack, withCodebook } from "./coded-project.js";

describe("renameEntity", () => {
  test("changes label and value and keeps the old name as an alias", () => {
    const coded = largeUnion();
    const { project, maker, entity } = coded;
    const draft = renameEntity(project, "brussels", { labels: { en: "The Commission" } }, null, maker);
    takesBack(coded, draft);
    expect(entity("brussels")).toMatchObject({
      value: "The Commission",
      labels: { en: "The Commission" },
      aliases: ["the bloc", "Brussels"],
    });
    expect(draft.summary).toEqual({
      key: "entity-renamed",
      details: { from: "Brussels", to: "The Commission" },
    });
  });

  test("can forget the old name", () => {
    const { project, maker, entity, apply } = largeUnion();
    apply(renameEntity(project, "eu", { labels: { en: "EU" }, keepsOld: false }, null, maker));
    expect(entity("eu").aliases).toEqual([]);
  });

  test("adds a label in the other language without touching the value", () => {
    const { project, maker, entity, apply } = largeUnion();
    apply(renameEntity(project, "eu", { labels: { de: "Europäische Union" } }, null, maker));
    expect(entity("eu")).toMatchObject({
      value: "European Union",
      labels: { de: "Europäische Union", en: "European Union" },
      aliases: [],
    });
  });

  test("keeps the value as long as one label still says it", () => {
    const coded = largeUnion();
    coded.addEntity({
      id: "nato",
      variableId: "organization",
      value: "NATO",
      labels: { de: "NATO", en: "NATO" },
    });
    coded.apply(renameEntity(coded.project, "nato", { labels: { en: "Nato" } }, null, coded.maker));
    expect(coded.entity("nato")).toMatchObject({ value: "NATO", labels: { de: "NATO", en: "Nato" } });
  });

  test("names the one that has the name already, so that the two can be merged", () => {
    const { project, maker } = largeUnion();
    expect(() =>
      renameEntity(project, "brussels", { labels: { en: "European Union" } }, null, maker),
    ).toThrowError(
      expect.objectContaining({
        code: "ENTITY_VALUE_TAKEN",
        details: { value: "European Union", variable: "organization", id: "eu" },
      }),
    );
  });

  test("changes nothing when the name is the same, and stops at an old revision", () => {
    const { project, maker } = largeUnion();
    expect(renameEntity(project, "eu", { labels: { en: " European Union " } }, null, maker).changes).toEqual(
      [],
    );
    expect(() => renameEntity(project, "eu", { labels: { en: "x" } }, 99, maker)).toThrowError(
      code("EDIT_CLASH"),
    );
  });

  test("makes the codebook's next version say it", () => {
    const coded = largeUnion();
    withCodebook(coded);
    coded.apply(renameEntity(coded.project, "deploy", { labels: { en: "Deploy" } }, null, coded.maker));
    expect(coded.project.codebook()).toMatchObject({ number: 2 });
    expect(coded.project.codebook()?.codebook.concepts[0]?.labels).toEqual({ en: "Deploy" });
  });
});
