/** How much of the example record's gold does an engine find? Shared by the test and by whoever mends rules. */

import { readFileSync } from "node:fs";
import type { ReadStatement } from "@parley/core";
import type { Engine } from "@parley/extract";
import { importFile } from "@parley/formats";
import { codebook, exampleFolder, expected } from "./example-record.js";

type Gold = (typeof expected.documents)[number]["statements"][number];

export interface Judged {
  readonly documentId: string;
  readonly gold: Gold;
  /** The statement that answers the gold best, or `null` when no quote overlaps. */
  readonly found: ReadStatement | null;
  readonly actor: boolean;
  readonly concept: boolean;
  readonly polarity: boolean;
  readonly condition: boolean | null;
  readonly deadline: boolean | null;
}

/** Every gold statement with the statement that answers it. */
export async function judgeExample(engine: Engine): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const doc of expected.documents) {
    const name = doc.file.replace("documents/", "");
    const { documents } = await importFile(name, readFileSync(`${exampleFolder}${doc.file}`));
    const text = documents[0]?.text ?? "";
    const { statements } = engine.read({
      id: doc.id,
      title: documents[0]?.title ?? null,
      text,
      language: doc.language,
      date: doc.date,
      codebook,
    });
    for (const gold of doc.statements) judged.push(judge(doc.id, text, gold, statements));
  }
  return judged;
}

function judge(documentId: string, text: string, gold: Gold, statements: readonly ReadStatement[]): Judged {
  const start = text.indexOf(gold.quote);
  const end = start + gold.quote.length;
  const answers = statements
    .map((statement) => ({ statement, overlap: overlapOf(statement, start, end) }))
    .filter(({ overlap }) => overlap >= 0.4)
    .map(({ statement, overlap }) => {
      const fits = judgeFields(gold, statement);
      return {
        statement,
        fits,
        score: overlap + (fits.actor ? 1 : 0) + (fits.concept ? 1 : 0) + (fits.polarity ? 0.5 : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
  const best = answers[0];
  if (best === undefined)
    return {
      documentId,
      gold,
      found: null,
      actor: false,
      concept: false,
      polarity: false,
      condition: gold.condition === undefined ? null : false,
      deadline: gold.deadline === undefined ? null : false,
    };
  return { documentId, gold, found: best.statement, ...best.fits };
}

function judgeFields(gold: Gold, found: ReadStatement) {
  const { actor, concept, stance, condition, deadline } = found;
  return {
    actor: gold.actorId === null && gold.kind !== "writer" ? actor?.unnamed : isActor(gold, actor),
    concept: concept?.id === gold.concept,
    polarity: (stance?.polarity ?? "neutral") === gold.polarity,
    condition:
      gold.condition === undefined
        ? null
        : condition !== null &&
          (condition.text.includes(gold.condition.text) || gold.condition.text.includes(condition.text)),
    deadline:
      gold.deadline === undefined
        ? null
        : deadline !== null && deadline.from === gold.deadline.from && deadline.to === gold.deadline.to,
  };
}

function isActor(gold: Gold, actor: ReadStatement["actor"]): boolean {
  if (actor === null) return false;
  if (gold.kind === "writer") return actor.kind === "writer";
  return actor.entityId === gold.actorId || actor.canonical === gold.actor;
}

/** Share of the shorter stretch that both cover. */
function overlapOf(statement: ReadStatement, start: number, end: number): number {
  let common = 0;
  let size = 0;
  for (const span of statement.quote.spans) {
    common += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
    size += span.end - span.start;
  }
  return common / Math.max(1, Math.min(size, end - start));
}

/** Shares over all gold statements; a part that the gold does not have is left out of its share. */
export function sharesOf(judged: readonly Judged[]): Record<string, number> {
  const share = (list: readonly boolean[]) => list.filter(Boolean).length / Math.max(1, list.length);
  return {
    found: share(judged.map((one) => one.found !== null)),
    actor: share(judged.map((one) => one.actor)),
    concept: share(judged.map((one) => one.concept)),
    polarity: share(judged.map((one) => one.concept && one.polarity)),
    all: share(judged.map((one) => one.actor && one.concept && one.polarity)),
    condition: share(judged.flatMap((one) => (one.condition === null ? [] : [one.condition]))),
    deadline: share(judged.flatMap((one) => (one.deadline === null ? [] : [one.deadline]))),
  };
}
