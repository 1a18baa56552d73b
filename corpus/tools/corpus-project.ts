/**
 * Makes a project of the corpus to look at in the workbench, both codings where there are two.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/corpus-project.ts corpus/build/corpus.parley [ID…]
 *     npx parley serve corpus/build/corpus.parley
 *
 * With ids ("de-044-pakettarif") or beginnings of ids ("en-0") only those texts.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { describeProblem, ParleyError } from "@parley/core";
import { makeProject } from "./make-project.js";
import { type OriginalFile, originalFiles, secondFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";

const [path = "corpus/build/corpus.parley", ...wanted] = process.argv.slice(2);
const texts = (files: readonly OriginalFile[]) =>
  files
    .filter(({ id }) => wanted.length === 0 || wanted.some((beginning) => id.startsWith(beginning)))
    .map(({ source, id }) => parseMarkup(source, id));

try {
  mkdirSync(dirname(path), { recursive: true });
  const made = makeProject(path, { first: texts(originalFiles()), second: texts(secondFiles()) });
  console.log(
    `${made.documents} documents, ${made.first} statements of the first pass, ${made.second} of the second.\n` +
      `Next: npx parley serve ${path}`,
  );
} catch (problem) {
  if (!(problem instanceof ParleyError)) throw problem;
  const { what, where, next } = describeProblem(problem.code, problem.details, "en");
  console.error([problem.code, what, where, next].join("\n  "));
  process.exitCode = 1;
}
