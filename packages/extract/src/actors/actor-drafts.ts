/** Actors as data, before they get the place in the text where they are named. */

import type { CodebookActor } from "@parley/core";
import { partAt, type ReadActor, type Span } from "@parley/core";
import type { TokenRange } from "../text/analyzed-text.js";
import type { Place } from "./places.js";
import type { Scene } from "./scene.js";

/** An actor without its spans; `spans` where it has its own inside a longer phrase. */
export type ActorDraft = Omit<ReadActor, "text" | "spans" | "start" | "end"> & {
  readonly spans: readonly Span[] | null;
};

/** Names what stands inside a phrase; handed in, because phrases nest. */
export type Naming = (scene: Scene, range: TokenRange, depth: number) => ActorDraft[];

export function draft(
  kind: ReadActor["kind"],
  canonical: string,
  more: Partial<ActorDraft> = {},
): ActorDraft {
  return {
    memberOf: more.memberOf ?? [],
    office: more.office ?? null,
    entityId: more.entityId ?? null,
    members: more.members ?? [],
    unnamed: more.unnamed ?? false,
    metonymic: more.metonymic ?? false,
    spans: more.spans ?? null,
    kind,
    canonical,
  };
}

/** The same actor at a place of its own inside the phrase, or at none yet. */
export function atSpans(actor: ActorDraft, spans: readonly Span[] | null): ActorDraft {
  return {
    memberOf: actor.memberOf,
    office: actor.office,
    entityId: actor.entityId,
    members: actor.members,
    unnamed: actor.unnamed,
    metonymic: actor.metonymic,
    spans,
    kind: actor.kind,
    canonical: actor.canonical,
  };
}

/** A person with everything the document and the codebook say about them. */
export function personDraft(scene: Scene, position: number): ActorDraft | null {
  const person = scene.register.people[position];
  if (person === undefined) return null;
  const fromCodebook = person.codebook === null ? null : scene.codebook.membershipOf(person.codebook);
  const paired = scene.paired.get(position);
  const body = scene.bodies.get(position);
  const names = [
    ...person.affiliation.institutions.map((label) => inCodebook(scene, label)),
    ...person.affiliation.states.map((code) => stateName(scene, code)),
    ...(fromCodebook?.names ?? []),
    ...(paired === undefined ? [] : [stateName(scene, paired)]),
    ...(body === undefined ? [] : [inCodebook(scene, body)]),
  ];
  return draft("person", person.canonical, {
    memberOf: [...new Set(names)].filter((name) => name !== person.canonical),
    office: person.affiliation.office ?? fromCodebook?.office ?? null,
    entityId: person.codebook?.id ?? null,
  });
}

/** The codebook's label for an institution, or the label as it is. */
function inCodebook(scene: Scene, label: string): string {
  return scene.codebook.labelled(label) ?? label;
}

export function stateName(scene: Scene, code: string): string {
  const actor = scene.codebook.ofState(code);
  return actor === null ? scene.places.nameOf(code) : scene.codebook.labelOf(actor);
}

/** A state, a seat of government or a body above states. */
export function placeDraft(scene: Scene, place: Place): ActorDraft | null {
  const { code, kind, label, metonymic } = place;
  if (kind === "seat" && label !== null) {
    return draft("organization", label, {
      memberOf: code === null ? [] : [stateName(scene, code)],
      metonymic,
    });
  }
  if (kind === "body" && label !== null) {
    const whole = code !== null && scene.places.nameOf(code) === label;
    const memberOf = whole || code === null ? [] : [scene.places.nameOf(code)];
    return draft("organization", label, { entityId: whole ? code : null, memberOf, metonymic });
  }
  if (code === null) return null;
  return draft("state", stateName(scene, code), {
    entityId: scene.codebook.ofState(code)?.id ?? code,
    metonymic: kind === "capital",
  });
}

export function codebookDraft(scene: Scene, actor: CodebookActor): ActorDraft {
  const { names, office } = scene.codebook.membershipOf(actor);
  return draft(actor.kind, scene.codebook.labelOf(actor), {
    entityId: actor.id,
    memberOf: [...names],
    office,
  });
}

/** The actor at its place, or `null` when the spans are no place in the text. */
export function placed(text: string, actor: ActorDraft, phrase: readonly Span[]): ReadActor | null {
  const part = partAt(text, actor.spans ?? phrase);
  if (part === null) return null;
  return {
    text: part.text,
    spans: [...part.spans],
    start: part.start,
    end: part.end,
    memberOf: [...actor.memberOf],
    office: actor.office,
    entityId: actor.entityId,
    members: [...actor.members],
    unnamed: actor.unnamed,
    metonymic: actor.metonymic,
    kind: actor.kind,
    canonical: actor.canonical,
  };
}
