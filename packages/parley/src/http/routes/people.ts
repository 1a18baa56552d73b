/** `/people/:id`: what there is of a person in the record; a pseudonym; deletion. Texts stay as they are. */
import { personTracesSchema, pseudonymSchema, writeResultSchema } from "@parley/core";
import { z } from "zod";
import { deletePerson, personTraces, pseudonymizePerson } from "../../project/people.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const params = z.object({ id: z.string() });
const tags = ["people"];

export function peopleRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/people/:id",
    {
      schema: {
        tags,
        summary: "Where a person stands in the record",
        params,
        response: { 200: personTracesSchema },
      },
    },
    async (request) => personTraces(project, request.params.id),
  );
  api.post(
    "/people/:id/pseudonym",
    {
      schema: {
        tags,
        summary:
          "A pseudonym in place of the person everywhere but in texts; send If-Match with the revision you saw",
        params,
        body: pseudonymSchema,
        response: { 200: writeResultSchema },
      },
    },
    async ({ params: { id }, body, headers }) =>
      answerWrite(
        context,
        pseudonymizePerson(project, id, body.pseudonym, matchedRevision(headers["if-match"])),
      ),
  );
  api.delete(
    "/people/:id",
    {
      schema: {
        tags,
        summary: "Take a person out of everything but the texts; send If-Match with the revision you saw",
        params,
        response: { 200: writeResultSchema },
      },
    },
    async ({ params: { id }, headers }) =>
      answerWrite(context, deletePerson(project, id, matchedRevision(headers["if-match"]))),
  );
}
