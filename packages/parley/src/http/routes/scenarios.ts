/**
 * `/scenarios`: which issues can be played, what the record gives as inputs, a run, and the scenario files kept with
 * the project. Everything answers what `parley scenario` does.
 */
import {
  keptScenarioListSchema,
  keptScenarioSchema,
  playedScenarioSchema,
  scenarioBodySchema,
  scenarioChoicesSchema,
  scenarioDraftQuerySchema,
  scenarioDraftSchema,
  scenarioInputsSchema,
  scenarioKeepSchema,
  scenarioQuerySchema,
  scenarioRunQuerySchema,
  writeResultSchema,
} from "@parley/core";
import { writeScenario } from "@parley/formats";
import { z } from "zod";
import { playOnProject } from "../../analyses/scenario/play-file.js";
import { projectScenario } from "../../project/draft-scenario.js";
import {
  deleteScenario,
  jsonText,
  keepScenario,
  listScenarios,
  onRecord,
  readScenario,
  scenarioChoices,
} from "../../project/scenarios.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["scenarios"];
const params = z.object({ id: z.string() });

export function scenarioRoutes(api: Api, context: RouteContext): void {
  playingRoutes(api, context);
  keepingRoutes(api, context);
}

function playingRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/scenarios/choices",
    {
      schema: {
        tags,
        summary: "Issues that can be played",
        querystring: scenarioQuerySchema,
        response: { 200: scenarioChoicesSchema },
      },
    },
    async (request) => scenarioChoices(project, request.query.labels),
  );
  api.get(
    "/scenarios/draft",
    {
      schema: {
        tags,
        summary: "The scenario that the record suggests by itself",
        querystring: scenarioDraftQuerySchema,
        response: { 200: scenarioDraftSchema },
      },
    },
    async (request) => {
      const file = projectScenario(project, request.query.labels, request.query.issue);
      return { file, yaml: writeScenario(file) };
    },
  );
  api.post(
    "/scenarios/inputs",
    {
      schema: {
        tags,
        summary: "Inputs of a scenario, each with its statements, source or assumption",
        querystring: scenarioQuerySchema,
        body: scenarioBodySchema,
        response: { 200: scenarioInputsSchema },
      },
    },
    async (request, reply) =>
      // Ours is right by its type and may be long: it goes out as it is.
      reply
        .type("application/json; charset=utf-8")
        .serializer(JSON.stringify)
        .send(
          onRecord(project, jsonText(request.body), "scenario.json", request.query.labels).inputs as never,
        ),
  );
  api.post(
    "/scenarios/play",
    {
      schema: {
        tags,
        summary: "Play a scenario: the same as parley scenario --json",
        querystring: scenarioRunQuerySchema,
        body: scenarioBodySchema,
        response: { 200: playedScenarioSchema },
      },
    },
    async (request, reply) => {
      const { labels, seed, runs } = request.query;
      const played = await playOnProject(project, request.body, { language: labels, seed, runs, workers: 1 });
      return reply
        .type("application/json; charset=utf-8")
        .serializer(JSON.stringify)
        .send(played as never);
    },
  );
}

function keepingRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/scenarios",
    {
      schema: { tags, summary: "Scenarios kept with the project", response: { 200: keptScenarioListSchema } },
    },
    async () => listScenarios(project),
  );
  api.get(
    "/scenarios/:id",
    {
      schema: {
        tags,
        summary: "A kept scenario, as a value and as its text",
        params,
        response: { 200: keptScenarioSchema },
      },
    },
    async (request, reply) => {
      const kept = readScenario(project, request.params.id);
      void reply.header("ETag", `"${kept.revision}"`);
      return kept;
    },
  );
  api.post(
    "/scenarios",
    {
      schema: {
        tags,
        summary: "Keep a scenario with the project",
        querystring: scenarioQuerySchema,
        body: scenarioKeepSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(context, keepScenario(project, request.body, { language: request.query.labels })),
  );
  api.patch(
    "/scenarios/:id",
    {
      schema: {
        tags,
        summary: "Change a kept scenario; its comments and order stay",
        params,
        querystring: scenarioQuerySchema,
        body: scenarioKeepSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(
        context,
        keepScenario(project, request.body, {
          id: request.params.id,
          seen: matchedRevision(request.headers["if-match"]),
          language: request.query.labels,
        }),
      ),
  );
  api.delete(
    "/scenarios/:id",
    {
      schema: {
        tags,
        summary: "Take a kept scenario out of the project",
        params,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(
        context,
        deleteScenario(project, request.params.id, matchedRevision(request.headers["if-match"])),
      ),
  );
}
