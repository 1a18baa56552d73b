/**
 * How is a body of a state called that has no name of its own? In the words of the text, its state included: "the
 * Ethiopian foreign ministry", "Mexico's water commission", "russisches Außenministerium". The first words that a document
 * has for it are its name throughout.
 */
import { wordLike } from "../text/word-test.js";
import { inNominative, isDeclined } from "./nominative.js";
import { aroundNoun, type Scene } from "./scene.js";

/** Where a body sits tells it apart; a ministry sits where its state does. */
const isSeated = wordLike(/^in$/);
const MINISTRY = /(?:ministerium|ministry)$/i;

const firsts = new WeakMap<Scene, ReadonlyMap<string, number>>();

/**
 * Name of the body of a state whose noun stands at a token, with what belongs to its name.
 *
 * @param label the noun with what belongs to it: "water commission"
 * @param states ISO codes of whose it is
 */
export function stateBody(scene: Scene, index: number, label: string, states: readonly string[]): string {
  return wordsAt(scene, firstMentions(scene).get(keyOf(label, states)) ?? index, label);
}

function keyOf(label: string, states: readonly string[]): string {
  return `${label.toLowerCase()}|${states.join()}`;
}

/** Where each body is first named together with its state; made once a document. */
function firstMentions(scene: Scene): ReadonlyMap<string, number> {
  const known = firsts.get(scene);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (const { index, label, states } of scene.institutions) {
    const key = keyOf(label, states);
    if (states.length > 0 && !made.has(key)) made.set(key, index);
  }
  firsts.set(scene, made);
  return made;
}

/** The state before the noun, the label, and the state or the seat behind it. */
function wordsAt(scene: Scene, index: number, label: string): string {
  const { analyzed, classes } = scene;
  const { tokens, language, text } = analyzed;
  const around = aroundNoun(classes, index);
  const gender = classes[index]?.gender ?? null;
  const before: string[] = [];
  for (let at = stateBefore(scene, index, around.from); at < index; at += 1) {
    const word = tokens[at]?.text ?? "";
    const isAdjective = language === "de" && isDeclined(word) && classes[at]?.possessive !== true;
    before.push(isAdjective ? inNominative(word, gender) : word);
  }
  // The label has some of these words itself: "defense" of "El Salvador's defense ministry".
  const own = label.split(" ");
  while (before.length > 0 && own.includes(before.at(-1) ?? "")) before.pop();
  const end = seatEnd(scene, index, around.to);
  const [next, last] = [tokens[index + 1], tokens[end - 1]];
  const behind = end > index + 1 && next !== undefined && last !== undefined;
  const rest = behind ? ` ${text.slice(next.start, last.end).replace(/\s+/g, " ")}` : "";
  const whole = [...before, label].join(" ");
  // "US Botschaft" and "US-Botschaft" are one.
  const name = language === "de" ? whole.replace(/^(\p{Lu}{2,3}) (?=\p{Lu}\p{Ll})/u, "$1-") : whole;
  return label.endsWith(rest) ? name : `${name}${rest}`;
}

/** In tokens. */
const LONGEST = 6;

/** Where the words begin that say whose the body is. */
function stateBefore({ classes }: Scene, index: number, from: number): number {
  for (let at = index - 1; at >= Math.max(0, index - LONGEST); at -= 1) {
    const word = classes[at];
    if (word?.kind === "place") return Math.min(from, word.place?.from ?? at);
    const belongs = word?.kind === "other" || word?.kind === "modifier" || word?.kind === "institution";
    if (!belongs && word?.kind !== "name") return index;
  }
  return index;
}

/** "Russia's embassy in Tallinn": the town belongs to it. */
function seatEnd({ analyzed, classes }: Scene, index: number, to: number): number {
  if (to > index + 1 || !isSeated(analyzed.tokens[to]) || MINISTRY.test(classes[index]?.lemma ?? ""))
    return to;
  const seat = classes[to + 1];
  if (seat?.kind === "place") return seat.place?.to ?? to + 2;
  return seat?.kind === "name" ? to + 2 : to;
}
