/**
 * Structural measures as an answer: a table of nodes and figures of the network. Groups are the camps of the network,
 * or the values of an attribute of its actors (`group`); a numeric attribute can be asked for too (`value`).
 */
import {
  campOptions,
  camps,
  fail,
  type Network,
  type NetworkOptionsInput,
  network,
  networkMeasures,
  networkOptionsSchema,
  type StructureMeasureName,
  structureMeasureNames,
} from "@parley/core";
import type { OpenRecord } from "../project/open-record.js";
import { type Analysis, tableFor } from "./answer.js";

/** Options of this analysis; the rest are those of the network. */
const ownOptions = ["measure", "group", "value", "seed"];

export const networkMeasuresAnswer: Analysis = (record, options) => {
  const table = tableFor(record, options);
  const found = network(table, networkInput(options));
  const oneMode = found.networkType === "onemode";
  const groups = oneMode ? groupsOf(record, found, options) : null;
  const numbers =
    oneMode && typeof options.value === "string"
      ? attributeOf(record, found, options, options.value).map(asNumber)
      : null;
  const { nodes, figures } = networkMeasures(found, {
    measures: measuresAsked(options.measure),
    ...(groups === null ? {} : { groups }),
    ...(numbers === null ? {} : { numbers }),
  });
  return {
    fields: {
      nodes: nodes.map(({ label, side, group, values }) => ({ label, side, group, ...values })),
      figures,
      numStatements: found.numStatements,
      numFilteredStatements: found.numFilteredStatements,
    },
    matrices: [],
    numbers: [...nodes.flatMap(({ values }) => Object.values(values)), ...Object.values(figures)].filter(
      (value) => value !== null,
    ),
    series: null,
  };
};

/** Who agrees with whom, where nothing else is given. */
function networkInput(options: Readonly<Record<string, unknown>>): NetworkOptionsInput {
  const given: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(options)) {
    if (ownOptions.includes(option)) continue;
    if (!Object.hasOwn(networkOptionsSchema.shape, option)) {
      const allowed = [...ownOptions, ...Object.keys(networkOptionsSchema.shape)];
      fail("NETWORK_OPTION_UNKNOWN", { option, allowed });
    }
    given[option] = value;
  }
  const input = given as NetworkOptionsInput;
  if (input.networkType !== undefined && input.networkType !== "onemode") return input;
  const { networkType, qualifierAggregation, normalization } = campOptions(input);
  return { networkType, qualifierAggregation, normalization, ...given } as NetworkOptionsInput;
}

function measuresAsked(asked: unknown): StructureMeasureName[] {
  if (asked === undefined) return [...structureMeasureNames];
  return (Array.isArray(asked) ? asked : [asked]).map(
    (name) =>
      structureMeasureNames.find((known) => known === name) ??
      fail("MEASURE_UNKNOWN", { measure: String(name), allowed: structureMeasureNames }),
  );
}

function groupsOf(
  record: OpenRecord,
  found: Network,
  options: Readonly<Record<string, unknown>>,
): (string | null)[] {
  const { group = "camps", seed = 1 } = options;
  if (typeof group === "string" && group !== "camps") {
    return attributeOf(record, found, options, group).map((value) => (value === "" ? null : value));
  }
  const { membership } = camps(found, { seed: Number(seed) });
  return membership.map((camp) => (camp === null ? null : `camp ${camp + 1}`));
}

/** Values of an attribute, one per row. @throws `MEASURE_ATTRIBUTE_UNKNOWN` */
function attributeOf(
  record: OpenRecord,
  { basis, rowEntityIds, rowLabels }: Network,
  options: Readonly<Record<string, unknown>>,
  name: string,
): string[] {
  const { variable1, statementType } = basis.prepared.options;
  const type = typeof options.statementType === "string" ? options.statementType : statementType;
  const { names, rows } =
    rowEntityIds.length === 0 ? noAttributes : record.attributes(type, variable1, rowEntityIds);
  const at = names.indexOf(name);
  if (at === -1 && rowLabels.length > 0)
    fail("MEASURE_ATTRIBUTE_UNKNOWN", { attribute: name, allowed: names });
  return rows.map((row) => row[at] ?? "");
}

const noAttributes: ReturnType<OpenRecord["attributes"]> = { names: [], rows: [] };

function asNumber(text: string): number | null {
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? null : value;
}
