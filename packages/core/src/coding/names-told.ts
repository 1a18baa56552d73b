/** Names of entities for the history: the name itself, and what each language calls it where that differs. */
import type { Entity } from "../model/entity.js";

type Named = Pick<Entity, "labels" | "value">;

/**
 * Details of a sentence of the history: `{ to: "Open the bridge", "to:de": "Brücke öffnen" }`. Several entities are
 * joined by commas.
 *
 * @param part which part of the sentence they are
 */
export function namesTold(part: string, entities: Named | readonly Named[]): Record<string, string> {
  const all = "value" in entities ? [entities] : entities;
  const joined = (language: "de" | "en") =>
    all.map(({ labels, value }) => labels[language] ?? value).join(", ");
  const told = all.map(({ value }) => value).join(", ");
  return {
    [part]: told,
    ...(joined("de") === told ? {} : { [`${part}:de`]: joined("de") }),
    ...(joined("en") === told ? {} : { [`${part}:en`]: joined("en") }),
  };
}
