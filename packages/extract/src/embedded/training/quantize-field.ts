/**
 * A field with its table in bytes: each hidden unit gets a step so that its largest number is 127 steps. The table
 * is nearly all of a field; the rest keeps its 32 bits.
 */
import type { HiddenField } from "../model/hidden-field.js";
import type { TrainedField } from "./train-field.js";

const LARGEST = 127;

export function quantizeField(field: TrainedField): HiddenField {
  const { table, width } = field;
  const scale = new Float32Array(width);
  for (let at = 0; at < table.length; at += 1) {
    const unit = at % width;
    scale[unit] = Math.max(scale[unit] ?? 0, Math.abs(table[at] ?? 0) / LARGEST);
  }
  const bytes = new Int8Array(table.length);
  for (let at = 0; at < table.length; at += 1) {
    const size = scale[at % width] ?? 0;
    bytes[at] = size === 0 ? 0 : Math.round((table[at] ?? 0) / size);
  }
  return { ...field, table: bytes, scale };
}
