/** Compact JSON in a field, and back. What the program wrote it reads without checking again. */
import type { Field } from "../connection.js";

/** `null` stays NULL. */
export function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

export function fromJson<Value>(field: Field | undefined): Value {
  return (typeof field === "string" ? JSON.parse(field) : null) as Value;
}
