/** `GET /events`: server-sent events. "changed" after every write, "progress" while something long runs. */
import type { Api, RouteContext } from "../context.js";

export function liveRoutes(api: Api, { live }: RouteContext): void {
  api.get("/events", { sse: { kind: "only" }, schema: { hide: true } }, async (request, reply) => {
    const gone = new AbortController();
    request.raw.on("close", () => gone.abort());
    await reply.sse.send(
      (async function* () {
        for await (const message of live.listen(gone.signal)) yield { event: message.type, data: message };
      })(),
    );
  });
}
