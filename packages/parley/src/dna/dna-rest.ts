/**
 * What a record keeps of its row in a `.dna` file beyond its own fields, for the way back.
 *
 * - `rows`: IDs of the row's parts: of a statement's values by the ID of their variable, of an entity's attribute
 *   values by the ID of their attribute variable.
 * - `kept`: fields that the record can only hold changed (an entity without a color, an end beyond the text), as
 *   the pair of what DNA had and what the record holds instead. DNA's is written again as long as the record
 *   still holds it.
 * - `row`: fields that the record has no place for at all (a coder's permissions).
 */
import type { DnaField } from "./dna-rows.js";

export interface DnaRest {
  readonly rows?: Readonly<Record<string, number>>;
  readonly kept?: Readonly<Record<string, readonly [dna: DnaField, record: DnaField]>>;
  readonly row?: Readonly<Record<string, DnaField>>;
}

/** The rest of a row as one object without empty parts; `null` when there is nothing. */
export function restOf(rest: {
  readonly rows?: Readonly<Record<string, number>>;
  readonly kept?: Readonly<Record<string, readonly [dna: DnaField, record: DnaField]>>;
  readonly row?: Readonly<Record<string, DnaField>>;
}): DnaRest | null {
  const parts = Object.entries(rest).filter(([, part]) => Object.keys(part as object).length > 0);
  return parts.length === 0 ? null : (Object.fromEntries(parts) as DnaRest);
}

/** What to write: DNA's own value when the record still holds what was made of it, else `written`. */
export function asInDna<Written extends DnaField>(
  rest: DnaRest | null,
  column: string,
  held: DnaField,
  written: Written,
): DnaField {
  const kept = rest?.kept?.[column];
  return kept !== undefined && kept[1] === held ? kept[0] : written;
}
