/** What `parley commitments` records: evidence, requirements, what meets them, and on what a commitment hangs. */
import {
  type ConditionTree,
  conditionExpression,
  conditionKey,
  fail,
  type Language,
  type LedgerDetailInput,
  leavesOf,
  quantityIn,
  withKeys,
} from "@parley/core";
import { nearestName } from "@parley/formats";
import { conditionList } from "../project/condition-view.js";
import { decisionOn, evidenceList } from "../project/evidence-view.js";
import { type CommitmentQuery, commitmentList } from "../project/ledger-view.js";
import type { Project } from "../project/project.js";
import { readDay, readText } from "./options.js";

type Options = Readonly<Record<string, unknown>>;

/** Makes the entry that is asked for, and says it in words. */
export interface AskedDecision {
  readonly detailOf: (project: Project) => LedgerDetailInput;
  readonly said: string;
  /** The same as fields of the JSON. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The decision in the options; `null` when none is asked for. @throws `CALL_WRONG` for one without what it needs */
export function askedDecision(options: Options, query: CommitmentQuery): AskedDecision | null {
  for (const [name, decision] of [
    ["accept", "accepted"],
    ["dismiss", "dismissed"],
  ] as const) {
    const id = readText(options, name);
    if (id !== null)
      return {
        detailOf: (project) => decisionOn(evidenceList(project, query), id, decision),
        said: `${id} is ${decision}`,
        fields: { id, review: decision },
      };
  }
  const required = readText(options, "require");
  if (required !== null)
    return {
      detailOf: () => requirementIn(required, query.labels, options),
      said: `"${required}" is required`,
      fields: { requirement: required },
    };
  const met = readText(options, "fulfils");
  if (met !== null) {
    const [id, requirement] = halves(met, "fulfils");
    return {
      detailOf: (project) => ({
        kind: "fulfils",
        statementId: firstStatement(project, id, query),
        otherId: requirement,
      }),
      said: `${id} is linked to ${requirement}`,
      fields: { id, fulfils: requirement },
    };
  }
  const hanging = readText(options, "hangsOn");
  if (hanging === null) return null;
  const [id, expression] = halves(hanging, "hangs-on");
  const from = readDay(options, "from");
  return {
    detailOf: (project) => ({
      kind: "evidence",
      statementId: firstStatement(project, id, query),
      decision: "accepted",
      effect: "new-condition",
      date: from ?? firstDay(project, id, query),
      tree: knownTree(project, expression, query),
    }),
    said: `${id} is made to hang on ${expression}`,
    fields: { id, hangsOn: expression },
  };
}

const BY_DAY = /,?\s*\b(?<word>by|bis(?:\s+zum)?)\s+(?<day>\d{4}-\d{2}-\d{2})\s*$/iu;

/** "1,000 soldiers by 2031-05-31": the day is read out of the words, and the amount out of what is left. */
function requirementIn(words: string, labels: Language, options: Options): LedgerDetailInput {
  const { word, day } = BY_DAY.exec(words)?.groups ?? {};
  const counted = words.replace(BY_DAY, "");
  const language = word === undefined ? labels : /^bis/iu.test(word) ? "de" : "en";
  const amount = quantityIn(counted, language) ?? quantityIn(counted, language === "de" ? "en" : "de");
  return {
    kind: "requirement",
    what: words,
    quantity: amount?.likely ?? null,
    unit: amount?.unit ?? "",
    by: day ?? null,
    source: readText(options, "source") ?? "",
  };
}

function halves(value: string, option: string): [string, string] {
  const at = value.indexOf("=");
  if (at < 1) fail("CALL_WRONG", { verb: "commitments", message: `--${option} needs id=…` });
  return [value.slice(0, at), value.slice(at + 1)];
}

function found(project: Project, id: string, query: CommitmentQuery) {
  const { commitments } = commitmentList(project, query);
  return commitments.find((one) => one.id === id) ?? fail("NOT_THERE", { kind: "commitment", id });
}

function firstStatement(project: Project, id: string, query: CommitmentQuery): string {
  return found(project, id, query).sources[0]?.statementId ?? "";
}

function firstDay(project: Project, id: string, query: CommitmentQuery): string {
  const date = found(project, id, query).sources[0]?.date ?? query.asOf;
  return (
    date?.slice(0, 10) ?? fail("CALL_WRONG", { verb: "commitments", message: "--hangs-on needs --from" })
  );
}

/** Conditions of an expression by their key, id or label. */
function knownTree(project: Project, expression: string, query: CommitmentQuery): ConditionTree {
  const { conditions } = conditionList(project, query);
  const keys = new Map(
    conditions.flatMap(({ id, label }) => [
      [label.toLowerCase(), id],
      [conditionKey({ conditionId: null, label }), id],
    ]),
  );
  for (const { id } of conditions) keys.set(id.toLowerCase(), id);
  const tree = conditionExpression(expression, "--hangs-on");
  const known = conditions.map(({ id }) => id);
  for (const { key } of leavesOf(tree)) {
    if (keys.has(key.toLowerCase())) continue;
    fail("SCENARIO_CONDITION_UNKNOWN", {
      id: key,
      where: "--hangs-on",
      nearest: nearestName(key, known) ?? "",
      known,
    });
  }
  return withKeys(tree, (key) => keys.get(key.toLowerCase()) ?? null) ?? tree;
}
