/**
 * How much does it bind when this one speaks? A head of state or government speaks for its state, a minister nearly so,
 * a spokesperson less, everybody else for a part of it. The levels are the user's to change.
 */
import type { LedgerStatement } from "../../ledger/ledger-statement.js";
import { dayOf } from "../../ledger/ledger-statement.js";
import type { Entity } from "../../model/entity.js";

export const speakerLevels = { head: 1, minister: 0.8, spokesperson: 0.6, other: 0.6 } as const;
export type SpeakerLevel = keyof typeof speakerLevels;

/** Offices by their words in German and English; the first that fits counts. */
const offices: readonly (readonly [RegExp, SpeakerLevel])[] = [
  [/spokes(?:man|woman|person|people)|sprecher/iu, "spokesperson"],
  // "Vice president", "president of the parliament": not heads, though they sound like one.
  [/\b(?:vice|deputy)\b|vize|stellvertret/iu, "minister"],
  [/parliament|parlament|bundestag|chamber|kammer|bank|court|gericht|party|partei|fraktion/iu, "other"],
  [
    /president|präsident|chancellor|kanzler|prime minister|premier|head of (?:state|government)|regierungschef|staatschef|taoiseach|\bking\b|\bqueen\b|könig/iu,
    "head",
  ],
  [/minister|secretary|sekretär|commissioner|kommissar/iu, "minister"],
];

/** The level of the one who speaks in a statement. A state or ministry without a person speaks as a government does. */
export function speakerLevel(row: LedgerStatement): SpeakerLevel {
  const { person, organization } = row;
  if (person === null)
    return organization?.kind === "state" ? "head" : organization === null ? "other" : "minister";
  const office = officeOf(person, dayOf(row));
  return offices.find(([words]) => words.test(office))?.[1] ?? "other";
}

/** All names of the offices that a person holds on a day. */
function officeOf({ memberships }: Entity, day: string | null): string {
  return memberships
    .filter(({ from, to }) => day === null || ((from ?? "") <= day && day <= (to ?? "9999")))
    .flatMap(({ office }) => [office?.de ?? "", office?.en ?? ""])
    .join(" ");
}
