/** `.dna` files among those named at the start: in with their coding, once, and not read by the engine. */
import { utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInto } from "../../src/commands/open-files.js";
import { makeDna, smallRows } from "../dna/make-dna.js";
import { emptyProject } from "../sample-project.js";

function streams(): {
  readonly errors: string[];
  readonly out: () => void;
  err: (text: string) => void;
  errIsTerminal: boolean;
} {
  const errors: string[] = [];
  return { errors, out: () => undefined, err: (text) => void errors.push(text), errIsTerminal: false };
}

describe("reading files into a project at the start", () => {
  test("takes a .dna file with its statements and reads only the texts beside it", async () => {
    const project = emptyProject();
    const path = makeDna(smallRows);
    const text = join(dirname(path), "2031-01-14_text.txt");
    writeFileSync(text, "Die Ministerin Edda Kornfeld forderte am Montag mehr Geld.\n");
    await readInto(
      project,
      [path, text].map((file) => ({ shown: file, path: file })),
      streams(),
    );
    const states = project.store.list("statement").map(({ state, documentId }) => ({
      state,
      name: project.store.read("document", documentId)?.name,
    }));
    expect(states.filter(({ name }) => name === "7" || name === "8").map(({ state }) => state)).toEqual([
      "coded",
      "coded",
      "coded",
    ]);
    expect(states.some(({ name, state }) => name === "2031-01-14_text" && state === "proposed")).toBe(true);
    project.store.close();
  });

  test("takes it once; when it changed since, says so and leaves the project as it is", async () => {
    const project = emptyProject();
    const path = makeDna(smallRows);
    const files = [{ shown: "debate.dna", path }];
    await readInto(project, files, streams());
    const again = streams();
    await readInto(project, files, again);
    expect(again.errors).toEqual([]);
    expect(project.store.list("document")).toHaveLength(2);
    utimesSync(path, new Date(0), new Date(0));
    await readInto(project, files, again);
    expect(again.errors.join("")).toContain("DNA_CHANGED_SINCE");
    expect(project.store.list("document")).toHaveLength(2);
    project.store.close();
  });
});
