/** Whom does "der Präsident", "the minister" or "der Franzose" mean? Somebody the document introduced, or nobody. */
import type { Affiliation } from "./affiliations.js";
import type { Scene } from "./scene.js";

/** How far back an ambiguous office may reach, in sentences. */
const NEAR = 2;
/** How far back any office reaches, in mentions of people: keeps long records linear. */
const FARTHEST = 300;

/** The person introduced with an office before a place; `null` when there is none or the choice is open. */
export function holderOfOffice(scene: Scene, phrase: Affiliation, at: number): number | null {
  const { people } = scene.register;
  return onlyOne(scene, at, (person) => {
    const known = people[person]?.affiliation;
    const gender = people[person]?.gender;
    if (known?.officeLemma === undefined || known.officeLemma === null || phrase.officeLemma === null)
      return false;
    if (!isSameOffice(known.officeLemma, phrase.officeLemma)) return false;
    if (phrase.gender === "female" && gender === "male") return false;
    if (phrase.gender === "male" && gender === "female") return false;
    return (
      isWithin(phrase.states, [...known.states, ...paired(scene, person)]) &&
      isWithin(phrase.institutions, known.institutions)
    );
  });
}

/** The only person of a state mentioned before a place. */
export function personOfState(scene: Scene, code: string, at: number): number | null {
  const { people } = scene.register;
  return onlyOne(scene, at, (person) =>
    [...(people[person]?.affiliation.states ?? []), ...paired(scene, person)].includes(code),
  );
}

function paired(scene: Scene, person: number): string[] {
  const code = scene.paired.get(person);
  return code === undefined ? [] : [code];
}

function onlyOne(scene: Scene, at: number, fits: (person: number) => boolean): number | null {
  const { analyzed, register } = scene;
  const sentence = analyzed.tokens[at]?.sentence ?? 0;
  const all = new Set<number>();
  const near = new Set<number>();
  const last = register.mentions.findLastIndex((mention) => mention.from < at);
  for (let k = last; k >= Math.max(0, last - FARTHEST); k -= 1) {
    const mention = register.mentions[k];
    if (mention === undefined || !fits(mention.person)) continue;
    all.add(mention.person);
    if ((analyzed.tokens[mention.from]?.sentence ?? 0) >= sentence - NEAR) near.add(mention.person);
  }
  const choice = all.size === 1 ? all : near;
  return choice.size === 1 ? ([...choice][0] ?? null) : null;
}

/** "Präsident" for the "US-Präsident", "Ministerin" for the "Außenministerin". */
function isSameOffice(known: string, said: string): boolean {
  const a = stem(known);
  const b = stem(said);
  return a === b || a.endsWith(b) || (b.endsWith(a) && a.length > 4);
}

function stem(lemma: string): string {
  return lemma
    .toLowerCase()
    .replace(/(?:in|er|e)$/, "")
    .replace(/man$|woman$|person$/, "");
}

/** Nothing said, or nothing known, rules nobody out. */
function isWithin(said: readonly string[], known: readonly string[]): boolean {
  return said.length === 0 || known.length === 0 || said.every((value) => known.includes(value));
}
