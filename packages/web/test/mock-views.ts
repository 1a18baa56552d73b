/** What the mock server shows: project, timeline, entities, documents, statements, an import report. */
import {
  builtInStatementType,
  type DocumentRow,
  type StatementView,
  type SuggestionView,
} from "@parley/core";
import { concepts } from "./fixture-dispatches.js";
import type { MockProject } from "./mock-project.js";

export function projectView(project: MockProject) {
  const { documents, statements } = project.record;
  const dates = documents.flatMap((doc) => (doc.date === null ? [] : [doc.date.local])).sort();
  const isDone = (row: StatementView) => row.state !== "proposed" && row.state !== "rejected";
  const coder = { id: "coder", name: "Mara L.", kind: "person", version: null, color: "#056770" };
  return {
    name: "Coalition of the willing",
    notice: {
      en: "Every person and quotation in this record is invented.",
      de: "Alle Personen und Zitate in diesem Bestand sind erfunden.",
    },
    dial: 0.5,
    revision: project.revision,
    counts: {
      documents: documents.length,
      undated: documents.filter((doc) => doc.date === null).length,
      statements: statements.filter((row) => row.state !== "rejected").length,
      reviewed: statements.filter(isDone).length,
      open: statements.filter((row) => row.state === "proposed").length,
      rejected: statements.filter((row) => row.state === "rejected").length,
      actors: 12,
      concepts: 5,
      commitments: 0,
    },
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    sources: [...new Set(documents.map((doc) => doc.source))].sort(),
    languages: ["de", "en"],
    statementTypes: [builtInStatementType],
    statementOrders: ["newest", "oldest", "document", "confidence", "actor", "concept"],
    coders: [coder],
    coder,
    undo: project.past.length === 0 ? null : { sequence: 1, key: project.past.at(-1)?.key, details: {} },
    redo: project.future.length === 0 ? null : { sequence: 1, key: project.future.at(-1)?.key, details: {} },
    version: "0.1.0",
  };
}

export function timeline(project: MockProject) {
  const days = new Map<string, { day: string; statements: number; reviewed: number; documents: number }>();
  const at = (day: string) => days.get(day) ?? { day, statements: 0, reviewed: 0, documents: 0 };
  for (const doc of project.record.documents) {
    if (doc.date !== null)
      days.set(doc.date.local, { ...at(doc.date.local), documents: at(doc.date.local).documents + 1 });
  }
  for (const row of project.record.statements) {
    const day = row.document.date;
    if (day === null || row.state === "rejected") continue;
    const known = at(day);
    days.set(day, {
      ...known,
      statements: known.statements + 1,
      reviewed: known.reviewed + (row.state === "proposed" ? 0 : 1),
    });
  }
  const event = (id: string, label: string, from: string) => ({
    id,
    labels: { en: label, de: label },
    from,
    to: null,
  });
  return {
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    events: [
      event("oostende", "Oostende", "2031-02-20"),
      event("brest", "Brest", "2031-03-27"),
      event("odense", "Odense", "2031-04-09"),
    ],
  };
}

export function entitiesOf(project: MockProject, variable: string) {
  if (variable === "concept")
    return Object.entries(concepts).map(([id, words]) => ({
      id,
      label: words.en,
      kind: "concept" as const,
      statements: 3,
    }));
  const seen = new Map<
    string,
    {
      id: string;
      label: string;
      kind: "person" | "state";
      statements: number;
    }
  >();
  for (const row of project.record.statements) {
    const one = variable === "person" ? row.person : row.organization;
    if (one === null) continue;
    seen.set(one.id, {
      id: one.id,
      label: one.label,
      kind: variable === "person" ? "person" : "state",
      statements: (seen.get(one.id)?.statements ?? 0) + 1,
    });
  }
  return [...seen.values()].sort((a, b) => b.statements - a.statements);
}

export function entities(project: MockProject, query: URLSearchParams) {
  const q = (query.get("q") ?? "").toLowerCase();
  const rows = entitiesOf(project, query.get("variable") ?? "person").filter((one) =>
    one.label.toLowerCase().includes(q),
  );
  return {
    rows: rows.slice(0, Number(query.get("limit") ?? 12)).map((one) => ({
      ...one,
      color: null,
      variableId: query.get("variable"),
      labels: {},
      aliases: [],
      memberOf: [],
      attributes: {},
      candidate: false,
      reviewed: 0,
      revision: 1,
    })),
    next: null,
    total: rows.length,
  };
}

export function documentList(project: MockProject, query: URLSearchParams) {
  const all = filtered(project, query);
  const start = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 100);
  const rows = all.slice(start, start + limit);
  return { rows, next: start + limit < all.length ? String(start + limit) : null, total: all.length };
}

export function filtered(project: MockProject, query: URLSearchParams): DocumentRow[] {
  const q = (query.get("q") ?? "").toLowerCase();
  const list = (name: string) => (query.get(name) ?? "").split(",").filter((piece) => piece !== "");
  const rows: DocumentRow[] = [];
  for (const doc of project.record.documents) {
    const day = doc.date?.local ?? null;
    const from = query.get("from");
    const to = query.get("to");
    if (from !== null && (day === null || day < from)) continue;
    if (to !== null && (day === null || day > to)) continue;
    if (list("sources").length > 0 && !list("sources").includes(doc.source)) continue;
    if (list("languages").length > 0 && !list("languages").includes(doc.language ?? "")) continue;
    const own = project.record.statements.filter(
      (row) => row.documentId === doc.id && row.state !== "rejected",
    );
    const open = own.filter((row) => row.state === "proposed").length;
    if (query.get("open") === "1" && open === 0) continue;
    const place = `${doc.title}\n${doc.text}`.toLowerCase().indexOf(q);
    if (q !== "" && place < 0) continue;
    const { text, previous: _p, following: _f, position: _n, of: _of, ...row } = doc;
    const inText = text.toLowerCase().indexOf(q);
    const hit =
      q === "" || inText < 0
        ? null
        : `…${text.slice(Math.max(0, inText - 30), inText)}\uE000${text.slice(inText, inText + q.length)}\uE001${text.slice(inText + q.length, inText + 60)}…`.replaceAll(
            "\n",
            " ",
          );
    rows.push({
      ...row,
      beginning: text.slice(0, 160).replaceAll("\n", " "),
      hit,
      length: text.length,
      counts: { statements: own.length, open, reviewed: own.length - open },
    });
  }
  const sort = query.get("sort") ?? "newest";
  const day = (row: DocumentRow) => row.date?.local ?? "";
  return rows.sort((a, b) => {
    if (sort === "title") return a.title.localeCompare(b.title);
    if (sort === "open") return b.counts.open - a.counts.open;
    return sort === "oldest" ? day(a).localeCompare(day(b)) : day(b).localeCompare(day(a));
  });
}

export function statementList(project: MockProject, query: URLSearchParams) {
  const documentId = query.get("documentId");
  const ids = query.get("ids")?.split(",");
  const states = query.get("states")?.split(",");
  const concept = query.get("concept");
  const actor = query.get("actor");
  const rows = project.record.statements.filter(
    (row) =>
      (documentId === null || row.documentId === documentId) &&
      (concept === null || row.concept?.id === concept) &&
      (actor === null || (row.person ?? row.organization)?.id === actor) &&
      (ids === undefined || ids.includes(row.id)) &&
      (states === undefined || states.includes(row.state)),
  );
  return { rows, next: null, total: rows.length };
}

/** Two other concepts of the record and the other stance, as the suggester offers them. */
export function suggestions({ record }: MockProject, id: string): SuggestionView {
  const own = record.statements.find((row) => row.id === id);
  const concepts = new Map(
    record.statements.flatMap(({ concept }) => (concept === null ? [] : [[concept.id, concept] as const])),
  );
  const others = [...concepts.values()].filter((concept) => concept.id !== own?.concept?.id).slice(0, 2);
  return {
    statementId: id,
    lessons: 12,
    dial: 0.3,
    isStatement: 0.9,
    concepts: others.map((entity, at) => ({ entity, probability: 0.55 - at / 10 })),
    actors: [],
    stances: [
      { agreement: own?.agreement === 1 ? 0 : 1, probability: 0.35 },
      { agreement: null, probability: 0.1 },
    ],
  };
}

/** Progress of the review over the whole record. */
export function reviewProgress(project: MockProject) {
  const proposals = project.record.statements.filter((row) => row.state !== "coded");
  const isOpen = (row: StatementView) => row.state === "proposed";
  return {
    open: proposals.filter(isOpen).length,
    decided: proposals.filter((row) => !isOpen(row)).length,
    documents: project.record.documents.map((doc) => {
      const own = proposals.filter((row) => row.documentId === doc.id);
      const open = own.filter(isOpen).length;
      const { id, title, language } = doc;
      return { id, title, language, date: doc.date?.local ?? null, open, decided: own.length - open };
    }),
    coders: [{ id: "coder", name: "Mara L.", kind: "person", accepted: 1, corrected: 0, rejected: 0 }],
  };
}

/** Two bars: one concept on which both sides speak, and one that nobody opposes. */
export function barPlot(project: MockProject) {
  const ids = project.record.statements.map((row) => row.id);
  return {
    values: ["Deploy a force", "More air defense"],
    qualifierLevels: [0, 1],
    counts: [
      [1, 2],
      [0, 1],
    ],
    attributeVariables: [],
    attributes: [[], []],
    numFilteredStatements: 4,
    evidence: [
      [ids.slice(0, 1), ids.slice(1, 3)],
      [[], ids.slice(3, 4)],
    ],
  };
}

export function news(project: MockProject, query: URLSearchParams) {
  const [doc] = project.record.documents;
  return {
    since: Number(query.get("since")),
    at: null,
    revision: project.revision,
    documents: { count: 1, named: [{ id: doc?.id ?? "", title: doc?.title ?? "", date: null }] },
    statements: project.record.statements.slice(0, 2).map((row) => row.id),
    decisions: 3,
    actors: [],
    moved: [],
  };
}

export function importReport(body: string) {
  const names = [...body.matchAll(/filename="([^"]+)"/g)].map((match) => match[1] ?? "");
  const files = names.map((file) => {
    const isRead = /\.(txt|md|html)$/.test(file);
    return {
      file,
      state: isRead ? "read" : "skipped",
      documents: isRead
        ? [
            {
              id: "d001",
              name: file.replace(/\.\w+$/, ""),
              title: file,
              date: null,
              language: "en",
              sameTextAs: null,
              proposals: 2,
            },
          ]
        : [],
      reasons: isRead
        ? []
        : [{ code: "FILE_TYPE_UNKNOWN", details: { file }, words: "The type of this file is unknown." }],
      assumptions: isRead
        ? [{ code: "NO_DATE", details: {}, words: "No date was found; it counts as unknown." }]
        : [],
    };
  });
  const read = files.filter((file) => file.state === "read").length;
  return { found: files.length, read, skipped: files.length - read, files };
}
