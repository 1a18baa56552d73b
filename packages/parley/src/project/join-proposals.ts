/**
 * What happens to the proposals of several engines in one document when one of them reads it: what another engine has
 * proposed already gets a note instead of a twin, and what the reading engine no longer says goes to the next one that
 * said it.
 */
import type { Change, Document, ReadStatement, Statement } from "@parley/core";
import { changeRecord, isSameValue } from "@parley/core";
import {
  agreementsOf,
  handedOver,
  isSameProposal,
  withAgreements,
  withoutAgreement,
} from "./agreeing-engines.js";

export interface Joined {
  /** What no other engine has proposed. */
  readonly alone: readonly ReadStatement[];
  /** Proposals of other engines that name this one now, or no longer. */
  readonly changes: readonly Change[];
  /** How many of them name it. */
  readonly named: number;
}

/** Notes this engine in the proposals of others that say the same. */
export function joinOthers(
  doc: Document,
  text: string,
  fresh: readonly ReadStatement[],
  others: readonly Statement[],
  engine: string,
): Joined {
  const taken = new Set<ReadStatement>();
  const changes: Change[] = [];
  let named = 0;
  for (const other of others) {
    // A proposal on an earlier text stands at places of that text.
    const same =
      other.versionId === doc.versionId
        ? fresh.find((found) => !taken.has(found) && isSameProposal(text, found, other))
        : undefined;
    const without = withoutAgreement(other, engine);
    const after =
      same === undefined ? without : withAgreements(without, [...agreementsOf(without), namedIn(same)]);
    if (same !== undefined) {
      taken.add(same);
      named += 1;
    }
    if (!isSameValue(after, other)) changes.push(changeRecord("statement", other, after));
  }
  return { alone: fresh.filter((found) => !taken.has(found)), changes, named };
}

function namedIn({ engine, confidence }: ReadStatement) {
  return { engine, confidence };
}

/** An engine that reads again keeps the agreement of others with what it says once more. */
export function withFormerAgreements(
  text: string,
  statement: Statement,
  undecided: readonly Statement[],
): Statement {
  const former = undecided.find((old) => isSameProposal(text, old, statement));
  const known = former === undefined ? [] : agreementsOf(former);
  return known.length === 0 ? statement : withAgreements(statement, known);
}

/** Former proposals of the reading engine that it does not make again, as those of engines that agreed. */
export function leftToOthers(
  text: string,
  undecided: readonly Statement[],
  made: readonly Statement[],
  coderIdOf: (engine: string) => string | null,
): Change[] {
  const left = undecided.filter((old) => !made.some((one) => isSameProposal(text, old, one)));
  return left.flatMap((statement) => {
    const heir = handedOver(statement, coderIdOf);
    return heir === null ? [] : [changeRecord("statement", statement, heir)];
  });
}
