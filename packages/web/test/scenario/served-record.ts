/**
 * The example record behind the built pages and the real HTTP interface, for the tests of a page that reads, plays and
 * saves: nothing of it is imitated. Events are held open and say nothing; writes refresh by themselves.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCodebook } from "@parley/formats";
import { listInputFiles } from "../../../parley/src/commands/input-files.js";
import { buildServer } from "../../../parley/src/http/server.js";
import { setCodebook } from "../../../parley/src/project/actions.js";
import { findEngine } from "../../../parley/src/project/engines.js";
import { extractDocuments } from "../../../parley/src/project/extract-documents.js";
import { importDocuments } from "../../../parley/src/project/import-documents.js";
import { closeProject, initProject } from "../../../parley/src/project/project.js";

const TOKEN = "test-token";
const example = fileURLToPath(new URL("../../../../examples/reassurance-force/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".html": "text/html",
};

export interface ServedRecord {
  readonly url: string;
  /** Asks the interface as a script would. */
  readonly ask: (path: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** @param pages folder of the built pages */
export async function serveRecord(pages: string): Promise<ServedRecord> {
  const folder = mkdtempSync(join(tmpdir(), "parley-scenario-"));
  const project = initProject(join(folder, "record.parley"), { name: "Reassurance force 2031" });
  setCodebook(project, parseCodebook(readFileSync(`${example}codebook.yaml`, "utf8"), "codebook.yaml"));
  const files = await listInputFiles([`${example}documents`]);
  await importDocuments(
    project,
    files.map(({ shown, path }) => ({ name: shown, bytes: readFileSync(path) })),
  );
  await extractDocuments(project, { engine: findEngine("rules") });
  const app = await buildServer(project, { host: "127.0.0.1", port: 0, token: TOKEN });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    if (pathname === "/api/v1/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" }).write(":\n\n");
      return;
    }
    if (!pathname.startsWith("/api/")) {
      const isFile = extname(pathname) !== "";
      const bytes = readFileSync(join(pages, isFile ? pathname : "index.html"));
      response.writeHead(200, { "Content-Type": types[isFile ? extname(pathname) : ".html"] });
      response.end(
        isFile
          ? bytes
          : bytes.toString("utf8").replace("</head>", `<meta name="parley-token" content="${TOKEN}"></head>`),
      );
      return;
    }
    void bodyOf(request).then(async (payload) => {
      const { "content-length": _length, ...headers } = request.headers;
      const answer = await app.inject({
        method: request.method as "GET",
        url: request.url ?? "/",
        headers: headers as Record<string, string>,
        ...(payload === "" ? {} : { payload }),
      });
      response.writeHead(answer.statusCode, { "Content-Type": String(answer.headers["content-type"]) });
      response.end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return {
    url,
    ask: async (path) => (await fetch(`${url}/api/v1/${path}`)).json(),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      await app.close();
      closeProject(project);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
