/**
 * What stands beside a name tells that it is somebody's, whatever the given name: "Ada Brandt, who …", "Ada Brandt, 52,",
 * "said Ada Brandt", "the welder, Ada Brandt,".
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { isPersonNoun } from "./name-runs.js";
import type { WordClass } from "./word-classes.js";

const refersToPeople = wordLike(/^(?:who|whose|whom)$/);
const says = wordLike(
  /^(?:said|says|told|tells|added|adds|wrote|writes|asked|asks|argued|argues|warned|warns|joked|recalled|replied|answered|insisted|insists)$/,
);

/** Points for a name by its neighbors, to be added to what the name itself weighs. */
export function signsBeside(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  { from, to }: TokenRange,
): number {
  const { tokens, language } = analyzed;
  let weight = 0;
  const comma = tokens[to]?.text === ",";
  if (comma && refersToPeople(tokens[to + 1])) weight += 2;
  if (comma && isAge(analyzed, classes, to + 1)) weight += 2;
  // Behind another capital it may be the end of a longer name: "the World Food Programme said".
  const opens = !/^\p{Lu}/u.test(tokens[from - 1]?.text ?? "");
  if (language === "en" && opens && (says(tokens[from - 1]) || says(tokens[to]))) weight += 1;
  if (language === "en" && isDescribedBefore(analyzed, classes, from)) weight += 2;
  return weight;
}

/** A number of two digits between commas. */
function isAge({ tokens }: AnalyzedText, classes: readonly WordClass[], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  const closes = /^[,.;:)]$/.test(tokens[at + 1]?.text ?? "");
  return classes[at]?.kind === "number" && /^[1-9]\d$/.test(text) && closes;
}

/** "the welder, ": an article and a noun for somebody before the comma. */
function isDescribedBefore(
  { tokens, language }: AnalyzedText,
  classes: readonly WordClass[],
  from: number,
): boolean {
  if (tokens[from - 1]?.text !== ",") return false;
  const noun = tokens[from - 2]?.text ?? "";
  if (classes[from - 2]?.kind !== "other" || !isPersonNoun(noun, language)) return false;
  const adjective = classes[from - 3]?.kind === "other";
  return classes[from - (adjective ? 4 : 3)]?.kind === "article";
}
