/**
 * A record with two camps, forty-five actors and twelve concepts, invented throughout, and the network of it
 * as the server would answer. Every person, party and sentence is made up; the record is set in 2031.
 */
import type { EntityLook, NetworkView, ProblemView, StatementView } from "@parley/core";
import { describeProblem, partAt } from "@parley/core";
import { entity, type FixtureRecord, fixtureRecord } from "./fixture-record.js";
import type { Answers } from "./mock-server.js";
import { answerOf, tableOfStatements } from "./network-answers.js";

const concepts = [
  "Deploy a European force",
  "Ceasefire comes first",
  "More air defense",
  "UN mandate",
  "US backstop",
  "Use frozen assets",
  "Peacekeepers only",
  "Minerals deal",
  "Europe at the table",
  "Ease sanctions",
  "Drone monitors",
  "Rebuild the ports",
] as const;

const campA =
  "Ukraine France;Armand Lesquier;Tilda Roscoe;Danylo Horobets;United Kingdom;Estonia;Latvia;Lithuania;Denmark;Norway;Sweden;Finland;Netherlands;Belgium;Canada;Ane Holk;Kaarel Viies;Inga Ozolniece;Rasmus Thiede;Maud Ekelund;Pieter Kloosterman;Eluned Pryce;Olha Marchuk;Corin Dubreuil"
    .replace(" ", ";")
    .split(";");
const campB =
  "Germany;Italy;Spain;Poland;Hungary;Slovakia;Greece;United States;Russia;Jost Ahlfeld;Pia Sorrentini;Rafael Montoya;Zsolt Bereny;Marek Hodala;Dimitra Vassou;Casey Whitlock;Orrin Falk;Wendla Harms;Bruno Castellari;Ilse Oberhauser;Tadeusz Wrona".split(
    ";",
  );

const forA = new Set([0, 2, 5, 8, 11]);
const DAYS = 70;

/** A number from 0 to 1 that belongs to a place in the grid. */
function share(a: number, b: number, c: number): number {
  const value = Math.sin(a * 127.1 + b * 311.7 + c * 74.7) * 43758.5453;
  return value - Math.floor(value);
}

export interface NetworkFixture {
  readonly record: FixtureRecord;
  readonly answers: Answers;
}

/** `actors` beyond the named ones are numbered delegates, for the speed of large networks. */
export function networkFixture(actors = 45): NetworkFixture {
  const named = [...campA.map((name) => ({ name, camp: 0 })), ...campB.map((name) => ({ name, camp: 1 }))];
  const all = Array.from(
    { length: actors },
    (_, at) => named[at] ?? { name: `Delegate ${at + 1}`, camp: at % 2 },
  );
  const record = fixtureRecord(2);
  const [doc] = record.documents;
  const [model] = record.statements;
  if (doc === undefined || model === undefined) throw new Error("the fixture record is empty");
  const statements: StatementView[] = [];
  for (const [a, { name, camp }] of all.entries()) {
    for (const [c, concept] of concepts.entries()) {
      const talks = share(a, c, 1);
      if (talks < (c < 5 ? 0.62 : 0.8)) continue;
      const count = 1 + Math.floor(share(a, c, 2) ** 3 * (a < 8 || name === "Germany" ? 12 : 4));
      for (let n = 0; n < count; n += 1) {
        const isFor = (camp === 0) === forA.has(c) ? share(a, c, n + 5) < 0.9 : share(a, c, n + 5) < 0.1;
        const day = new Date(Date.UTC(2031, 1, 3) + Math.floor(share(a, c, n + 9) * DAYS) * 86_400_000);
        statements.push(
          statementOf(model, {
            id: `a${a}-c${c}-${n}`,
            name,
            isState: !name.includes(" ") || name.startsWith("United"),
            concept,
            conceptId: `concept-${c}`,
            agreement: isFor ? 1 : 0,
            date: day.toISOString().slice(0, 10),
            isProposed: share(a, c, n + 13) < 0.2,
          }),
        );
      }
    }
  }
  record.statements.push(...statements);
  const table = tableOfStatements(statements);
  const looks = looksOf(statements);
  const others = (query: URLSearchParams, path: string) => answerOf(table, looks, path, query);
  return {
    record,
    answers: {
      networks: (query, path) =>
        path === "networks" ? (clashOf(query) ?? networkOf(statements, query)) : others(query, path),
      measures: others,
    },
  };
}

/** The problem of a normalization that the type of network does not know, as the server tells it. */
function clashOf(query: URLSearchParams): ProblemView | null {
  const normalization = query.get("normalization") ?? "no";
  const isOneMode = query.get("networkType") === "onemode";
  const fits = isOneMode ? ["no", "average", "jaccard", "cosine"] : ["no", "activity", "prominence"];
  if (fits.includes(normalization)) return null;
  const details = {
    option: "normalization",
    value: normalization,
    other: `networkType = ${isOneMode ? "onemode" : "twomode"}`,
  };
  const { what, where, next } = describeProblem("NETWORK_OPTIONS_CLASH", details, "en");
  return {
    type: "urn:parley:NETWORK_OPTIONS_CLASH",
    code: "NETWORK_OPTIONS_CLASH",
    title: what,
    detail: what,
    status: 400,
    details,
    where,
    next,
  };
}

function looksOf(statements: readonly StatementView[]): Map<string, EntityLook> {
  const looks = new Map<string, EntityLook>();
  for (const { person, organization, concept } of statements)
    for (const one of [person, organization, concept])
      if (one !== null) looks.set(one.id, { kind: one.kind, color: one.color, attributes: {} });
  return looks;
}

interface Made {
  readonly id: string;
  readonly name: string;
  readonly isState: boolean;
  readonly concept: string;
  readonly conceptId: string;
  readonly agreement: 0 | 1;
  readonly date: string;
  readonly isProposed: boolean;
}

function statementOf(model: StatementView, made: Made): StatementView {
  const claim = `${made.agreement === 1 ? "would support" : "could not support"} “${made.concept}” in its present form`;
  const text = `Asked about it in the evening, ${made.name} ${claim}, according to two people in the room.`;
  const start = text.indexOf(claim);
  const quote = partAt(text, [{ start, end: start + claim.length }]);
  const sentence = partAt(text, [{ start: 0, end: text.length }]);
  if (quote === null || sentence === null) throw new Error("the fixture sentence has no quote");
  return {
    ...model,
    id: made.id,
    utteranceId: `u-${made.id}`,
    document: { ...model.document, date: made.date, language: "en" },
    state: made.isProposed ? "proposed" : "accepted",
    person: made.isState ? null : entity(`p-${made.name}`, made.name, "person"),
    organization: made.isState ? entity(`s-${made.name}`, made.name, "state") : null,
    concept: entity(made.conceptId, made.concept, "concept"),
    agreement: made.agreement,
    quote,
    claim: quote,
    sentence,
  };
}

/** The answer of the server: counts by subtraction, congruence for one mode; camps as they were made. */
function networkOf(all: readonly StatementView[], query: URLSearchParams): NetworkView {
  const from = query.get("from");
  const to = query.get("to");
  const min = Number(query.get("minStatements") ?? 1);
  const inWindow = all.filter((row) => {
    const day = row.document.date ?? "";
    return (
      (from === null || day >= from) &&
      (to === null || day <= to) &&
      (query.get("status") !== "reviewed" || row.state !== "proposed")
    );
  });
  const actorOf = (row: StatementView) => row.person ?? row.organization ?? entity("", "", "person");
  const frequency = new Map<string, number>();
  for (const row of inWindow) frequency.set(actorOf(row).id, (frequency.get(actorOf(row).id) ?? 0) + 1);
  const rows = inWindow.filter((row) => (frequency.get(actorOf(row).id) ?? 0) >= min);
  const isOneMode = query.get("networkType") === "onemode";
  const campOf = (id: string) =>
    campA.some((name) => id.endsWith(`-${name}`))
      ? 0
      : campB.some((name) => id.endsWith(`-${name}`))
        ? 1
        : Number(id.replace(/\D/g, "")) % 2;

  const nodes = new Map<string, NetworkView["nodes"][number]>();
  const ties = new Map<string, { for: number; against: number; ids: string[] }>();
  for (const row of rows) {
    const actor = actorOf(row);
    const concept = row.concept ?? entity("", "", "concept");
    for (const [ref, variable] of [
      [actor, "actor"],
      [concept, "concept"],
    ] as const) {
      const known = nodes.get(ref.id);
      nodes.set(ref.id, {
        id: ref.id,
        label: ref.label,
        variable,
        side: isOneMode || variable === "actor" ? "row" : "column",
        kind: ref.kind,
        frequency: (known?.frequency ?? 0) + 1,
        color: null,
        camp: variable === "actor" ? campOf(ref.id) : null,
        attributes: {},
      });
    }
    const key = `${actor.id}|${concept.id}`;
    const tie = ties.get(key) ?? { for: 0, against: 0, ids: [] };
    tie[row.agreement === 1 ? "for" : "against"] += 1;
    tie.ids.push(row.id);
    ties.set(key, tie);
  }
  const isPlain = query.get("qualifierAggregation") === "ignore";
  const twoMode = [...ties].flatMap(([key, tie]) => {
    const [source = "", target = ""] = key.split("|");
    const weight = isPlain ? tie.for + tie.against : tie.for - tie.against;
    return weight === 0 ? [] : [{ source, target, weight, statements: tie.ids.length, evidence: tie.ids }];
  });
  const actors = [...nodes.values()].filter((node) => node.variable === "actor");
  const listed = isOneMode ? agreeing(actors, twoMode) : twoMode;
  return {
    nodes: isOneMode ? actors : [...nodes.values()],
    ties: listed,
    numTies: listed.length,
    camps: [0, 1].map((camp) => {
      const members = actors.filter((node) => node.camp === camp).map((node) => node.id);
      return {
        size: members.length,
        members,
        topConcepts: camp === 0 ? ["Deploy a European force"] : ["Ceasefire comes first"],
      };
    }),
    modularity: 0.31,
    tried: [],
    counts: {
      statements: rows.length,
      reviewed: rows.filter((row) => row.state !== "proposed").length,
      proposed: rows.filter((row) => row.state === "proposed").length,
      documents: 40,
      undated: 0,
    },
    from,
    to,
    warnings: [],
  };
}

/** Actor × actor: concepts on which both stand on the same side, less those on which they do not. */
function agreeing(actors: NetworkView["nodes"], twoMode: NetworkView["ties"]): NetworkView["ties"] {
  const by = new Map<string, NetworkView["ties"]>();
  for (const tie of twoMode) by.set(tie.source, [...(by.get(tie.source) ?? []), tie]);
  const ties: NetworkView["ties"] = [];
  for (const [at, one] of actors.entries()) {
    for (const other of actors.slice(at + 1)) {
      let weight = 0;
      const evidence: string[] = [];
      for (const tie of by.get(one.id) ?? []) {
        const same = (by.get(other.id) ?? []).find((partner) => partner.target === tie.target);
        if (same === undefined) continue;
        weight += tie.weight > 0 === same.weight > 0 ? 1 : -1;
        evidence.push(...tie.evidence, ...same.evidence);
      }
      if (weight !== 0)
        ties.push({ source: one.id, target: other.id, weight, statements: evidence.length, evidence });
    }
  }
  return ties;
}
