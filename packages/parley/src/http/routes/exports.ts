/** `/exports/{format}`: the network of the page as a file for other programs. */
import { campOptionsOf, fail, networkOptionsOf, networkQuerySchema } from "@parley/core";
import { z } from "zod";
import { exportNetwork, findNetworkExporter, networkFormats } from "../../project/export-network.js";
import { projectRecord } from "../../project/project-record.js";
import type { Api, RouteContext } from "../context.js";

const params = z.object({ format: z.string() });

export function exportRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/exports/:format",
    {
      schema: {
        tags: ["exports"],
        summary: `A network as a file: ${networkFormats.join(", ")}`,
        params,
        querystring: networkQuerySchema,
      },
    },
    async (request, reply) => {
      const { format } = request.params;
      const exporter =
        findNetworkExporter(format) ??
        fail("OPTION_INVALID", {
          option: "format",
          value: format,
          where: request.url,
          allowed: networkFormats,
        });
      const options = networkOptionsOf(request.query);
      const text = exportNetwork(projectRecord(project), exporter, options, {
        labels: request.query.labels,
        camps: campOptionsOf(request.query, options.compat),
        at: request.query.at,
        around: request.query,
      });
      return reply
        .type(`${exporter.mediaType}; charset=utf-8`)
        .header("content-disposition", `attachment; filename="network-${format}.${exporter.extension}"`)
        .serializer((body: string) => body)
        .send(text);
    },
  );
}
