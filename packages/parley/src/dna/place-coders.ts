/**
 * Coders of a `.dna` file become coders of the project, each its own also where names are the same. What they
 * may do, how DNA shows them their windows and the hashes of their passwords are kept for the way back, as are
 * the relations between coders.
 */
import { makeRecord } from "@parley/core";
import { dnaColor } from "./dna-color.js";
import { restOf } from "./dna-rest.js";
import type { DnaField } from "./dna-rows.js";
import { type Placing, remember, setAside } from "./placing.js";

/** @returns coder by ID in the file */
export function placeCoders(placing: Placing): ReadonlyMap<DnaField, string> {
  const coders = new Map<DnaField, string>();
  for (const { ID, Name, Red, Green, Blue, ...row } of placing.tables.CODERS) {
    const coder = {
      id: placing.newId("coder", ID),
      name: Name === "" ? `coder ${ID}` : Name,
      kind: "person",
      version: null,
      color: dnaColor(Red, Green, Blue) ?? "#000000",
    } as const;
    placing.changes.push(makeRecord("coder", coder));
    remember(
      placing,
      "coder",
      ID,
      coder.id,
      restOf({ row, kept: Name === "" ? { Name: ["", coder.name] } : {} }),
    );
    coders.set(ID, coder.id);
  }
  setAside(placing, "CODERRELATIONS", placing.tables.CODERRELATIONS);
  return coders;
}
