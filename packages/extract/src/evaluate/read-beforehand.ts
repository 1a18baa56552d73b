/**
 * Lets an engine that answers later be measured like any other: it reads all coded documents first, several at a time,
 * and its readings are then given out as they are asked for.
 */
import type { Codebook, Reading } from "@parley/core";
import type { AskingEngine, Engine } from "../engine.js";
import type { GoldDocument } from "./gold-documents.js";

/** An engine that knows these documents and no others. Fails with what the asking engine fails with. */
export async function readBeforehand(
  engine: AskingEngine,
  docs: readonly GoldDocument[],
  { codebook, concurrency }: { readonly codebook: Codebook | null; readonly concurrency: number },
): Promise<Engine> {
  const readings = new Map<string, Reading>();
  const waiting = docs.values();
  const lane = async () => {
    for (const { id, title, text, language, date } of waiting) {
      const { reading } = await engine.readLater({ id, title, text, language, date, codebook });
      readings.set(keyOf(id, text), reading);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return {
    name: engine.name,
    version: engine.version,
    read({ id, title, text, language, date }) {
      const lang = language === "auto" ? "en" : language;
      const nothing = { statements: [], events: [], contingencies: [] };
      return readings.get(keyOf(id, text)) ?? { document: { id, title, lang, date }, ...nothing };
    },
  };
}

function keyOf(id: string, text: string): string {
  return `${id}\n${text}`;
}
