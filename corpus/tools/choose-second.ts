/**
 * Which texts are coded twice, and what does the second coder see? Chooses thirty texts a language for
 * `corpus/second/LIST.txt` and writes them without marks, rows and actors into `build/bare/`.
 *
 *     node --import tsx --conditions=parley-src corpus/tools/choose-second.ts
 *
 * Every register gets its share of the thirty (largest remainder), at least one text; within a register the texts
 * whose ids have the lowest SHA-256 are taken, whatever their split. A list that exists is kept as it is.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages } from "@parley/core";
import { type OriginalFile, originalFiles } from "./original-texts.js";
import { parseMarkup } from "./parse-markup.js";

const PER_LANGUAGE = 30;
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const list = at("second/LIST.txt");
const files = originalFiles();

if (!existsSync(list)) {
  const chosen = languages.flatMap((lang) => choose(files.filter((file) => file.lang === lang)));
  writeFileSync(list, chosen.map((id) => `${id}\n`).join(""));
}
const chosen = new Set(readFileSync(list, "utf8").trim().split("\n"));
for (const file of files.filter(({ id }) => chosen.has(id))) {
  const { head, text } = parseMarkup(file.source, file.id);
  const bare = file.path.replace(/^original/, "build/bare");
  mkdirSync(at(`build/bare/${file.lang}`), { recursive: true });
  const keys = ["title", "lang", "date", "register", "field", "split"] as const;
  writeFileSync(at(bare), `${keys.map((key) => `${key}: ${head[key]}`).join("\n")}\n\n${text}\n`);
}
console.log(`${chosen.size} texts without marks in corpus/build/bare`);

/** @returns ids in the order of the files */
function choose(own: readonly OriginalFile[]): string[] {
  const byRegister = new Map<string, string[]>();
  for (const file of own) {
    const { register } = parseMarkup(file.source, file.id).head;
    byRegister.set(register, [...(byRegister.get(register) ?? []), file.id]);
  }
  const shares = [...byRegister].map(([register, ids]) => {
    const share = (PER_LANGUAGE * ids.length) / own.length;
    return { register, ids, count: Math.max(1, Math.floor(share)), rest: share < 1 ? 0 : share % 1 };
  });
  let left = PER_LANGUAGE - shares.reduce((sum, { count }) => sum + count, 0);
  for (const share of shares.sort((a, b) => b.rest - a.rest || (a.register < b.register ? -1 : 1))) {
    if (left <= 0) break;
    share.count += 1;
    left -= 1;
  }
  const hash = (id: string) => createHash("sha256").update(id).digest("hex");
  return shares
    .flatMap(({ ids, count }) => ids.sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, count))
    .sort();
}
