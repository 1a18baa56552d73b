/**
 * `/measures/…` and `/networks/series`: what `parley camps`, `barplot`, `polarization`, `backbone`, `distances` and
 * `network --time-window` answer, with the same options and the same fields.
 */
import {
  backboneQuerySchema,
  backboneSchema,
  barPlot,
  barPlotQuerySchema,
  barPlotSchema,
  campMethodNames,
  campMethods,
  campsQuerySchema,
  campsSchema,
  distancesQuerySchema,
  distancesSchema,
  fail,
  type Language,
  measureListSchema,
  measures,
  type NetworkOptionsQuery,
  networkOptionsQuerySchema,
  optionsOfQuery,
  polarizationQuerySchema,
  polarizationSchema,
  seriesQuerySchema,
  seriesSchema,
} from "@parley/core";
import type { z } from "zod";
import { type Analysis, tableFor } from "../../analyses/answer.js";
import { campsAnswer } from "../../analyses/camps-answer.js";
import {
  backboneAnswer,
  barPlotAnswer,
  distancesAnswer,
  polarizationAnswer,
} from "../../analyses/measure-answers.js";
import { networkAnswer } from "../../analyses/network-answer.js";
import type { OpenRecord } from "../../project/open-record.js";
import { projectRecord } from "../../project/project-record.js";
import type { Api, RouteContext } from "../context.js";
import { sendAnswer } from "../send-answer.js";

interface MeasureRoute {
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly reply: z.ZodType;
  readonly analysis: Analysis;
}

const routes: readonly MeasureRoute[] = [
  {
    path: "/networks/series",
    summary: "The networks of all time windows",
    query: seriesQuerySchema,
    reply: seriesSchema,
    analysis: networkAnswer,
  },
  {
    path: "/measures/camps",
    summary: "Which actors stand together, by one method or by several with their agreement",
    query: campsQuerySchema,
    reply: campsSchema,
    analysis: campsAnswer,
  },
  {
    path: "/measures/barplot",
    summary: "How often each value occurs, for and against",
    query: barPlotQuerySchema,
    reply: barPlotSchema,
    analysis: withEvidence,
  },
  {
    path: "/measures/polarization",
    summary: "How far the debate splits into camps, as a whole or per time window",
    query: polarizationQuerySchema,
    reply: polarizationSchema,
    analysis: polarizationAnswer,
  },
  {
    path: "/measures/backbone",
    summary: "Which concepts carry the structure, and which could be spared",
    query: backboneQuerySchema,
    reply: backboneSchema,
    analysis: backboneAnswer,
  },
  {
    path: "/measures/distances",
    summary: "How different the networks of any two time windows are",
    query: distancesQuerySchema,
    reply: distancesSchema,
    analysis: distancesAnswer,
  },
];

export function measureRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/measures",
    {
      schema: {
        tags: ["measures"],
        summary: "The measures and the methods of finding camps",
        response: { 200: measureListSchema },
      },
    },
    async () => ({
      measures: measures.map(({ name, question, needs, seeded }) => ({ name, question, needs, seeded })),
      campMethods: campMethodNames.map((name) => {
        const { divides, cuts, seeded } = campMethods[name];
        return { name, divides, cuts, seeded };
      }),
    }),
  );
  for (const { path, summary, query, reply: answered, analysis } of routes) {
    const tag = path.split("/")[1] ?? "";
    api.get(
      path,
      { schema: { tags: [tag], summary, querystring: query, response: { 200: answered } } },
      async (request, reply) => {
        const { labels, ...given } = request.query as Record<string, unknown> & { labels?: Language };
        return sendAnswer(reply, analysis(labelled(projectRecord(project), labels), optionsOf(given)));
      },
    );
  }
}

/** Labels in a language instead of values as coded. */
function labelled(record: OpenRecord, labels: Language | undefined): OpenRecord {
  return labels === undefined
    ? record
    : { ...record, table: (options) => record.table({ ...options, labels }) };
}

/** Options whose value is JSON. */
const jsonOptions = ["sets", "memberships"];

/** Those of the network as the address has them, the measure's own as they are. */
function optionsOf(query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const options = optionsOfQuery(query as NetworkOptionsQuery);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || Object.hasOwn(networkOptionsQuerySchema.shape, name)) continue;
    options[name] = jsonOptions.includes(name) && typeof value === "string" ? parseJson(name, value) : value;
  }
  return options;
}

function parseJson(option: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return fail("OPTION_INVALID", { option, value: text, where: "measures", allowed: "JSON" }, cause);
  }
}

/** The bar plot, with the statements behind each count when asked for. */
function withEvidence(record: OpenRecord, options: Readonly<Record<string, unknown>>) {
  const { evidence, ...rest } = options;
  const answer = barPlotAnswer(record, rest);
  if (evidence !== true) return answer;
  const table = tableFor(record, rest);
  const { rows } = barPlot(table, rest);
  const ids = rows.map((own) => own.map((level) => level.map((row) => table.ids[row] ?? "")));
  return { ...answer, fields: { ...answer.fields, evidence: ids } };
}
