/** Who stands behind something said: "Angaben der Polizei", "Brandts Forderung", "Medienberichte". */
import type { TokenRange } from "../text/analyzed-text.js";
import { type ActorDraft, draft, type Naming, stateName } from "./actor-drafts.js";
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
  const { analyzed, classes } = scene;
  if (head.possessor !== null) return name(scene, head.possessor, depth + 1);
  const link = analyzed.tokens[head.rest.from]?.lower ?? "";
  const linked = /^(?:der|des|eines|einer|seine[rs]|ihre[rs]|von|vom|of|by|from)$/.test(link);
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
