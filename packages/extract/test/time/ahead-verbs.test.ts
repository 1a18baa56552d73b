/** Verbs that look ahead, and words that only look like them. */
import type { Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { type AheadKind, aheadKindOf } from "../../src/time/ahead-verbs.js";

const rows: readonly (readonly [Language, string, string, AheadKind | null])[] = [
  ["de", "will", "bauen", "wish"],
  ["de", "sollen", "bauen", "ordained"],
  ["de", "wird", "gebaut", "future"],
  ["de", "muss", "bauen", "duty"],
  ["de", "werde", "bauen", "relayed"],
  ["de", "plante", "einen", "intention"],
  ["de", "beschloss", "den", "decision"],
  ["de", "kündigte", "einen", "demand"],
  ["de", "sagte", "einen", null],
  ["en", "wants", "to", "wish"],
  ["en", "is", "to", "ordained"],
  ["en", "is", "a", null],
  ["en", "won’t", "pay", "future"],
  ["en", "has", "to", "duty"],
  ["en", "has", "paid", null],
  ["en", "were", "to", "relayed"],
  ["en", "would", "pay", "relayed"],
  ["en", "scheduled", "for", "intention"],
  ["en", "agreed", "on", "decision"],
  ["en", "vowed", "to", "demand"],
  ["en", "walked", "to", null],
];

describe("verbs that look ahead", () => {
  it.each(rows)("%s: %s %s", (language, word, next, kind) => {
    expect(aheadKindOf(language, word, next)).toBe(kind);
  });
});
