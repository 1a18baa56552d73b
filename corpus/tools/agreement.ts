/**
 * How far do the first and the second coding of the sixty texts agree? Prints tables by language, with intervals
 * over texts drawn again.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/agreement.ts [--first mended] [--differences]
 *
 * The first codings are those kept in `second/first`, as they were when the second were made; `--first mended`
 * takes them from `original` as they are now, after the two were compared, which says nothing about coders.
 * `--differences` lists where the two differ.
 */
import { parseArgs } from "node:util";
import { type Language, languages } from "@parley/core";
import { agreementFigures } from "./agreement/agreement-figures.js";
import { agreementTables } from "./agreement/agreement-table.js";
import { compareCodings } from "./agreement/compare-codings.js";
import { differences } from "./agreement/differences.js";
import { firstFiles, type OriginalFile, originalFiles, secondFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";
import { toReading } from "./to-reading.js";

const { values } = parseArgs({
  options: { first: { type: "string", default: "kept" }, differences: { type: "boolean", default: false } },
});
const readingOf = ({ source, id }: OriginalFile) => toReading(parseMarkup(source, id));
const first = new Map(
  (values.first === "mended" ? originalFiles() : firstFiles()).map((file) => [file.id, file]),
);
const byLanguage = new Map<Language, ReturnType<typeof agreementFigures>>();
for (const lang of languages) {
  const pairs = secondFiles()
    .filter((file) => file.lang === lang)
    .flatMap((file) => {
      const one = first.get(file.id);
      return one === undefined ? [] : [{ one: readingOf(one), two: readingOf(file) }];
    });
  byLanguage.set(lang, agreementFigures(pairs.map(({ one, two }) => compareCodings(one, two))));
  if (values.differences) for (const { one, two } of pairs) console.log(differences(one, two));
}
console.log(agreementTables(byLanguage));
