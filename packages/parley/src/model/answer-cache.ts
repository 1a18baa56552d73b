/**
 * Keeps the answers of a model on disk, one file for each question, so that a second call, or one after a stop, does
 * not pay for them again. The name of a file is the hash of model, rules, text and schema; neither the text nor a key
 * is written, only the answer.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ask, ModelQuestion } from "@parley/extract";

export interface AnswerCache {
  readonly ask: Ask;
  /** Answers that came from disk. */
  readonly hits: () => number;
}

/** Asks only what is not on disk. Answers that the question does not accept are not kept. */
export function cacheAnswers(ask: Ask, folder: string, model: string): AnswerCache {
  let hits = 0;
  return {
    hits: () => hits,
    async ask(question) {
      const name = nameOf(question, model);
      const path = join(folder, name.slice(0, 2), `${name}.txt`);
      const known = await readFile(path, "utf8").catch(() => null);
      if (known !== null && question.accepts(known)) {
        hits += 1;
        return known;
      }
      const answer = await ask(question);
      if (question.accepts(answer)) await keep(path, answer);
      return answer;
    },
  };
}

function nameOf({ system, user, schema }: ModelQuestion, model: string): string {
  return createHash("sha256")
    .update(JSON.stringify([model, system, user, schema]))
    .digest("hex");
}

/** Under another name first: a stop must not leave half an answer behind. */
async function keep(path: string, answer: string): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, answer);
  await rename(draft, path);
}
