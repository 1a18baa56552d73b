/** "Emmanuel A und Keir B" are two speakers; "das Amt für Bau und Verkehr" is one. */
import type { TokenRange } from "../text/analyzed-text.js";
import type { Scene } from "./scene.js";
import type { WordClass } from "./word-classes.js";

/** The co-ordinated pieces of a naming phrase in text order; one piece when nothing is co-ordinated. */
export function splitCoordination(scene: Scene, range: TokenRange): TokenRange[] {
  const { analyzed, classes } = scene;
  const cuts: number[] = [];
  let depth = 0;
  for (let index = range.from; index < range.to; index += 1) {
    const text = analyzed.tokens[index]?.text ?? "";
    if (text === "(") depth += 1;
    if (text === ")") depth -= 1;
    if (depth > 0 || index === range.from || index + 1 >= range.to) continue;
    if (classes[index]?.kind === "conjunction" || isAsWellAs(scene, index)) {
      if (isTopLevel(scene, range, index)) cuts.push(index);
    }
  }
  if (cuts.length === 0) return [range];
  const pieces: TokenRange[] = [];
  let from = range.from;
  for (const cut of cuts) {
    pieces.push(...splitAtCommas(scene, { from, to: cut }));
    from = cut + (isAsWellAs(scene, cut) ? 3 : 1);
  }
  pieces.push({ from, to: range.to });
  return pieces.map((piece) => trimmed(scene, piece)).filter((piece) => piece.to > piece.from);
}

function isAsWellAs(scene: Scene, index: number): boolean {
  const { tokens } = scene.analyzed;
  return (
    tokens[index]?.lower === "as" && tokens[index + 1]?.lower === "well" && tokens[index + 2]?.lower === "as"
  );
}

/** Does the conjunction join two speakers, rather than parts of a name or of a genitive? */
function isTopLevel(scene: Scene, range: TokenRange, cut: number): boolean {
  const { analyzed, classes } = scene;
  const left = classes[cut - 1];
  const right = classes[cut + 1];
  // "Staats- und Regierungschefs", "Bosnien und Herzegowina"
  if (analyzed.tokens[cut - 1]?.text.endsWith("-") === true) return false;
  if (isInExamples(scene, range, cut)) return false;
  if (classes[cut]?.kind === "place" || right === undefined || left === undefined) return false;
  if (right.kind === "punctuation") return false;
  if (
    left.kind === "modifier" ||
    (left.kind === "place" && left.place?.place.kind === "adjective" && right.kind !== "article")
  )
    return false;
  if (
    right.kind === "office" ||
    right.kind === "title" ||
    right.kind === "pronoun" ||
    isPersonAt(scene, cut + 1)
  )
    return true;
  if (right.possessive && !left.possessive && !isNounAfter(classes, cut + 1, range)) return false;
  const opener = openerOf(scene, range, cut);
  if (opener === null) return true;
  // Inside "von …", "für …", "der Polizei …": a bare noun or a second genitive goes on, a new phrase does not.
  const article = analyzed.tokens[cut + 1]?.lower ?? "";
  if (right.kind === "article")
    return !/^(?:der|des|the)$/.test(article) || hasOfficeNear(classes, cut + 1, range);
  return right.kind === "quantifier";
}

function isPersonAt(scene: Scene, index: number): boolean {
  return (scene.mentionAt[index] ?? -1) >= 0;
}

/** "Länder wie A und B", "states such as A and B" */
function isInExamples(scene: Scene, range: TokenRange, cut: number): boolean {
  for (let index = range.from + 1; index < cut; index += 1) {
    const word = scene.analyzed.tokens[index]?.lower ?? "";
    if (
      /^(?:wie|darunter|including|like)$/.test(word) ||
      (word === "such" && scene.analyzed.tokens[index + 1]?.lower === "as")
    )
      return true;
  }
  return false;
}

function isNounAfter(classes: readonly WordClass[], index: number, range: TokenRange): boolean {
  const next = index + 1 < range.to ? classes[index + 1]?.kind : undefined;
  return next === "office" || next === "institution" || next === "group" || next === "name";
}

function hasOfficeNear(classes: readonly WordClass[], index: number, range: TokenRange): boolean {
  for (let k = index; k < Math.min(index + 4, range.to); k += 1)
    if (classes[k]?.kind === "office") return true;
  return false;
}

/** The preposition or genitive article that the noun before the conjunction depends on, or `null`. */
function openerOf(scene: Scene, range: TokenRange, cut: number): number | null {
  const { analyzed, classes } = scene;
  for (let index = cut - 1; index > range.from; index -= 1) {
    const word = classes[index];
    if (analyzed.tokens[index]?.text === ",") return null;
    if (word?.kind === "preposition") return index;
    if (word?.kind === "article") {
      const noun = classes[index - 1]?.kind;
      const depends =
        noun === "office" ||
        noun === "institution" ||
        noun === "group" ||
        noun === "saying" ||
        noun === "name";
      return depends ? index : null;
    }
    if (word?.possessive === true && index < cut - 1) return null;
    if (
      word?.kind === "place" &&
      word.possessive &&
      ["office", "group", "institution", "saying"].includes(classes[index - 1]?.kind ?? "")
    )
      return index;
  }
  return null;
}

/** "A, B und C" is a list; "A, Chef des Amtes, und C" has an apposition. */
function splitAtCommas(scene: Scene, range: TokenRange): TokenRange[] {
  const { analyzed, classes } = scene;
  const pieces: TokenRange[] = [];
  let from = range.from;
  for (let index = range.from + 1; index < range.to; index += 1) {
    if (analyzed.tokens[index]?.text !== ",") continue;
    const next = classes[index + 1];
    const covering = isPersonAt(scene, index);
    const starts =
      next?.kind === "name" ||
      next?.kind === "place" ||
      next?.kind === "title" ||
      isPersonAt(scene, index + 1);
    if (covering || !starts || index + 1 >= range.to) continue;
    pieces.push({ from, to: index });
    from = index + 1;
  }
  pieces.push({ from, to: range.to });
  return pieces;
}

function trimmed(scene: Scene, { from, to }: TokenRange): TokenRange {
  let start = from;
  let end = to;
  while (start < end && scene.analyzed.tokens[start]?.text === ",") start += 1;
  while (end > start && scene.analyzed.tokens[end - 1]?.text === ",") end -= 1;
  return { from: start, to: end };
}
