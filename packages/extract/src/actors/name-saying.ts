/** Who stands behind something said: "Angaben der Polizei", "Brandts Forderung", "Medienberichte". */
import type { TokenRange } from "../text/analyzed-text.js";
import { wordLike } from "../text/word-test.js";
import { type ActorDraft, draft, type Naming, stateName } from "./actor-drafts.js";
import { descriptionOf } from "./description.js";
import type { PhraseHead } from "./phrase-head.js";
import type { Scene } from "./scene.js";

/** "Angaben der Polizei", "Brandts Forderung", "Behördenangaben", "nach ukrainischen Angaben". */
export function speakerOfSaying(
  scene: Scene,
  range: TokenRange,
  head: PhraseHead,
  depth: number,
  name: Naming,
): ActorDraft[] {
  const { analyzed } = scene;
  const speakers = speakersBehind(scene, range, head, depth, name);
  if (
    !isPaper(analyzed.tokens[head.index]) ||
    speakers.some(({ kind, unnamed }) => kind === "person" && !unnamed)
  )
    return speakers;
  // "A study by the university", "der Entwurf des Landes": the paper speaks, and whose it is says where it belongs.
  const lemma = analyzed.tokens[head.index]?.text ?? "";
  const canonical = descriptionOf(scene, range, head.index, lemma);
  if (canonical === null || isBare(range, head)) return speakers;
  const memberOf = speakers.filter(({ unnamed }) => !unnamed).map((actor) => actor.canonical);
  return [draft("organization", canonical, { unnamed: true, memberOf })];
}

/** Papers that say something of their own; what is said by mouth or in somebody's name is somebody's. */
const isPaper = wordLike(
  /^(?:report|study|survey|poll|memo|letter|paper|draft|audit|review|\p{L}*(?:studie|umfrage|gutachten|entwurf|entwurfs|papier|papiers|papieren))$/u,
);

/** "Laut Umfrage": a paper of which the phrase says nothing. */
function isBare(range: TokenRange, head: PhraseHead): boolean {
  return range.to - range.from === 1 && head.article === null;
}

function speakersBehind(
  scene: Scene,
  range: TokenRange,
  head: PhraseHead,
  depth: number,
  name: Naming,
): ActorDraft[] {
  const { analyzed, classes } = scene;
  if (head.possessor !== null) return name(scene, head.possessor, depth + 1);
  const link = analyzed.tokens[head.rest.from]?.lower ?? "";
  const linked = /^(?:der|des|eines|einer|seine[rs]|ihre[rs]|unsere[rs]|diese[rs]|von|vom|of|by|from)$/.test(
    link,
  );
  const from = head.rest.from + (/^(?:von|vom|of|by|from)$/.test(link) ? 1 : 0);
  const named = classes[head.rest.from]?.kind === "place" || classes[head.rest.from]?.kind === "name";
  if (head.rest.from < range.to && (linked || named)) {
    const inner = name(scene, { from, to: range.to }, depth + 1);
    if (inner.length > 0) return inner;
  }
  const adjective = classes
    .slice(range.from, head.index)
    .find((word) => word.place?.place.kind === "adjective");
  const code = adjective?.place?.place.code;
  if (code !== undefined && code !== null && code !== "EU") {
    return [
      draft("state", stateName(scene, code), {
        entityId: scene.codebook.ofState(code)?.id ?? code,
        metonymic: true,
      }),
    ];
  }
  return compoundSource(analyzed.tokens[head.index]?.text ?? "");
}

const SOURCES: Readonly<Record<string, readonly [kind: "organization" | "collective", label: string]>> = {
  polizei: ["organization", "Polizei"],
  armee: ["organization", "Armee"],
  militär: ["organization", "Militär"],
  regierungs: ["organization", "Regierung"],
  behörden: ["collective", "Behörden"],
  medien: ["collective", "Medien"],
  presse: ["collective", "Medien"],
  zeitungs: ["collective", "Zeitungen"],
  augenzeugen: ["collective", "Augenzeugen"],
  zeugen: ["collective", "Zeugen"],
  agentur: ["collective", "Nachrichtenagenturen"],
};

function compoundSource(word: string): ActorDraft[] {
  const lower = word.toLowerCase();
  for (const [first, [kind, label]] of Object.entries(SOURCES)) {
    if (lower.startsWith(first) && lower.length > first.length + 3)
      return [draft(kind, label, { unnamed: kind === "collective" })];
  }
  return [];
}
