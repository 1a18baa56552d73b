/**
 * The sentences of all documents of a project: what proposals of evidence are read from. A text is cut once; after
 * an import or a correction only what is new is cut.
 */
import type { Language, LedgerSentence } from "@parley/core";
import { analyzeText } from "@parley/extract";
import type { Project } from "./project.js";
import { rememberedUntil } from "./remembered.js";

interface Cut {
  /** Version of the text, and what the sentences say of their document. */
  readonly name: string;
  readonly sentences: readonly LedgerSentence[];
}

const memories = new WeakMap<object, Map<string, Cut>>();

/** Texts cut in one step. */
const PORTION = 50;

/** In order of documents and places. Documents in a third language have none. */
export function recordSentences(project: Project): readonly LedgerSentence[] {
  return rememberedUntil(project, ["document", "textVersion"], "sentences", () => {
    const known = memoryOf(project);
    const listed = listTexts(project);
    cutTexts(project, listed.filter(isMissing(known)));
    const kept = new Map<string, Cut>();
    for (const { id } of listed) {
      const cut = known.get(id);
      if (cut !== undefined) kept.set(id, cut);
    }
    // Documents that are gone are forgotten.
    memories.set(project.store, kept);
    return [...kept.values()].flatMap(({ sentences }) => sentences);
  });
}

/** Cuts texts before they are asked for, some at a time, so that others are answered in between. */
export function* cutInPortions(project: Project): Generator<void> {
  const missing = listTexts(project).filter(isMissing(memoryOf(project)));
  for (let start = 0; start < missing.length; start += PORTION) {
    cutTexts(project, missing.slice(start, start + PORTION));
    yield;
  }
}

interface Listed {
  readonly id: string;
  readonly day: string | null;
  readonly language: Language;
  readonly name: string;
}

function listTexts({ store }: Project): Listed[] {
  return store.connection
    .arrays<[id: string, day: string | null, language: string | null, version: string]>(
      "SELECT id, day, language, version FROM document ORDER BY key",
    )
    .flatMap(([id, day, language, version]) =>
      language === "de" || language === "en"
        ? [{ id, day, language, name: `${version} ${day} ${language}` }]
        : [],
    );
}

function isMissing(known: ReadonlyMap<string, Cut>): (one: Listed) => boolean {
  return ({ id, name }) => known.get(id)?.name !== name;
}

function memoryOf({ store }: Project): Map<string, Cut> {
  const known = memories.get(store) ?? new Map<string, Cut>();
  memories.set(store, known);
  return known;
}

function cutTexts(project: Project, listed: readonly Listed[]): void {
  if (listed.length === 0) return;
  const known = memoryOf(project);
  const texts = new Map(
    project.store.connection.arrays<[id: string, text: string]>(
      `SELECT document.id, text_version.text FROM document
       JOIN text_version ON text_version.id = document.version
       WHERE document.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(listed.map(({ id }) => id)),
    ),
  );
  for (const { id, day, language, name } of listed) {
    const text = texts.get(id);
    if (text === undefined) continue;
    const sentences = analyzeText(text, language).sentences.map(({ start, end }) => ({
      documentId: id,
      day,
      language,
      text: text.slice(start, end),
      start,
      end,
    }));
    known.set(id, { name, sentences });
  }
}
