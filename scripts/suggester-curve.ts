/**
 * How many decisions does the suggester need? Cross-validation over the passages of a German debate on migration
 * (MARDY; Padó et al. 2019), which lies beside the repository and never in it: category (micro and macro F1 over
 * the hundreds of the codes, at least one label) and polarity (accuracy) after 10, 25, … decisions.
 *
 *   node --import tsx --conditions=parley-src scripts/suggester-curve.ts [--folds 5] [--seed 1] [--shared ../shared]
 *
 * "words": the passage alone, every passage as if from a document of its own. "document": passages know which
 * document they are from, as in a project. "by document": folds never share a document. A polarity is toward a code:
 * "polarity" is asked with the code and the actor known, as after a coder has set them, "blind" without either.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRandom, shuffle } from "@parley/core";
import { createSuggester, type Lesson, type Suggester } from "@parley/extract";

const { values } = parseArgs({
  options: {
    folds: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    shared: { type: "string", default: "../shared" },
  },
});
const FOLDS = Number(values.folds);
/** Polarity and category figures are printed when so many decisions were learnt, and after the whole fold. */
const STEPS = [10, 25, 50, 100, 200, 400];
/** A category is named when its best code has this probability; the best one in any case. */
const DIAL = 0.25;

interface Passage {
  readonly documentId: string;
  readonly lesson: Lesson;
  readonly categories: readonly string[];
}

const categoryOf = (code: string): string => `${code.slice(0, 1)}00`;

function readPassages(path: string, asOwnDocuments: boolean): Passage[] {
  const passages = new Map<string, Passage>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const doc = JSON.parse(line) as {
      docId: string;
      claims: {
        quote: string;
        begin: number;
        end: number;
        claims: string[];
        cpos: string;
        actorvalues: string[];
      }[];
    };
    const groups = new Map<string, typeof doc.claims>();
    for (const claim of doc.claims) {
      const place = `${doc.docId} ${claim.begin} ${claim.end}`;
      groups.set(place, [...(groups.get(place) ?? []), claim]);
    }
    for (const [place, claims] of groups) {
      const codes = [...new Set(claims.flatMap((claim) => claim.claims))];
      const polarities = new Set(claims.map((claim) => claim.cpos).filter((sign) => sign !== ""));
      const sign = polarities.size === 1 ? [...polarities][0] : undefined;
      passages.set(place, {
        documentId: doc.docId,
        categories: [...new Set(codes.map(categoryOf))],
        lesson: {
          about: {
            documentId: asOwnDocuments ? place : doc.docId,
            language: "de",
            claim: claims[0]?.quote ?? "",
            frame: "",
            mention: "",
            mode: "reported",
            act: "assert",
            negated: false,
            engine: null,
            confidence: null,
            why: [],
            proposed: { concept: null, actor: null, stance: null },
            hints: [],
          },
          decided: {
            isStatement: true,
            concepts: codes.filter((code) => code !== categoryOf(code)),
            actor: claims[0]?.actorvalues[0] ?? null,
            stance: sign === "1" ? "support" : sign === "-1" ? "oppose" : null,
          },
        },
      });
    }
  }
  return [...passages.values()];
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = Int32Array.from(items, (_, at) => at);
  shuffle(order, createRandom(seed));
  return Array.from(order, (at) => items[at] as Item);
}

/** Counts of one step over all folds. */
interface Counts {
  learnt: number;
  readonly tally: Map<string, { hit: number; named: number; there: number }>;
  polarity: number;
  blind: number;
  polarities: number;
}

function test(suggester: Suggester, passages: readonly Passage[], counts: Counts): void {
  counts.learnt += suggester.lessons() / FOLDS;
  for (const { lesson, categories } of passages) {
    const { concepts, stances } = suggester.suggest(lesson.about);
    const named = new Set(
      concepts
        .filter(({ probability }, at) => at === 0 || probability >= DIAL)
        .map(({ label }) => categoryOf(label)),
    );
    for (const category of new Set([...named, ...categories])) {
      const tally = counts.tally.get(category) ?? { hit: 0, named: 0, there: 0 };
      counts.tally.set(category, tally);
      if (named.has(category)) tally.named += 1;
      if (categories.includes(category)) tally.there += 1;
      if (named.has(category) && categories.includes(category)) tally.hit += 1;
    }
    const { concepts: codes, actor, stance } = lesson.decided;
    if (stance === null) continue;
    const known = suggester.suggest(lesson.about, { concept: codes[0] ?? null, actor }).stances[0]?.label;
    counts.polarities += 1;
    if (known === stance) counts.polarity += 1;
    if (stances[0]?.label === stance) counts.blind += 1;
  }
}

function f1({ hit, named, there }: { hit: number; named: number; there: number }): number {
  return named + there === 0 ? 0 : (2 * hit) / (named + there);
}

function printCurve(
  name: string,
  passages: readonly Passage[],
  foldOf: (passage: Passage, at: number) => number,
): void {
  const steps = [...STEPS, Number.POSITIVE_INFINITY];
  const curve = steps.map(
    (): Counts => ({ learnt: 0, tally: new Map(), polarity: 0, blind: 0, polarities: 0 }),
  );
  let spent = 0;
  let taught = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const suggester = createSuggester({
      broader: (code) => (code === categoryOf(code) ? null : categoryOf(code)),
    });
    const held = passages.filter((passage, at) => foldOf(passage, at) === fold);
    for (const [at, passage] of passages.entries()) {
      if (foldOf(passage, at) === fold) continue;
      const before = process.cpuUsage();
      suggester.learn(passage.lesson);
      const { user } = process.cpuUsage(before);
      spent += user / 1000;
      taught += 1;
      const step = steps.indexOf(suggester.lessons());
      const counts = curve[step];
      if (counts !== undefined) test(suggester, held, counts);
    }
    const last = curve.at(-1);
    if (last !== undefined) test(suggester, held, last);
  }
  console.log(
    `\n${name}: ${passages.length} passages, ${FOLDS} folds, ${(spent / taught).toFixed(1)} ms of processor time a decision`,
  );
  console.log("decisions  micro F1  macro F1  polarity  blind");
  for (const { learnt, tally, polarity, blind, polarities } of curve) {
    const all = [...tally.values()].reduce(
      (sum, one) => ({ hit: sum.hit + one.hit, named: sum.named + one.named, there: sum.there + one.there }),
      { hit: 0, named: 0, there: 0 },
    );
    const macro = [...tally.values()].reduce((sum, one) => sum + f1(one), 0) / tally.size;
    const cells = [f1(all), macro, polarity / polarities, blind / polarities].map((share) =>
      share.toFixed(3).padStart(8),
    );
    console.log(`${String(Math.round(learnt)).padStart(9)}  ${cells.join("  ")}`);
  }
}

const path = join(values.shared, "data/mardy/train.jsonl");
if (existsSync(path)) {
  const seed = Number(values.seed);
  const inTurn = (_: Passage, at: number) => at % FOLDS;
  printCurve("words", shuffled(readPassages(path, true), seed), inTurn);
  const passages = shuffled(readPassages(path, false), seed);
  printCurve("document", passages, inTurn);
  const documents = shuffled([...new Set(passages.map(({ documentId }) => documentId))].sort(), seed);
  printCurve("by document", passages, ({ documentId }) => documents.indexOf(documentId) % FOLDS);
} else console.log(`${path} is not there; nothing was measured.`);
