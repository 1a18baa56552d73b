/**
 * Where does a document mention actors of the codebook? Labels and aliases are matched word by word, declined
 * forms included ("Außenministeriums", "Brandts"), and memberships are read as of the document's date.
 */
import type { Codebook, CodebookActor, Language } from "@parley/core";
import type { Token } from "../text/analyzed-text.js";
import { type CodebookIndex, codebookIndex, ENDINGS } from "./codebook-index.js";
import type { Places } from "./places.js";

export interface CodebookMatch {
  readonly actor: CodebookActor;
  readonly from: number;
  readonly to: number;
}

export interface CodebookActors {
  /** The longest alias that begins at a token, or `null`. */
  readonly matchAt: (tokens: readonly Token[], index: number) => CodebookMatch | null;
  /** The actor that stands for a state, or `null`. */
  readonly ofState: (code: string) => CodebookActor | null;
  /** The label of the actor that a phrase as a whole names, or `null`. */
  readonly labelled: (phrase: string) => string | null;
  /** The actor with this id, or `null`. */
  readonly byId: (id: string) => CodebookActor | null;
  readonly people: readonly CodebookActor[];
  readonly labelOf: (actor: CodebookActor) => string;
  /** The actor that a phrase as a whole names, or `null`. */
  readonly called: (phrase: string) => CodebookActor | null;
  /** Organizations, states and offices of an actor at the document's date. */
  readonly membershipOf: (actor: CodebookActor) => Membership;
}

export interface Membership {
  /** Labels of organizations and states, nearest first. */
  readonly names: readonly string[];
  /** ISO codes of states, nearest first. */
  readonly states: readonly string[];
  readonly offices: readonly string[];
  /** The first office, or `null`. */
  readonly office: string | null;
}

export function codebookActors(
  codebook: Codebook | null,
  { language, date, places }: { language: Language; date: string | null; places: Places },
): CodebookActors {
  const index = codebook === null ? NOBODY : codebookIndex(codebook, language, places);
  const { byId, byAlias, beginningWith, states, codes, people } = index;
  const labelOf = (actor: CodebookActor) => labelIn(actor, language);
  const known = new Map<CodebookActor, Membership>();

  /** Memberships of this day from an actor upwards. */
  const membershipOf = (actor: CodebookActor): Membership => {
    const before = known.get(actor);
    if (before !== undefined) return before;
    const names: string[] = [];
    const within: string[] = [];
    const offices: string[] = [];
    const seen = new Set([actor.id]);
    const walk = (from: CodebookActor) => {
      for (const membership of from.memberOf) {
        if (!isValid(membership, date) || seen.has(membership.of)) continue;
        seen.add(membership.of);
        const office = membership.office?.[language];
        if (from === actor && office !== undefined) offices.push(office);
        const of = byId.get(membership.of);
        const code = of === undefined ? codeIn(membership.of) : (codes.get(of) ?? null);
        if (code !== null) within.push(code);
        names.push(of === undefined ? nameOfCode(membership.of, places) : labelOf(of));
        if (of !== undefined) walk(of);
      }
    };
    walk(actor);
    const membership = { names, states: within, offices: [...new Set(offices)], office: offices[0] ?? null };
    known.set(actor, membership);
    return membership;
  };

  return {
    labelOf,
    people,
    membershipOf,
    ofState: (code) => states.get(code) ?? null,
    byId: (id) => byId.get(id) ?? null,
    called: (phrase) => byAlias.get(phrase.toLowerCase()) ?? null,
    labelled(phrase) {
      const actor = byAlias.get(phrase.toLowerCase());
      return actor === undefined ? null : labelOf(actor);
    },
    matchAt(tokens, at) {
      const first = tokens[at];
      if (first === undefined) return null;
      let best: CodebookMatch | null = null;
      for (const { words, actor } of beginningWith(first.form)) {
        const to = at + words.length;
        if (to <= (best?.to ?? 0) || !words.every((word, k) => isFormOf(tokens[at + k]?.text ?? "", word)))
          continue;
        best = { actor, from: at, to };
      }
      return best;
    },
  };
}

const NOBODY: CodebookIndex = {
  byId: new Map(),
  byAlias: new Map(),
  beginningWith: () => [],
  states: new Map(),
  codes: new Map(),
  people: [],
};

function codeIn(id: string): string | null {
  return /^[A-Z]{2}$/.test(id) ? id : null;
}

function nameOfCode(code: string, places: Places): string {
  return /^[A-Z]{2}$/.test(code) ? places.nameOf(code) : code;
}

function labelIn(actor: CodebookActor, language: Language): string {
  return actor.labels[language] ?? actor.labels.de ?? actor.labels.en ?? actor.id;
}

function isValid(
  membership: { from?: string | undefined; to?: string | undefined },
  date: string | null,
): boolean {
  if (date === null) return membership.to === undefined;
  return (membership.from ?? "") <= date && (membership.to === undefined || date <= membership.to);
}

/** Is the text's word the alias's word, perhaps declined? Short words must match letter by letter. */
function isFormOf(text: string, word: string): boolean {
  if (text === word) return true;
  if (/^\p{Lu}{2,}$/u.test(word)) return /^['’]?s$/.test(text.slice(word.length)) && text.startsWith(word);
  const lower = text.toLowerCase();
  const base = word.toLowerCase();
  if (lower.startsWith(base) && ENDINGS.includes(lower.slice(base.length))) return true;
  // Adjectives within names: "Auswärtiges Amt" → "Auswärtigen Amts".
  const stem = base.replace(/(?:e|er|es|en|em)$/, "");
  return (
    base !== stem && stem.length > 3 && lower.startsWith(stem) && ENDINGS.includes(lower.slice(stem.length))
  );
}
