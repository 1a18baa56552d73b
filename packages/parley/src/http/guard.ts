/**
 * Who may ask. A page of another site can make the browser send requests to loopback (or rebind its own
 * name to it), so: the Host must be this server's, a foreign Origin is refused, and writes carry the token.
 */
import { timingSafeEqual } from "node:crypto";
import { fail } from "@parley/core";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Names under which a loopback server may be addressed. */
export const loopbackNames = ["127.0.0.1", "localhost", "[::1]"] as const;

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

export function guardRequests(app: FastifyInstance, options: { readonly token: string }): void {
  app.addHook("onRequest", async (request) => {
    const host = hostName(request.headers.host ?? "");
    if (!isLoopback(host)) fail("REQUEST_FOREIGN", { header: "Host", value: request.headers.host ?? "" });
    const origin = request.headers.origin;
    if (origin !== undefined && !isOwnOrigin(origin, request))
      fail("REQUEST_FOREIGN", { header: "Origin", value: origin });
    const site = request.headers["sec-fetch-site"];
    if (!readingMethods.has(request.method)) {
      if (site !== undefined && site !== "same-origin" && site !== "none")
        fail("REQUEST_FOREIGN", { header: "Sec-Fetch-Site", value: String(site) });
      if (!isEqual(String(request.headers["x-parley-token"] ?? ""), options.token)) fail("TOKEN_MISSING");
    }
  });
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}

function isLoopback(name: string): boolean {
  return loopbackNames.some((known) => known === name);
}

function isOwnOrigin(origin: string, request: FastifyRequest): boolean {
  return origin === `http://${request.headers.host ?? ""}`;
}

function isEqual(given: string, token: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(token);
  return left.length === right.length && timingSafeEqual(left, right);
}
