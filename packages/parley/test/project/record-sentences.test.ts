import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { editDocument } from "../../src/project/actions.js";
import { closeProject, type Project } from "../../src/project/project.js";
import { cutInPortions, recordSentences } from "../../src/project/record-sentences.js";
import { sampleProject } from "../sample-project.js";

let project: Project;
beforeEach(async () => {
  ({ project } = await sampleProject());
});
afterEach(() => closeProject(project));

describe("the sentences of a record", () => {
  it("stand where they are in their texts, in the order of the documents", () => {
    const sentences = recordSentences(project);
    expect(sentences.length).toBeGreaterThan(2);
    for (const { documentId, text, start, end } of sentences) {
      const versionId = project.store.read("document", documentId)?.versionId ?? "";
      expect(project.store.read("textVersion", versionId)?.text.slice(start, end)).toBe(text);
    }
  });

  it("are the same when they were cut before, some at a time", () => {
    const steps = [...cutInPortions(project)].length;
    expect(steps).toBeGreaterThan(0);
    expect([...cutInPortions(project)]).toEqual([]);
    const before = recordSentences(project);
    expect(before.length).toBeGreaterThan(0);
  });

  it("carry the new day of a document whose date was changed, and are the same objects elsewhere", () => {
    const before = recordSentences(project);
    const [first] = before;
    const document = project.store.read("document", first?.documentId ?? "");
    if (document === null) throw new Error("no document");
    editDocument(project, document.id, { date: "2031-05-06" }, document.revision);
    const after = recordSentences(project);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    for (const [at, sentence] of after.entries()) {
      if (sentence.documentId === document.id) expect(sentence.day).toBe("2031-05-06");
      else expect(sentence).toBe(before[at]);
    }
  });
});
