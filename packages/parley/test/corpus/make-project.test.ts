/**
 * Does the corpus become a project that the workbench can show? On three texts, two of them coded twice.
 */
import { join } from "node:path";
import { isReviewed } from "@parley/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeProject, passNames } from "../../../../corpus/tools/make-project.js";
import { originalTexts, secondFiles } from "../../../../corpus/tools/original-texts.js";
import { parseMarkup } from "../../../../corpus/tools/parse-markup.js";
import { toReading } from "../../../../corpus/tools/to-reading.js";
import { closeProject, openProject, type Project } from "../../src/project/project.js";
import { countingClock, temporaryFolder } from "../sample-project.js";

const wanted = ["de-044-pakettarif", "en-062-shrimp-plant", "en-244-lome-market"];
const first = originalTexts().filter(({ id }) => wanted.includes(id));
const second = secondFiles()
  .filter(({ id }) => wanted.includes(id))
  .map(({ source, id }) => parseMarkup(source, id));
const path = join(temporaryFolder(), "corpus.parley");

describe("a project of the corpus", () => {
  let project: Project;
  const made = makeProject(path, { first, second }, countingClock());
  beforeAll(() => {
    project = openProject(path, { readOnly: true });
  });
  afterAll(() => closeProject(project));

  test("holds every text and every statement of both passes", () => {
    const count = (texts: typeof first) =>
      texts.reduce((sum, text) => sum + toReading(text).statements.length, 0);
    expect(made).toEqual({ documents: 3, first: count(first), second: count(second) });
    expect(second.map(({ id }) => id)).toEqual(["de-044-pakettarif", "en-244-lome-market"]);
    expect(project.store.list("statement").length).toBe(made.first + made.second);
  });

  test("keeps texts letter for letter, with register, field and day", () => {
    const docs = project.store.list("document");
    for (const { id, head, text } of first) {
      const doc = docs.find(({ name }) => name === id);
      expect(doc).toMatchObject({ title: head.title, section: head.register, type: head.field });
      expect(doc?.date?.local).toBe(head.date);
      expect(project.store.read("textVersion", doc?.versionId ?? "")?.text).toBe(text);
    }
  });

  test("counts every statement as reviewed, under the name of its pass", () => {
    const nameOf = new Map(project.store.list("coder").map(({ id, name }) => [id, name]));
    const statements = project.store.list("statement");
    expect(statements.filter(({ state }) => !isReviewed(state))).toEqual([]);
    const passes = statements.map(({ coderId }) => nameOf.get(coderId));
    expect(passes.filter((name) => name === passNames.first).length).toBe(made.first);
    expect(passes.filter((name) => name === passNames.second).length).toBe(made.second);
  });

  test("makes one utterance of what both passes mark alike", () => {
    // The market text holds one sentence that both code in the same way.
    const doc = project.store.list("document").find(({ name }) => name === "en-244-lome-market");
    const own = project.store.list("statement").filter(({ documentId }) => documentId === doc?.id);
    expect(own.length).toBe(2);
    expect(new Set(own.map(({ utteranceId }) => utteranceId)).size).toBe(1);
    expect(new Set(own.map(({ coderId }) => coderId)).size).toBe(2);
  });

  test("is not written over an existing file", () => {
    expect(() => makeProject(path, { first, second })).toThrow(
      expect.objectContaining({ code: "PROJECT_EXISTS" }),
    );
  });
});
