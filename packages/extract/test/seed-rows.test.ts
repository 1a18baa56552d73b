/**
 * The rows S1 to S12 of the seed article, judged on the JSON of `read`. The article lies outside the
 * repository; without it the rows are skipped with a printed line.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isVerbatim, type Reading, type ReadStatement } from "@parley/core";
import { type Engine, rulesEngine } from "@parley/extract";
import { describe, expect, it } from "vitest";
import { embeddedEngine } from "./embedded/readers.js";

const seeds = join(dirname(fileURLToPath(import.meta.url)), "../../../../shared/seeds");
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith(".txt")) : [];
if (files.length === 0) process.stdout.write("seed rows: skipped 26 tests, ../shared/seeds is absent\n");

const engines: readonly Engine[] = [rulesEngine, embeddedEngine()];

describe.skipIf(files.length === 0).each(engines)("seed article, $name", (engine) => {
  const text =
    files.length === 0 ? "" : readFileSync(join(seeds, files[0] ?? ""), "utf8").replace(/^\uFEFF/, "");
  let made: Reading | null = null;
  const reading = () => {
    made ??= engine.read({
      id: "seed",
      title: null,
      text,
      language: "auto",
      date: "2025-03-28",
      codebook: null,
    });
    return made;
  };
  const by = (name: RegExp) =>
    reading().statements.filter((one) => one.actor !== null && name.test(one.actor.canonical));
  const written = () => reading().statements.filter((one) => one.mode === "writer");
  const saying = (list: readonly ReadStatement[], words: RegExp) =>
    list.filter((one) => words.test(one.quote.text));
  const first = (list: readonly ReadStatement[]) => {
    const found = list[0];
    expect(found).toBeDefined();
    return found as ReadStatement;
  };

  it("every part is verbatim at its place", () => {
    for (const one of reading().statements)
      for (const part of [
        one.quote,
        one.claim,
        one.actor,
        one.cue,
        one.frame,
        one.addressee,
        one.condition,
        one.time,
        one.deadline,
      ])
        if (part !== null)
          expect(
            isVerbatim(text, { text: part.text, spans: part.spans, start: part.start, end: part.end }),
            part.text,
          ).toBe(true);
  });

  it("S1 states of the two speakers", () => {
    expect(
      by(/Macron/).some((one) => one.actor?.memberOf.some((body) => /Frankreich|France/.test(body))),
    ).toBe(true);
    expect(
      by(/Starmer/).some((one) =>
        one.actor?.memberOf.some((body) => /Vereinigtes Königreich|United Kingdom/.test(body)),
      ),
    ).toBe(true);
    expect(reading().events.some((event) => /Gipfel/.test(event.label))).toBe(true);
  });

  it("S2 one announcement, two actors, a deadline", () => {
    for (const name of [/Macron/, /Starmer/]) {
      const one = first(saying(by(name), /Soldaten .* entsenden/).filter((each) => each.deadline !== null));
      expect(one.deadline?.from).toBe("2025-03-29");
      expect(one.act).toMatch(/announce|promise/);
    }
  });

  it("S3 a negated half and a half with its condition", () => {
    expect(saying(by(/Macron/), /um zu kämpfen/).some((one) => one.negated)).toBe(true);
    const other = saying(by(/Macron/), /vorzubereiten/).find((one) => one.condition !== null && !one.negated);
    expect(other?.condition?.text).toMatch(/Waffenruhe/);
  });

  it("S4 an unnamed collective", () => {
    const one = first(reading().statements.filter((each) => /andere Länder/i.test(each.actor?.text ?? "")));
    expect(one.actor?.kind).toBe("collective");
    expect(one.actor?.unnamed).toBe(true);
  });

  it("S5 the writer's voice, the prediction hedged", () => {
    expect(saying(written(), /kaum funktionieren/)).not.toHaveLength(0);
    expect(first(saying(written(), /Angriffsziel/)).certainty).toBe("hedged");
  });

  it("S6 the claim is nested or hypothetical", () => {
    const one = first(saying(by(/Selenskyj|Zelensk/), /Offensiven/));
    expect(one.nestedIn !== null || one.certainty === "hypothetical").toBe(true);
  });

  it("S7 opposing, with state and an earlier time", () => {
    const one = first(by(/Schowkwa/).filter((each) => each.stance?.polarity === "oppose"));
    expect(one.actor?.memberOf.join(" ")).toMatch(/Ukraine|[Pp]räsidialamt/);
    expect(one.time?.relation).toBe("before");
  });

  it("S8 one direct quotation of three sentences", () => {
    const one = first(
      by(/Selenskyj/).filter((each) => each.mode === "direct" && /Friedenstruppen/.test(each.quote.text)),
    );
    expect(one.quote.text.match(/[.!?](?=[\s«“"”]|$)|«$/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
    expect(one.quote.text).toMatch(/^.?Wir wollen[\s\S]*Armee/);
  });

  it("S9 British and French oppose", () => {
    for (const name of [/Vereinigtes Königreich|Briten|Großbritannien/, /Frankreich|Franzosen/])
      expect(
        by(name).some(
          (one) =>
            one.stance?.polarity === "oppose" && /vermeiden/.test(`${one.quote.text} ${one.cue?.text ?? ""}`),
        ),
        String(name),
      ).toBe(true);
  });

  it("S10 Germany opposes", () => {
    expect(
      by(/Deutschland/).some(
        (one) => one.stance?.polarity === "oppose" && /Soldaten schicken/.test(one.quote.text),
      ),
    ).toBe(true);
  });

  it("S11 motives are the writer's", () => {
    expect(saying(written(), /Marschbefehl/)).not.toHaveLength(0);
    expect(saying(written(), /Rohstoffdeal|Verhandlungstisch/)).not.toHaveLength(0);
  });

  it("S12 the missing interest is the writer's, negated", () => {
    expect(first(saying(written(), /diplomatischen Lösung/)).negated).toBe(true);
  });
});
