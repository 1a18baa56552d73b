/**
 * How fast is the ledger? 5,000 commitments over 200,000 statements made anew; one condition that changes; and
 * the shifts of the same statements.
 */
import {
  type Entity,
  groupReports,
  type LedgerStatement,
  newEntity,
  type Part,
  partAt,
  type ReportGroup,
  settleCommitments,
  settler,
  shifts,
} from "@parley/core";
import { statesNamed } from "@parley/extract";
import type { Bench, BenchRow } from "./bench.js";
import { inWords, medianTime } from "./bench.js";

export const ledgerBench: Bench = { area: "The ledger", rows: ledgerRows };

const STATEMENTS = 200_000;
const COMMITMENTS = 5_000;
const RUNS = 3;
const codes = [
  "FR",
  "GB",
  "PL",
  "DE",
  "NL",
  "DK",
  "EE",
  "SE",
  "CA",
  "RO",
  "IT",
  "ES",
  "AT",
  "CZ",
  "HU",
  "TR",
];
const ceasefire = { id: "ceasefire", labels: { en: "Ceasefire" }, phrases: { de: [], en: ["ceasefire"] } };

function* ledgerRows(): Generator<BenchRow> {
  const states = codes.map((code) => newEntity(code, "organization", "state", code, "en"));
  const byId = new Map<string, Entity>(states.map((state) => [state.id, state]));
  const concepts = Array.from({ length: 400 }, (_, at) =>
    newEntity(`c${at}`, "concept", "concept", `Concept ${at}`, "en"),
  );
  const statements = Array.from({ length: STATEMENTS }, (_, at) => statement(at, states, concepts));
  const options = {
    entity: (id: string) => byId.get(id) ?? null,
    statesNamed,
    codebookConditions: [ceasefire],
    asOf: "2032-12-31",
    dayOfDocument: () => null,
  };
  let groups: ReportGroup[] = [];
  const all = medianTime(RUNS, () => {
    groups = groupReports(statements, options);
    settleCommitments(groups, options);
  });
  const size = `${STATEMENTS.toLocaleString("en")} statements`;
  yield {
    task: `a ledger of ${groups.length.toLocaleString("en")} commitments made anew`,
    size,
    figure: inWords(all),
  };
  const hanging = groups.filter((group) => group.some(({ commitment }) => commitment.conditions.length > 0));
  let day = 0;
  const one = medianTime(20, () => {
    day += 1;
    const from = `2032-01-${String(1 + (day % 28)).padStart(2, "0")}`;
    const met = [{ from, to: null, value: "met" as const, evidence: [], by: "bench" }];
    const settle = settler({ ...options, conditionStates: new Map([["ceasefire", met]]) });
    for (const group of hanging) settle(group);
  });
  yield {
    task: "one changed condition, all that hangs on it",
    size: `${hanging.length.toLocaleString("en")} commitments`,
    figure: inWords(one),
  };
  const settled = medianTime(RUNS, () => settleCommitments(groups, options));
  yield {
    task: "the status of every commitment as of another day",
    size: `${groups.length.toLocaleString("en")} commitments`,
    figure: inWords(settled),
  };
  const moved = medianTime(RUNS, () => shifts(statements, { ...options, groups, commitments: [] }));
  yield { task: "shifts and contradictions", size, figure: inWords(moved) };
}

const EVERY = STATEMENTS / COMMITMENTS;

/** Every fortieth statement is a commitment of its own; every second of these hangs on a condition. */
function statement(at: number, states: readonly Entity[], concepts: readonly Entity[]): LedgerStatement {
  const number = Math.floor(at / EVERY);
  const isBinding = at % EVERY === 0;
  const text = isBinding
    ? `will send ${1000 + number} crates${number % 2 === 0 ? " if a ceasefire holds" : ""} under plan ${number}`
    : `the talks in Valletta have reached stage ${at % 97} and the mood is better than it was`;
  const organization = states[at % states.length] ?? null;
  const id = `s${at}`;
  const claim = whole(text);
  const start = text.indexOf("if a");
  return {
    statement: {
      id,
      utteranceId: `u${at}`,
      documentId: `d${Math.floor(at / 50)}`,
      versionId: "v",
      typeId: "dna-statement",
      coderId: "rules",
      state: "proposed",
      values: { agreement: at % 5 === 0 ? 0 : 1 },
      actor: null,
      claim,
      condition: start < 0 ? null : partAt(text, [{ start, end: start + "if a ceasefire holds".length }]),
      time: null,
      deadline: null,
      act: isBinding ? "announce" : "assert",
      negated: false,
      certainty: "stated",
      level: 0.8,
      towards: null,
      unnamed: false,
      metonymic: false,
      members: [],
      engine: "rules@1",
      confidence: 0.8,
      why: [],
      note: "",
      revision: 1,
    },
    utterance: {
      id: `u${at}`,
      documentId: `d${Math.floor(at / 50)}`,
      versionId: "v",
      mode: "indirect",
      medium: "speech",
      quote: claim,
      cue: null,
      frame: null,
      addressee: null,
      nestedIn: null,
      revision: 1,
    },
    documentId: `d${Math.floor(at / 50)}`,
    documentDate: new Date(Date.UTC(2031, 0, 1 + Math.floor(at / 400))).toISOString().slice(0, 10),
    documentTitle: "",
    documentLanguage: "en",
    person: null,
    organization,
    concept: isBinding ? null : (concepts[at % concepts.length] ?? null),
    actorLabel: organization?.value ?? "",
  };
}

function whole(text: string): Part {
  return partAt(text, [{ start: 0, end: text.length }]) ?? { text, spans: [], start: 0, end: text.length };
}
