/** What every route gets: the open project, who writes, and the channel that tells the pages about changes. */
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Project } from "../project/project.js";
import type { Live } from "./live.js";

export interface RouteContext {
  readonly project: Project;
  readonly live: Live;
  readonly token: string;
}

/** The server with schemas as types. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;
