/**
 * Whom does "der CDU-Politiker", "die Sozialdemokratin" or "der 54-Jährige" mean? German news goes on with such a noun where
 * another text would take "he": the only person of that gender whom the paragraph, or what stands right before, has named.
 */
import type { TokenRange } from "../text/analyzed-text.js";
import { firstFrom } from "../text/first-at-least.js";
import { wordTest } from "../text/word-test.js";
import { type ActorDraft, personDraft } from "./actor-drafts.js";
import { affiliationIn } from "./affiliations.js";
import type { Scene } from "./scene.js";

/** Sentences back where the paragraph has named nobody yet. */
const NEAR = 2;

/** Nouns that say of which party, trade or age somebody is, and of nobody in particular. */
const isMan = wordTest(
  (_, text) =>
    /(?:politiker|sozialdemokrat|christdemokrat|freidemokrat|sozialist|republikaner|demokrat|jurist|ökonom)$/i.test(
      text,
    ) || NOMINALIZED.test(text),
);
const isWoman = wordTest(
  (_, text) =>
    /(?:politiker|sozialdemokrat|christdemokrat|freidemokrat|sozialist|republikaner|demokrat|jurist|ökonom)in$/i.test(
      text,
    ) || NOMINALIZED.test(text),
);
const NOMINALIZED = /^(?:Liberale|Konservative|Grüne|Linke|Parteilose|Christsoziale|\d+-Jährige)$/;
/** "Die Linke" is a party. */
const isParty = wordTest((_, text) => /^(?:Linke|Grüne)$/.test(text));

/** The person whom a definite article with such a noun means; `null` for any other phrase, or when it is left open. */
export function epithetIn(scene: Scene, range: TokenRange): ActorDraft | null {
  const { analyzed, classes, register } = scene;
  const { tokens } = analyzed;
  const [article, noun] = [tokens[range.from], tokens[range.from + 1]];
  if (analyzed.language !== "de" || range.to - range.from > 8 || article === undefined) return null;
  const gender = article.lower === "der" && isMan(noun) ? "male" : null;
  const wanted = gender ?? (article.lower === "die" && isWoman(noun) && !isParty(noun) ? "female" : null);
  // "Sagte der Liberale der Zeitung": behind the noun stands who is told.
  const isTold = classes[range.from + 2]?.kind === "article";
  const isPlain = classes.slice(range.from + 2, range.to).every(({ kind }) => kind === "other");
  if (wanted === null || !(isPlain || isTold)) return null;
  const position = personBefore(scene, range.from, wanted);
  const person = position === null ? null : personDraft(scene, position);
  if (person === null) return null;
  const said = affiliationIn(analyzed, classes, { from: range.from, to: range.from + 2 });
  if (said.institutions.length === 0) return person;
  const known = register.people[position ?? -1]?.affiliation.institutions ?? [];
  // "Der CDU-Politiker" is nobody of whom another party is known.
  if (known.some(isAcronym) && !known.some((name) => said.institutions.includes(name))) return null;
  return { ...person, memberOf: [...new Set([...person.memberOf, ...said.institutions])] };
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name);
}

/** The only person of a gender named before in the paragraph; where it has named none, in the sentences right before. */
function personBefore(scene: Scene, at: number, gender: "male" | "female"): number | null {
  const { analyzed, register } = scene;
  const own = analyzed.tokens[at]?.sentence ?? 0;
  const paragraph = analyzed.sentences[own]?.paragraph;
  const here = new Set<number>();
  const near = new Set<number>();
  for (let k = firstFrom(register.mentions, at) - 1; k >= 0 && here.size < 2; k -= 1) {
    const mention = register.mentions[k];
    if (mention === undefined) break;
    const sentence = analyzed.tokens[mention.from]?.sentence ?? 0;
    const isHere = analyzed.sentences[sentence]?.paragraph === paragraph;
    if (!isHere && own - sentence > NEAR) break;
    const known = register.people[mention.person]?.gender ?? null;
    if (known !== null && known !== gender) continue;
    (isHere ? here : near).add(mention.person);
  }
  const found = here.size > 0 ? here : near;
  const [person] = found;
  return found.size === 1 && person !== undefined ? person : null;
}
