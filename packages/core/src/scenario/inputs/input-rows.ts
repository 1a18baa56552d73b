/** Every value that goes into a run as a row: what it is, how sure, and where it comes from. */
import type { Input, ScenarioInputs } from "../../model/scenario.js";
import type { InputRow } from "../scenario-result.js";

/** The rows of all actors, in the order of actors, issues, and rules. */
export function inputRows({ actors, issues }: ScenarioInputs): readonly InputRow[] {
  return actors.flatMap(({ id, label, capability, stands }) => {
    const row = (
      input: InputRow["input"],
      issue: string | null,
      when: string | null,
      { value, low, high, provenance }: Input,
    ): InputRow => ({
      actor: id,
      label,
      input,
      issue,
      when,
      value,
      low,
      high,
      kind: provenance.kind,
      method: provenance.text,
      statementIds: provenance.statementIds,
      sources: provenance.sources,
    });
    return [
      row("capability", null, null, capability),
      ...issues.flatMap((issue) => {
        const stand = stands[issue.id];
        if (stand === undefined) return [];
        return [
          ...stand.rules.map(({ when, position }) => row("position", issue.id, when, position)),
          ...(stand.position === null ? [] : [row("position", issue.id, null, stand.position)]),
          row("salience", issue.id, null, stand.salience),
        ];
      }),
    ];
  });
}
