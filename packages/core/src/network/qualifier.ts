/**
 * The levels of a qualifier: for and against, a scale, or words.
 *
 * | qualifier | levels under `compat` | by default |
 * |---|---|---|
 * | none | one | one |
 * | boolean | 0, 1 | 0, 1 |
 * | integer | values observed before filtering | values observed after filtering |
 * | short text | texts observed before filtering, empty included | texts observed after filtering |
 * | document metadata | texts among the aggregated statements | the same |
 *
 * The range R of an integer scale (the distance that counts as full disagreement) is what DNA observes
 * before filtering; by default it is the declared range, else the observed one after filtering.
 */
import type { QualifierColumn } from "./fields.js";

export interface Levels {
  readonly kind: QualifierColumn["kind"];
  /** Number of levels K, without the one for missing values. */
  readonly size: number;
  /** Level per row of the table; `size` where the number is missing. */
  readonly codes: Int32Array;
  /** Values of the levels of a boolean or integer qualifier, ascending; empty otherwise. */
  readonly values: Float64Array;
  /** Distance that counts as full disagreement. */
  readonly range: number;
}

/**
 * Levels that occur in some rows.
 *
 * @param tableSize number of rows of the table
 * @param base rows whose values make the levels
 * @param declaredRange whether the declared range of an integer scale holds
 */
export function levelsOver(
  qualifier: QualifierColumn,
  tableSize: number,
  base: Int32Array,
  declaredRange: boolean,
): Levels {
  switch (qualifier.kind) {
    case "none":
      return {
        kind: "none",
        size: 1,
        codes: new Int32Array(tableSize),
        values: new Float64Array(),
        range: 1,
      };
    case "boolean":
      return {
        kind: "boolean",
        size: 2,
        codes: eachNumber(qualifier.numbers, (value) => (Number.isNaN(value) ? 2 : value === 0 ? 0 : 1)),
        values: Float64Array.of(0, 1),
        range: 1,
      };
    case "integer":
      return integerLevels(qualifier.numbers, base, declaredRange ? qualifier.range : null);
    default:
      return textLevels(qualifier, base);
  }
}

function integerLevels(
  numbers: Float64Array,
  base: Int32Array,
  declared: readonly [number, number] | null,
): Levels {
  const observed = new Set<number>();
  for (const row of base) {
    const value = numbers[row] as number;
    if (!Number.isNaN(value)) observed.add(value);
  }
  const values = Float64Array.from(observed).sort();
  const codeOf = new Map(Array.from(values, (value, code) => [value, code]));
  const size = values.length;
  const low = declared?.[0] ?? values[0] ?? 0;
  const high = declared?.[1] ?? values[size - 1] ?? 0;
  return {
    kind: "integer",
    size,
    codes: eachNumber(numbers, (value) => codeOf.get(value) ?? size),
    values,
    range: high - low,
  };
}

/** A code per number. A plain loop: `Int32Array.from` walks an iterator, ten times slower. */
export function eachNumber(numbers: Float64Array, code: (value: number) => number): Int32Array {
  const codes = new Int32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) codes[row] = code(numbers[row] as number);
  return codes;
}

function textLevels(
  qualifier: Extract<QualifierColumn, { kind: "text" | "document" }>,
  base: Int32Array,
): Levels {
  const occurs = new Uint8Array(qualifier.values.length);
  for (const row of base) occurs[qualifier.codes[row] as number] = 1;
  const codeOf = new Int32Array(occurs.length);
  let size = 0;
  occurs.forEach((is, value) => {
    codeOf[value] = is === 1 ? size++ : -1;
  });
  return {
    kind: qualifier.kind,
    size,
    codes: qualifier.codes.map((code) => codeOf[code] as number),
    values: new Float64Array(),
    range: 1,
  };
}
