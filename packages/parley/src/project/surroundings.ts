/**
 * Where a quote stands: the number of its paragraph, and the sentence or sentences around it, verbatim.
 * Texts are split once and kept for the next statements of the same document.
 */
import type { Document, Part, StatementView } from "@parley/core";
import { fail, partAt } from "@parley/core";
import { analyzeText, detectLanguage, LONGEST_TEXT, type Sentence } from "@parley/extract";
import type { Project } from "./project.js";

interface SplitText {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Split texts of the documents looked at last, by version. Versions never change, so nothing goes stale. */
const split = new Map<string, SplitText>();
const KEPT = 200;

export function surroundings(
  project: Project,
  doc: Pick<Document, "language">,
  versionId: string,
  quote: Part,
): Pick<StatementView, "paragraph" | "sentence"> {
  const { text, sentences } = splitText(project, doc, versionId);
  const first = firstEndingAfter(sentences, quote.start);
  const opening = sentences[first];
  let closing = opening;
  for (let index = first; index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.start >= quote.end) break;
    closing = sentence;
  }
  const start = Math.min(opening?.start ?? quote.start, quote.start);
  const end = Math.max(closing?.end ?? quote.end, quote.end);
  const sentence =
    partAt(text, [{ start, end }]) ??
    fail("BUG", { message: "a quote outside its text", where: `version ${versionId}` });
  return { paragraph: (opening?.paragraph ?? 0) + 1, sentence };
}

/** Position of the first sentence that ends after a place: binary search. */
function firstEndingAfter(sentences: readonly Sentence[], place: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function splitText(project: Project, doc: Pick<Document, "language">, versionId: string): SplitText {
  const name = `${project.store.path}\n${versionId}`;
  const known = split.get(name);
  if (known !== undefined) return known;
  const text = project.store.read("textVersion", versionId)?.text ?? "";
  // In a text longer than engines read, a quote further on stands for its sentence.
  const { sentences } = analyzeText(text.slice(0, LONGEST_TEXT), doc.language ?? detectLanguage(text));
  const made = { text, sentences: sentences.map((sentence) => ({ ...sentence })) };
  const oldest = split.keys().next();
  if (split.size >= KEPT && oldest.done !== true) split.delete(oldest.value);
  split.set(name, made);
  return made;
}
