/**
 * The HTTP server: the pages and the interface under `/api/v1`. Binds to loopback; loopback alone is no
 * protection, so Host and Origin are checked and writes need the token made at the start.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import { fastifySSE } from "@fastify/sse";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import { fail } from "@parley/core";
import fastify, { type FastifyInstance } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { noteRequest } from "../project/by-and-by.js";
import type { Project } from "../project/project.js";
import { version } from "../project/version.js";
import { checkpointWhenQuiet } from "./checkpoint-when-quiet.js";
import type { RouteContext } from "./context.js";
import { guardRequests } from "./guard.js";
import { createLive } from "./live.js";
import { sendProblem } from "./problem.js";
import { routes } from "./routes/index.js";
import { serializerCompiler } from "./serializer.js";

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Secret that writes must carry. */
  readonly token: string;
}

/** Largest upload of one file, in bytes. */
export const uploadLimit = 100 * 1024 * 1024;

const pagesFolder = fileURLToPath(new URL("../../../web/dist", import.meta.url));
const packagedPagesFolder = fileURLToPath(new URL("../web", import.meta.url));

/** Builds the server without listening; tests drive it with `inject`. */
export async function buildServer(project: Project, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: 16 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(async (error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler(async (request, reply) => sendProblem(notFound(request.url), request, reply));
  guardRequests(app, options);
  checkpointWhenQuiet(app, project.store);
  app.addHook("onRequest", async () => noteRequest(project));
  app.addHook("onResponse", async () => noteRequest(project));

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine writes its variables into a style element and sets inline styles.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 5000, fields: 20 } });
  await app.register(fastifySSE, { heartbeatInterval: 20_000 });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Parley",
        version,
        description: "Documents, proposals, statements, networks and the ledger of one project.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      components: {
        securitySchemes: {
          startToken: {
            type: "apiKey",
            in: "header",
            name: "X-Parley-Token",
            description: "Made at the start of the server; needed for writes.",
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  const context: RouteContext = { project, live: createLive(), token: options.token };
  await app.register(
    async (api) => {
      for (const route of routes) route(api.withTypeProvider<ZodTypeProvider>(), context);
      api.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
    },
    { prefix: "/api/v1" },
  );
  await servePages(app, options.token);
  app.addHook("onClose", async () => context.live.close());
  return app;
}

function notFound(url: string): unknown {
  try {
    return fail("NOT_THERE", { kind: "address", id: url });
  } catch (error) {
    return error;
  }
}

/** Pages are one bundle; every address that is not a file and not the interface gives its start page. */
async function servePages(app: FastifyInstance, token: string): Promise<void> {
  const found = await Promise.all(
    [pagesFolder, packagedPagesFolder].map(async (folder) => ({
      folder,
      start: await readFile(join(folder, "index.html"), "utf8").catch(() => null),
    })),
  );
  const pages = found.find((entry) => entry.start !== null);
  if (pages?.start === undefined || pages.start === null) return;
  const start = pages.start.replace("<head>", `<head><meta name="parley-token" content="${token}">`);
  await app.register(fastifyStatic, {
    root: pages.folder,
    index: false,
    wildcard: false,
    immutable: true,
    maxAge: "1h",
    serve: true,
  });
  app.get("/", { schema: { hide: true } }, async (_, reply) =>
    reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(start),
  );
  app.get("/*", { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith("/api/")) return sendProblem(notFound(request.url), request, reply);
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(start);
  });
}
