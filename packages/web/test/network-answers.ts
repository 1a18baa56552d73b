/**
 * What the server answers beside the network itself, computed by core from the statements of the fixture: columns for
 * the workers, choices for the options, bars with their evidence.
 */
import {
  barPlot,
  barPlotQuerySchema,
  type EntityLook,
  type NetworkChoices,
  optionsOfQuery,
  type StatementTable,
  type StatementView,
  tableToJson,
} from "@parley/core";

type Entity = NonNullable<StatementView["concept"]>;

/** The statements as core reads them, in load order. */
export function tableOfStatements(statements: readonly StatementView[]): StatementTable {
  const sorted = [...statements].sort(
    (a, b) =>
      (a.document.date ?? "").localeCompare(b.document.date ?? "") ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const days = [...new Set(sorted.map((row) => row.document.date ?? ""))].sort();
  const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
  const texts = (of: (row: StatementView) => Entity | null) => {
    const found = new Map<string, string>();
    for (const row of sorted) {
      const entity = of(row);
      if (entity !== null) found.set(entity.label, entity.id);
    }
    const values = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
    return {
      dataType: "short text" as const,
      values,
      entityIds: values.map((value) => found.get(value) ?? ""),
      codes: Int32Array.from(sorted, (row) => values.indexOf(of(row)?.label ?? "")),
    };
  };
  const column = (value: (day: string) => string) => days.map(value);
  return {
    size: sorted.length,
    ids: sorted.map((row) => row.id),
    document: Int32Array.from(sorted, (row) => days.indexOf(row.document.date ?? "")),
    time: Float64Array.from(sorted, (row) => seconds(row.document.date ?? "")),
    start: Int32Array.from(sorted, (_, at) => at),
    stop: Int32Array.from(sorted, (_, at) => at + 1),
    coder: new Int32Array(sorted.length),
    reviewed: Uint8Array.from(sorted, (row) => (row.state === "proposed" ? 0 : 1)),
    confidence: Float32Array.from(sorted, (row) => row.confidence ?? 1),
    coders: ["Mara L."],
    coderIds: ["mara"],
    documents: {
      ids: column((day) => day),
      title: column((day) => `Dispatch of ${day}`),
      author: column(() => ""),
      source: column((day) => (Number(day.slice(8)) % 2 === 0 ? "Kurier" : "Agency, Northern")),
      section: column(() => ""),
      type: column(() => "dispatch"),
      time: Float64Array.from(days, seconds),
    },
    variables: new Map([
      ["person", texts((row) => row.person)],
      ["organization", texts((row) => row.organization)],
      ["concept", texts((row) => row.concept)],
      [
        "agreement",
        {
          dataType: "boolean" as const,
          numbers: Float64Array.from(sorted, (row) => row.agreement ?? Number.NaN),
        },
      ],
      ["actor", texts((row) => row.person ?? row.organization)],
    ]),
  };
}

/** Answers of `networks/statements`, `networks/choices` and `measures/barplot`; `undefined` for other paths. */
export function answerOf(
  table: StatementTable,
  looks: ReadonlyMap<string, EntityLook>,
  path: string,
  query: URLSearchParams,
): unknown {
  switch (path) {
    case "networks/statements":
      return tableToJson(table, 1, (id) => looks.get(id));
    case "networks/choices":
      return choicesOf(table);
    case "measures/barplot": {
      const {
        evidence: _evidence,
        labels: _labels,
        ...asked
      } = barPlotQuerySchema.parse(Object.fromEntries(query));
      const found = barPlot(table, optionsOfQuery(asked));
      return {
        values: found.values,
        qualifierLevels: found.qualifierLevels,
        counts: found.counts,
        attributeVariables: [],
        attributes: [],
        numFilteredStatements: found.numFilteredStatements,
        evidence: found.rows.map((own) => own.map((rows) => rows.map((row) => table.ids[row]))),
      };
    }
    default:
      return undefined;
  }
}

function choicesOf({ variables, documents, coders }: StatementTable): NetworkChoices {
  const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== "").sort();
  return {
    variables: [...variables].map(([name, column]) => ({
      name,
      dataType: column.dataType,
      values:
        column.dataType === "short text"
          ? column.values.map((value) => ({ value, label: value }))
          : ["0", "1"].map((value) => ({ value, label: value })),
    })),
    metadata: {
      author: distinct(documents.author),
      source: distinct(documents.source),
      section: distinct(documents.section),
      type: distinct(documents.type),
      id: distinct(documents.ids),
      title: distinct(documents.title),
    },
    coders: [...coders],
  };
}
