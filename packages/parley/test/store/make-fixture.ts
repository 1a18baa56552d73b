/**
 * Makes the project file of the current schema that the migration test keeps. Run once per schema:
 *   node --import tsx --conditions=parley-src packages/parley/test/store/make-fixture.ts
 */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { codebookSchema } from "@parley/core";
import { addStatement, decide, setCodebook } from "../../src/project/actions.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { closeProject, initProject } from "../../src/project/project.js";
import { SCHEMA_NUMBER } from "../../src/store/migrations/index.js";

const path = fileURLToPath(new URL(`../fixtures/schema-${SCHEMA_NUMBER}.parley`, import.meta.url));
if (existsSync(path)) throw new Error(`${path} is kept for good and not made again`);
mkdirSync(dirname(path), { recursive: true });

let count = 0;
const next = () => {
  count += 1;
  return count;
};
const project = initProject(path, {
  name: "Kept",
  newId: () => `kept-${String(next()).padStart(4, "0")}`,
  now: () => new Date(Date.UTC(2031, 0, 1, 0, 0, next())).toISOString(),
});
setCodebook(
  project,
  codebookSchema.parse({
    parley: "codebook/1",
    name: "Kept",
    languages: ["de", "en"],
    actors: [{ id: "lindqvist", kind: "person", labels: { de: "Ada Lindqvist" }, memberOf: [{ of: "NO" }] }],
    concepts: [{ id: "deploy", labels: { de: "Truppen entsenden" } }],
    conditions: [{ id: "ceasefire", labels: { de: "Waffenruhe" } }],
    events: [{ id: "talks", labels: { de: "Gespräche" }, from: "2031-01-13" }],
  }),
);
const text = "Genf – „Wir schicken Truppen“, sagte Ada Lindqvist in Zürich.";
await importDocuments(project, [{ name: "2031-01-13_genf.txt", bytes: new TextEncoder().encode(text) }]);
const [doc] = project.store.list("document");
if (doc === undefined) throw new Error("no document");
const { ids } = addStatement(project, {
  documentId: doc.id,
  versionId: doc.versionId,
  quote: [{ start: 8, end: 28 }],
  person: { id: "lindqvist" },
  concept: { id: "deploy" },
  agreement: 1,
});
const made = project.store.read("statement", ids[0] ?? "");
if (made !== null) {
  const proposal = {
    ...made,
    id: "proposal",
    state: "proposed",
    engine: "rules@1.0.0",
    confidence: 0.8,
  } as const;
  project.store.write(
    {
      summary: { key: "proposals-extracted", details: { documents: 1, proposals: 1 } },
      changes: [{ kind: "statement", id: "proposal", before: null, after: proposal }],
    },
    { coderId: project.coder.id },
  );
  decide(project, { kind: "accept", ids: ["proposal"] });
}
closeProject(project);
