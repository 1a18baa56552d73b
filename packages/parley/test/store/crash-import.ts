/** The import that the crash test kills: prints a line per document, each after its commit. */
import { readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { importDocuments } from "../../src/project/import-documents.js";
import { openProject } from "../../src/project/project.js";

const [path = "", folder = ""] = process.argv.slice(2);
const project = openProject(path);
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ name, bytes: async () => readFileSync(join(folder, name)) }));
await importDocuments(project, files, {
  onCommitted: (documents) => {
    for (const doc of documents) writeSync(1, `${JSON.stringify({ id: doc.id, name: doc.name })}\n`);
  },
});
project.store.close();
