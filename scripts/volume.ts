/**
 * Does reading a very large project keep its pace and its memory? Makes a project of short generated reports and
 * lets `parley extract` read it, as it is built for people; prints a row for every tenth of the documents.
 *
 *   npm run build && node --expose-gc --import tsx scripts/volume.ts [--documents 100000] [--threads 2] [--folder /tmp/volume]
 *
 * The project stays in the folder: a second call goes on where the first one stopped. "memory" is that of the whole
 * program with its threads, "heap" what the main thread holds after a collection (asked for by --expose-gc).
 */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "@parley/core";
import { extractDocuments } from "../packages/parley/dist/project/extract-documents.js";
import { importDocuments } from "../packages/parley/dist/project/import-documents.js";
import { closeProject, initProject, openProject } from "../packages/parley/dist/project/project.js";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "100000" },
    threads: { type: "string" },
    folder: { type: "string", default: "/tmp/volume" },
    seed: { type: "string", default: "1" },
  },
});
const documents = Number(values.documents);
const path = join(values.folder, `volume-${documents}.parley`);

const givenNames = ["Ada", "Tomas", "Mira", "Jonas", "Ella", "Pavel", "Ines", "Karl", "Nora", "Emil"];
const familyNames = ["Lindqvist", "Verhoek", "Solberg", "Amsel", "Brandauer", "Castelan", "Dorrit", "Eklund"];
const offices = ["Außenministerin", "Ministerpräsident", "Sprecherin", "Verteidigungsminister"];
const deeds = [
  "Truppen entsenden",
  "Minen räumen",
  "Häfen öffnen",
  "Gefangene austauschen",
  "Hilfe schicken",
];
const places = ["Genf", "Wien", "Oslo", "Zürich", "Prag"];
const days = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"];

/** Reports of two sentences about invented people, no two alike. */
function* reports(from: number, to: number): Generator<{ name: string; bytes: Uint8Array }> {
  for (let number = from; number < to; number += 1) {
    const random = createRandom(Number(values.seed) * 1_000_003 + number);
    const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
    const person = () => `${one(givenNames)} ${one(familyNames)}`;
    const text =
      `${one(offices)} ${person()} sagte am ${one(days)} in ${one(places)}, ihr Land wolle ${one(deeds)}, ` +
      `sobald die Waffenruhe ${number + 2} Tage halte. Vor dem Gipfel in ${one(places)} sei nichts zu erwarten. ${person()} lehnte das ab: „Das ist Vorschlag Nummer ${number}.“`;
    const day = new Date(Date.UTC(2031, 0, 1 + (number % 365))).toISOString().slice(0, 10);
    yield { name: `${day}_${number}.txt`, bytes: new TextEncoder().encode(text) };
  }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
const row = (...cells: readonly string[]) => console.log(cells.map((cell) => cell.padStart(14)).join(""));

mkdirSync(values.folder, { recursive: true });
if (!existsSync(path)) closeProject(initProject(path));
const project = openProject(path);
const there = project.store.connection.value<number>("SELECT count(*) FROM document") ?? 0;
for (let from = there; from < documents; from += 1000)
  await importDocuments(project, reports(from, Math.min(documents, from + 1000)));
console.log(`${documents} documents in the project, ${there} of them from an earlier call`);

row("documents", "seconds", "a second", "proposals", "memory", "heap", "file");
const start = performance.now();
let shown = { done: 0, at: start };
const result = await extractDocuments(project, {
  ...(values.threads === undefined ? {} : { threads: Number(values.threads) }),
  onProgress: ({ done, of, proposals }) => {
    if (done !== of && done - shown.done < documents / 10) return;
    globalThis.gc?.();
    const at = performance.now();
    const rate = ((done - shown.done) / (at - shown.at)) * 1000;
    const { rss, heapUsed } = process.memoryUsage();
    const seconds = ((at - start) / 1000).toFixed(0);
    const memory = [megabytes(rss), megabytes(heapUsed), megabytes(statSync(path).size)];
    row(String(done), seconds, rate.toFixed(0), String(proposals), ...memory);
    shown = { done, at };
  },
});
closeProject(project);
console.log(
  `${result.documents} read now, ${result.upToDate} before, ${result.proposals} proposals, ${result.problems.length} problems`,
);
