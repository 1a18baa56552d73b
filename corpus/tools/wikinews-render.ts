/**
 * Makes marked files to work on in `corpus/build/wikinews`, which is not kept in git: from the codings, from the
 * older shape, or empty ones for articles that nobody has coded yet.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/wikinews-render.ts [--from codings.jsonl]
 *         [--texts texts.jsonl] [--force] [id …]
 *
 * Without ids: all articles of the codings. A file that is there already is left alone unless `--force` is said.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fromOlder, olderSchema } from "./older-wikinews.js";
import { renderMarkup } from "./render-markup.js";
import { standoffSchema } from "./standoff.js";
import { CODINGS, linesOf, MARKED, readArticles, splitOf, TEXTS } from "./wikinews-articles.js";
import { renderArticle } from "./wikinews-markup.js";

const { values, positionals } = parseArgs({
  options: {
    from: { type: "string", default: CODINGS },
    texts: { type: "string", default: TEXTS },
    force: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const articles = readArticles(values.texts);
if (articles === null) console.log(`no texts at ${values.texts}: nothing rendered`);
else {
  const codings = new Map(
    linesOf(existsSync(values.from) ? readFileSync(values.from, "utf8") : "").map((line) => {
      const value: unknown = JSON.parse(line);
      const isOlder = typeof value === "object" && value !== null && !("split" in value);
      const coding = isOlder ? olderSchema.parse(value) : standoffSchema.parse(value);
      return [coding.id, coding] as const;
    }),
  );
  mkdirSync(MARKED, { recursive: true });
  let written = 0;
  for (const id of positionals.length > 0 ? positionals : codings.keys()) {
    const article = articles.get(id);
    const path = `${MARKED}/${id}.txt`;
    if (article === undefined) console.log(`${id}: no such article`);
    else if (existsSync(path) && !values.force) console.log(`${id}: is there already`);
    else {
      writeFileSync(path, markedFile(article, codings.get(id)));
      written += 1;
    }
  }
  console.log(`${written} marked files written to ${MARKED}`);
}

function markedFile(
  article: Parameters<typeof renderArticle>[1],
  coding: ReturnType<typeof olderSchema.parse> | ReturnType<typeof standoffSchema.parse> | undefined,
): string {
  if (coding !== undefined && "split" in coding) return renderArticle(coding, article);
  const { id, text, title, lang, date } = article;
  const older = coding === undefined ? null : fromOlder(coding, article);
  if (coding !== undefined && older === null) throw new Error(`${id}: the coding belongs to another text`);
  const head = { title, lang, date, register: "wire", field: "-", split: splitOf(id) } as const;
  return renderMarkup(older ?? { id, head, text, marks: [], rows: [], actors: new Map() });
}
