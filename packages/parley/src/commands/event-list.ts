/** `parley event-list P`: the filtered statements as a table, one row a statement, in load order. */
import { eventListAnswer } from "../analyses/network-answer.js";
import { measureVerb } from "./measure-verb.js";

export const eventListVerb = measureVerb({
  name: "event-list",
  summary: "the statements a network would count, one row each",
  example: "npx parley event-list debate.parley --duplicates document --json",
  flags: [],
  analysis: eventListAnswer,
  rows: ({ rows }) =>
    (rows as readonly Record<string, unknown>[]).map(({ statementId, time, variables, documentTitle }) => ({
      id: statementId,
      time,
      ...(variables as Record<string, unknown>),
      document: documentTitle,
    })),
});
