/** Whom and what do sentences of a record speak of? Actors by their names, concepts by statements and key phrases. */
import { actionStems } from "../ledger/action-words.js";
import { names } from "../ledger/classify.js";
import type { LedgerSentence } from "../ledger/ledger-sentence.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import type { StatesNamed } from "../ledger/own-act.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";

type Worded<Words> = Readonly<{ readonly [Tongue in Language]?: Words }>;

/** A concept of the codebook with the phrases by which texts name it. */
export interface PhrasedConcept {
  readonly id: string;
  readonly labels: Worded<string | undefined>;
  readonly phrases?: Worded<readonly string[] | undefined> | undefined;
  readonly counterPhrases?: Worded<readonly string[] | undefined> | undefined;
}

export interface RecallScene {
  /** Concepts that a sentence is about, by id. */
  readonly conceptsIn: (sentence: LedgerSentence) => ReadonlySet<string>;
  /** Concepts that statements of a document are about, by id. */
  readonly conceptsOf: (documentId: string) => ReadonlySet<string>;
  /** Ids of actors that a text names, and of the bodies that people among them speak for. */
  readonly actorsIn: (text: string, language: Language) => ReadonlySet<string>;
  /** What one of some actors, or somebody who belongs to one, says in a sentence. */
  readonly statementIn: (sentence: LedgerSentence, actorIds: ReadonlySet<string>) => LedgerStatement | null;
}

export interface RecallSceneInput {
  /** Statements of the documents that are asked about. */
  readonly statements: readonly LedgerStatement[];
  readonly actors: Iterable<Entity>;
  readonly concepts: readonly PhrasedConcept[];
  readonly statesNamed: StatesNamed;
}

export function recallScene({ statements, actors, concepts, statesNamed }: RecallSceneInput): RecallScene {
  const byDocument = new Map<string, LedgerStatement[]>();
  for (const row of statements) {
    const own = byDocument.get(row.documentId);
    if (own === undefined) byDocument.set(row.documentId, [row]);
    else own.push(row);
  }
  const within = ({ documentId, start, end }: LedgerSentence): LedgerStatement[] =>
    (byDocument.get(documentId) ?? []).filter(({ statement: { claim } }) =>
      claim.spans.some((span) => span.start < end && start < span.end),
    );
  const namesByWord = indexNames(actors);
  const phrased = { de: phrasesOf(concepts, "de"), en: phrasesOf(concepts, "en") };
  return {
    conceptsIn(sentence) {
      const found = new Set<string>();
      for (const { concept } of within(sentence))
        if (concept !== null && !concept.candidate) found.add(concept.id);
      const stems = actionStems(sentence.text);
      for (const { id, words } of phrased[sentence.language])
        if (words.every((word) => stems.has(word))) found.add(id);
      return found;
    },
    conceptsOf: (documentId) =>
      new Set((byDocument.get(documentId) ?? []).flatMap(({ concept }) => concept?.id ?? [])),
    actorsIn(text, language) {
      const found = new Set(statesNamed(text, language).map(({ code }) => code));
      for (const { 0: word, index } of text.matchAll(WORD)) {
        for (const ending of ["", "s"]) {
          const key = ending === "" || !word.endsWith(ending) ? word : word.slice(0, -ending.length);
          for (const { name, actor } of namesByWord.get(key) ?? [])
            if (isNameAt(text, name, index)) addWithBodies(found, actor);
        }
      }
      return found;
    },
    statementIn: (sentence, actorIds) =>
      within(sentence).find(({ utterance, person, organization }) => {
        const ids = [person?.id, organization?.id, ...(person?.memberships ?? []).map(({ of }) => of)];
        return utterance.mode !== "writer" && ids.some((id) => id !== undefined && actorIds.has(id));
      }) ?? null,
  };
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Shorter names meet by chance. */
const LEAST_NAME = 3;

interface NamedActor {
  readonly name: string;
  readonly actor: Entity;
}

/** Names of actors by their first word; people go by their family name too. */
function indexNames(actors: Iterable<Entity>): ReadonlyMap<string, readonly NamedActor[]> {
  const found = new Map<string, NamedActor[]>();
  for (const actor of actors) {
    const family = actor.kind === "person" ? [actor.value.split(" ").at(-1) ?? ""] : [];
    for (const name of new Set([...names(actor), ...family])) {
      if (name.length < LEAST_NAME) continue;
      const first = /[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
      found.set(first, [...(found.get(first) ?? []), { name, actor }]);
    }
  }
  return found;
}

/** The name stands there as a word of its own; a genitive may follow. */
function isNameAt(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !/^\p{L}{2}/u.test(text.slice(at + name.length));
}

/** Whoever speaks for a body stands for it, and the body for itself. */
function addWithBodies(found: Set<string>, actor: Entity): void {
  found.add(actor.id);
  if (actor.kind === "person") for (const { of } of actor.memberships) found.add(of);
}

function phrasesOf(concepts: readonly PhrasedConcept[], language: Language) {
  return concepts.flatMap(({ id, labels, phrases, counterPhrases }) =>
    [labels[language] ?? "", ...(phrases?.[language] ?? []), ...(counterPhrases?.[language] ?? [])].flatMap(
      (phrase) => {
        const words = [...actionStems(phrase)];
        return words.length === 0 ? [] : [{ id, words }];
      },
    ),
  );
}
