/** `parley serve [P]`: the workbench and the HTTP interface on this machine. */
import { randomBytes } from "node:crypto";
import { fail } from "@parley/core";
import { loopbackNames } from "../http/guard.js";
import { workByAndBy } from "../project/by-and-by.js";
import { countCommitments } from "../project/ledger-view.js";
import { statementColumns } from "../project/listed/statement-columns.js";
import { closeProject, openProject, type Project } from "../project/project.js";
import { orderByAndBy } from "../project/usefulness.js";
import { openExample } from "./example.js";
import { readNumber, readText } from "./options.js";
import type { Streams, Verb, VerbOptions } from "./verb.js";

export const defaultPort = 4700;

export const serveVerb: Verb = {
  name: "serve",
  args: "[project]",
  summary: "the workbench and the HTTP interface on this machine; without a project, on the example record",
  example: "npx parley serve debate.parley --port 4701",
  options: (command) =>
    command
      .option("--port <port>", `port; PARLEY_PORT or ${defaultPort} when left out, 0 for a free one`)
      .option("--host <host>", "address to listen on; only this machine's (127.0.0.1)")
      .option("--coder <name>", "who works; the project's first person when left out"),
  run: async ([path], options, streams) => {
    const place = readPlace(options);
    const coder = readText(options, "coder");
    const project =
      path === undefined ? await openExample(streams) : openProject(path, coder === null ? {} : { coder });
    await serveProject(project, place, streams);
    return 0;
  },
};

export interface Place {
  readonly host: string;
  readonly port: number;
}

/** @throws `HOST_REFUSED`, `OPTION_INVALID` */
export function readPlace(options: VerbOptions): Place {
  const host = readText(options, "host") ?? "127.0.0.1";
  if (host !== "::1" && !loopbackNames.some((name) => name === host)) fail("HOST_REFUSED", { host });
  const bounds = { from: 0, to: 65_535, whole: true };
  const port =
    readNumber(options, "port", bounds) ??
    readNumber({ port: process.env.PARLEY_PORT }, "port", bounds) ??
    defaultPort;
  return { host, port };
}

/**
 * Serves until the process is told to stop; then pending work ends, the project is closed to one file.
 * @param onReady called with the address once it answers
 * @throws `PORT_IN_USE`
 */
export async function serveProject(
  project: Project,
  { host, port }: Place,
  streams: Streams,
  onReady: (address: string) => void = () => undefined,
): Promise<void> {
  const token = process.env.PARLEY_TOKEN ?? randomBytes(24).toString("base64url");
  // Looked for when it is to run: the list of verbs would wait for all of it.
  const { buildServer } = await import("../http/server.js");
  const app = await buildServer(project, { host, port, token });
  const closing = new AbortController();
  workByAndBy(project, closing.signal);
  // Read now, so that the first page need not wait for it: a third of a second for 100,000 statements.
  statementColumns(project);
  // And the ledger, two seconds for such a record: from then on only what changes is read again.
  countCommitments(project);
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    closeProject(project);
    if (cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE")
      fail("PORT_IN_USE", { host, port, suggestion: port + 1 }, cause);
    throw cause;
  }
  const address = app.server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  const shown = `http://${host.includes(":") ? `[${host}]` : host}:${taken}`;
  streams.out(`Parley is ready at ${shown}\n`);
  streams.err(`Scripts write with the header X-Parley-Token: ${token}\n`);
  onReady(shown);
  // The queue opens on what teaches most: in a large record that is found while the first pages are looked at.
  void orderByAndBy(project);
  await new Promise<void>((resolve) => {
    const stop = () => resolve();
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  closing.abort();
  await app.close();
  closeProject(project);
}
