/** Groups and peoples: "Franzosen", "die Deutschen", "andere Länder", "Länder wie Deutschland", "Staaten". */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, atSpans, draft, type Naming, personDraft, stateName } from "./actor-drafts.js";
import { affiliationIn } from "./affiliations.js";
import { personOfState } from "./definite-reference.js";
import { groupText } from "./description.js";
import type { PhraseHead } from "./phrase-head.js";
import { endBeforeMark, phraseText } from "./phrase-text.js";
import type { Scene } from "./scene.js";

/** Demonyms: all of them stand for the state, some of them for themselves, one of them for a person. */
export function peopleOf(scene: Scene, range: TokenRange, head: PhraseHead): ActorDraft[] {
  const { analyzed, classes } = scene;
  const place = classes[head.index]?.place?.place;
  const code = place?.code;
  if (place === undefined || code === null || code === undefined) return [];
  const article = analyzed.tokens[range.from]?.lower ?? "";
  const one =
    place.kind === "person" ||
    /^(?:der|dem|des|ein|eine)$/.test(article) ||
    (place.gender === "female" && article === "die");
  if (one && article !== "die") {
    const person = personOfState(scene, code, head.index);
    return person === null ? [] : [personDraft(scene, person) ?? []].flat();
  }
  const name = stateName(scene, code);
  if (head.quantified)
    return [draft("collective", phraseText(scene, range), { unnamed: true, memberOf: [name] })];
  if (code === "EU")
    return [draft("collective", analyzed.tokens[head.index]?.text ?? name, { unnamed: true })];
  return [draft("state", name, { entityId: scene.codebook.ofState(code)?.id ?? code })];
}

/** Nouns of which the names behind them are names of bodies, not of people. */
const BODIES = wordLike(
  /(?:organi[sz]ations?|companies|groups?|parties|unions|agencies|associations|newspapers|papers|banks|firms|media|clubs|charities|organisationen|verbände|verbänden|parteien|firmen|unternehmen|gewerkschaften|gruppen|zeitungen|blätter|banken|medien|konzerne|konzernen|vereine|vereinen|initiativen|stiftungen|agenturen|institute|hersteller|betreiber)$/,
);

/** "andere Länder", "europäische Diplomaten", "Länder wie Deutschland" with the member as its own actor. */
export function groupOf(
  scene: Scene,
  range: TokenRange,
  head: PhraseHead,
  depth: number,
  name: Naming,
): ActorDraft[] {
  const { analyzed, classes } = scene;
  // "Die Organisationen A und B": the names are meant, the noun says what they are.
  if (head.rest.from < range.to && classes[head.rest.from]?.kind === "name") {
    const isBody = BODIES(analyzed.tokens[head.index]);
    return name(scene, head.rest, depth + 1).map((actor) =>
      isBody && actor.kind === "person" && actor.entityId === null
        ? { ...actor, kind: "organization" }
        : actor,
    );
  }
  const example = likeIn(scene, head.rest);
  const members = example === null ? [] : membersIn(scene, example, depth, name);
  const end = example === null ? endBeforeMark(scene, range) : exampleStart(scene, example);
  const own = { from: range.from, to: end };
  const { institutions, states } = affiliationIn(analyzed, classes, own);
  const memberOf = [...institutions, ...states.map((code) => stateName(scene, code))];
  const collective = draft("collective", groupText(scene, members.length > 0 ? range : own, head.index), {
    unnamed: members.length === 0 && head.kind !== "camp",
    members: members.map((member) => member.canonical),
    memberOf: [...new Set(memberOf)],
  });
  return [collective, ...members];
}

/** Where the examples of a group begin: "wie", "darunter", "such as", "including". */
function likeIn(scene: Scene, rest: TokenRange): TokenRange | null {
  const { tokens } = scene.analyzed;
  for (let index = rest.from; index < rest.to; index += 1) {
    const word = tokens[index]?.lower ?? "";
    if (word === "such" && tokens[index + 1]?.lower === "as") return { from: index + 2, to: rest.to };
    const opens = /^(?:wie|darunter|including|like|allen)$/.test(word);
    if (opens)
      return {
        from: index + (word === "allen" && tokens[index + 1]?.lower === "voran" ? 2 : 1),
        to: rest.to,
      };
  }
  return null;
}

function exampleStart(scene: Scene, example: TokenRange): number {
  let to = example.from - 1;
  while (to > 0 && /^(?:such|vor|,|allen)$/.test(scene.analyzed.tokens[to - 1]?.lower ?? "")) to -= 1;
  return to;
}

/** Every named piece of a list, with its own spans. */
function membersIn(scene: Scene, range: TokenRange, depth: number, name: Naming): ActorDraft[] {
  const { analyzed, classes } = scene;
  const members: ActorDraft[] = [];
  let from = range.from;
  for (let index = range.from; index <= range.to; index += 1) {
    const mark =
      index === range.to || classes[index]?.kind === "conjunction" || analyzed.tokens[index]?.text === ",";
    if (!mark) continue;
    const start = analyzed.tokens[from]?.start;
    const end = analyzed.tokens[index - 1]?.end;
    if (index > from && start !== undefined && end !== undefined) {
      for (const member of name(scene, { from, to: index }, depth + 1)) {
        if (!member.unnamed) members.push(atSpans(member, [{ start, end }]));
      }
    }
    from = index + 1;
  }
  return members;
}
