/**
 * Two engines that propose the same are one proposal: the one of the engine that came first, with a note of the other
 * one and both confidences in `why`, and the higher of them. The same means the same words, quotation marks and final
 * stops aside, and actors whose words overlap (or nobody in both).
 *
 * A note reads "agreed: llm@small/1 0.90 beside rules@0.1.0 0.40". The engine's own confidence comes back from it when
 * the other engine changes its mind.
 */
import type { Part, ReadStatement, Statement } from "@parley/core";

export interface Agreement {
  /** "name@version" of the engine that came second. */
  readonly engine: string;
  readonly confidence: number;
  /** What the first engine said by itself. */
  readonly own: number;
}

const NOTE = /^agreed: (\S+) (\d(?:\.\d+)?) beside \S+ (\d(?:\.\d+)?)$/;

export function engineName(engine: string | null): string | null {
  return engine?.split("@")[0] ?? null;
}

/** The other engines that a proposal names, in the order they came. */
export function agreementsOf({ why }: Pick<Statement, "why">): Agreement[] {
  return why.flatMap((note) => {
    const [, engine, confidence, own] = NOTE.exec(note) ?? [];
    return engine === undefined ? [] : [{ engine, confidence: Number(confidence), own: Number(own) }];
  });
}

/** The proposal with these engines named and no others. */
export function withAgreements<Kind extends Statement>(
  proposal: Kind,
  agreements: readonly Omit<Agreement, "own">[],
): Kind {
  const own = ownConfidence(proposal);
  const notes = agreements.map(
    ({ engine, confidence }) =>
      `agreed: ${engine} ${confidence.toFixed(2)} beside ${proposal.engine ?? "?"} ${own.toFixed(2)}`,
  );
  const why = [...proposal.why.filter((note) => !NOTE.test(note)), ...notes];
  const best = Math.max(own, ...agreements.map(({ confidence }) => confidence));
  return { ...proposal, why, confidence: best };
}

/** The proposal as if the engine had never read the document. */
export function withoutAgreement<Kind extends Statement>(proposal: Kind, name: string): Kind {
  const known = agreementsOf(proposal);
  const others = known.filter(({ engine }) => engineName(engine) !== name);
  return others.length === known.length ? proposal : withAgreements(proposal, others);
}

/** A proposal that its engine no longer makes, as one of the next engine that made it. */
export function handedOver<Kind extends Statement>(
  proposal: Kind,
  coderIdOf: (engine: string) => string | null,
): Kind | null {
  const [heir, ...others] = agreementsOf(proposal);
  const coderId = heir === undefined ? null : coderIdOf(engineName(heir.engine) ?? "");
  if (heir === undefined || coderId === null) return null;
  const why = proposal.why.filter((note) => !NOTE.test(note));
  const { engine, confidence } = heir;
  return withAgreements({ ...proposal, why, engine, confidence, coderId }, others);
}

/** Is this what the other engine has proposed already? */
export function isSameProposal(
  text: string,
  one: Pick<Statement | ReadStatement, "claim" | "actor">,
  other: Pick<Statement | ReadStatement, "claim" | "actor">,
): boolean {
  return sayWhere(text, one.claim) === sayWhere(text, other.claim) && isSameActor(one.actor, other.actor);
}

function ownConfidence(proposal: Statement): number {
  const [first] = agreementsOf(proposal);
  return first?.own ?? proposal.confidence ?? 0;
}

/** Begin and end of the words without marks around them. */
function sayWhere(text: string, { start, end }: Part): string {
  const words = text.slice(start, end);
  const before = words.length - words.replace(/^[^\p{L}\p{N}]+/u, "").length;
  const after = words.length - words.replace(/[^\p{L}\p{N}]+$/u, "").length;
  return `${start + before} ${end - after}`;
}

function isSameActor(one: Part | null, other: Part | null): boolean {
  if (one === null || other === null) return one === other;
  return one.start < other.end && other.start < one.end;
}
