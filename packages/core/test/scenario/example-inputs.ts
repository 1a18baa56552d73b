/** Inputs of a small scenario for tests: three invented bodies that quarrel about a harbor. */
import type { Input, ScenarioActor, ScenarioInputs, Stand } from "../../src/model/scenario.js";

export function input(value: number, reach = 5): Input {
  return {
    value,
    low: Math.max(0, value - reach),
    high: value + reach,
    provenance: { kind: "source", text: "test", statementIds: [], sources: 1 },
  };
}

export function stand(position: number | null, salience: number, more: Partial<Stand> = {}): Stand {
  return {
    position: position === null ? null : input(position),
    rules: [],
    salience: input(salience),
    bounds: null,
    accommodation: 1,
    veto: null,
    ghost: null,
    ...more,
  };
}

export function actor(
  id: string,
  capability: number,
  stands: Readonly<Record<string, Stand>>,
): ScenarioActor {
  return {
    id,
    label: id.toUpperCase(),
    capability: input(capability, capability * 0.15),
    stands,
    joins: null,
  };
}

/** One issue, one condition: with money the port asks for less and the village for more. */
export const harbor: ScenarioInputs = {
  issues: [{ id: "harbor", label: "Harbor", anchors: [], reference: null, threshold: null }],
  conditions: [{ id: "money", label: "Money", holds: false, fixed: false, requires: null }],
  actors: [
    actor("port", 80, { harbor: stand(90, 60, { rules: [{ when: "money", position: input(70) }] }) }),
    actor("town", 50, { harbor: stand(40, 40) }),
    actor("village", 20, { harbor: stand(10, 90, { rules: [{ when: "money", position: input(30) }] }) }),
  ],
  pledges: [],
  outside: [],
  leftOut: [],
  reviewed: [],
};
