/** The languages of the pages, for walks that run in each: what the browser asks for, and the words it is to show. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { i18n } from "i18next";
import { root } from "./serve.js";

/** Words of the tables by `area:key`, with values put in. A key that is not there is an error, not its own name. */
export type Words = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export interface PageLanguage {
  readonly locale: "en-US" | "de-DE";
  readonly words: Words;
}

const folder = join(root, "packages/web/src/i18n");
// The library of the pages belongs to their package.
const { createInstance } = createRequire(join(root, "packages/web/package.json"))("i18next") as {
  createInstance: () => i18n;
};

function wordsOf(language: "en" | "de"): Words {
  const areas = readdirSync(join(folder, language)).map((file) => [
    file.slice(0, -".json".length),
    JSON.parse(readFileSync(join(folder, language, file), "utf8")) as Record<string, unknown>,
  ]);
  const tables = createInstance();
  void tables.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: Object.fromEntries(areas) },
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => {
    if (!tables.exists(key, values)) throw new Error(`no words for ${key} in ${language}`);
    return tables.t(key, values);
  };
}

export const pageLanguages: readonly PageLanguage[] = [
  { locale: "en-US", words: wordsOf("en") },
  { locale: "de-DE", words: wordsOf("de") },
];
