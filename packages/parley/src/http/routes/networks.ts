/** `/networks`: one network with camps and the statements behind each tie; what its options can be; its statements. */
import {
  networkChoicesSchema,
  networkQuerySchema,
  networkViewSchema,
  statementTableQuerySchema,
  statementTableSchema,
} from "@parley/core";
import type { StatementTableOptions } from "../../project/load-statement-table.js";
import { networkChoices } from "../../project/network-choices.js";
import { networkView, statementTableJson } from "../../project/network-view.js";
import type { Api, RouteContext } from "../context.js";

export function networkRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/networks",
    {
      schema: {
        tags: ["networks"],
        summary: "A network with camps and evidence",
        querystring: networkQuerySchema,
        response: { 200: networkViewSchema },
      },
    },
    async (request) => networkView(project, request.query),
  );
  api.get(
    "/networks/choices",
    {
      schema: {
        tags: ["networks"],
        summary: "Variables, values, metadata and coders that options can name",
        querystring: statementTableQuerySchema,
        response: { 200: networkChoicesSchema },
      },
    },
    async (request) => networkChoices(project, tableOptions(request.query)),
  );
  api.get(
    "/networks/statements",
    {
      schema: {
        tags: ["networks"],
        summary: "The counted statements in columns, to compute networks from",
        querystring: statementTableQuerySchema,
        response: { 200: statementTableSchema },
      },
    },
    // Ours is right by its type; checking a hundred thousand values again would take longer than loading them.
    async (request, reply) =>
      reply
        .type("application/json; charset=utf-8")
        .serializer(JSON.stringify)
        .send(statementTableJson(project, tableOptions(request.query)) as never),
  );
}

type TableQuery = Omit<StatementTableOptions, "statementType"> & { statementType?: string | undefined };

function tableOptions({ statementType, ...rest }: TableQuery): StatementTableOptions {
  return statementType === undefined ? rest : { ...rest, statementType };
}
