/** The reference deadlines: every wording resolved as the shared table says. Skips where it is absent. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { resolveDeadline } from "../../src/time/deadlines.js";

const TABLE = fileURLToPath(
  new URL("../../../../../shared/golden/scenario/deadline-phrases.json", import.meta.url),
);

interface Case {
  readonly lang: Language;
  readonly words: string;
  readonly anchor: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly grade: string;
}

describe("the reference deadlines", () => {
  if (!existsSync(TABLE)) {
    console.log("skipped: the shared deadline table is not here");
    it.skip("needs the shared deadline table", () => undefined);
    return;
  }
  const { cases } = JSON.parse(readFileSync(TABLE, "utf8")) as { cases: readonly Case[] };
  it.each(cases)("$lang: $words from $anchor", ({ lang, words, anchor, earliest, latest, grade }) => {
    expect(resolveDeadline(words, lang, anchor)).toMatchObject({ from: earliest, to: latest, grade });
  });
});
