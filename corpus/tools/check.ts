/**
 * Checks the original texts and the second codings from the command line while coding: problems of each file,
 * then counts.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/check.ts
 */
import { problemsIn } from "./check-coding.js";
import { MarkupError } from "./markup.js";
import { originalFiles, secondFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";
import { toReading } from "./to-reading.js";

const counts = new Map<string, number>();
const add = (name: string, n = 1) => counts.set(name, (counts.get(name) ?? 0) + n);
let broken = 0;
for (const file of [...originalFiles(), ...secondFiles()]) {
  const kind = file.path.startsWith("second") ? `second ${file.lang}` : file.lang;
  let problems: string[];
  try {
    const coded = parseMarkup(file.source, file.id);
    problems = problemsIn(coded);
    if (problems.length === 0) {
      for (const { mode } of toReading(coded).statements) add(`${kind} ${mode}`);
      add(`${kind} texts`);
      add(`${kind} ${coded.head.split}`);
      add(`${kind} words`, coded.text.split(/\s+/).length);
    }
  } catch (problem) {
    if (!(problem instanceof MarkupError)) throw problem;
    problems = [problem.message];
  }
  for (const problem of problems) console.log(`${file.path}: ${problem}`);
  if (problems.length > 0) broken += 1;
}
for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${name}: ${count}`);
process.exitCode = broken > 0 ? 1 : 0;
