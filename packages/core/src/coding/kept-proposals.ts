/**
 * What decisions keep of a proposal has to stay possible: reopening brings it back. So it changes along when
 * variables or entities that it names go, or are turned into others.
 */
import type { Change } from "../model/command.js";
import type { Decision } from "../model/decision.js";
import type { Value } from "../model/statement.js";
import { changeRecord, isSameValue } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

type Values = Readonly<Record<string, Value>>;

/** The change of a decision whose kept values become others; none when they stay, or when it keeps none. */
export function keptValuesChanged(decision: Decision, change: (values: Values) => Values): Change[] {
  const { values } = decision.proposed;
  if (typeof values !== "object" || values === null) return [];
  const after = change(values as Values);
  if (isSameValue(values, after)) return [];
  return [
    changeRecord("decision", decision, { ...decision, proposed: { ...decision.proposed, values: after } }),
  ];
}

/** Kept values without a variable. */
export function withoutVariable(project: ProjectReader, variableId: string): Change[] {
  return project.decisionsNaming(variableId).flatMap((decision) =>
    keptValuesChanged(decision, (kept) => {
      const { [variableId]: _, ...values } = kept;
      return values;
    }),
  );
}

/** Kept values and members without some entities. */
export function withoutEntities(project: ProjectReader, ids: ReadonlySet<string>): Change[] {
  const decisions = new Map(
    [...ids].flatMap((id) => project.decisionsNaming(id).map((one) => [one.id, one] as const)),
  );
  return [...decisions.values()].flatMap((decision) => {
    const { values, members } = decision.proposed;
    const proposed = {
      ...decision.proposed,
      ...(typeof values !== "object" || values === null
        ? {}
        : {
            values: Object.fromEntries(
              Object.entries(values as Values).filter(([, value]) => !ids.has(String(value))),
            ),
          }),
      ...(Array.isArray(members) ? { members: members.filter((member) => !ids.has(String(member))) } : {}),
    };
    return isSameValue(proposed, decision.proposed)
      ? []
      : [changeRecord("decision", decision, { ...decision, proposed })];
  });
}
