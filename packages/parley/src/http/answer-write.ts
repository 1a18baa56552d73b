/** After every write the other pages are told; and the revision a caller had seen is read from its header. */
import type { WriteResult } from "@parley/core";
import type { RouteContext } from "./context.js";

/** Passes the result of a write on, and tells the pages when it changed something. */
export function answerWrite({ live, project }: RouteContext, result: WriteResult): WriteResult {
  if (result.ids.length > 0 || result.revision === project.store.revision())
    live.send({ type: "changed", revision: result.revision });
  return result;
}

/** The revision in `If-Match: "12"`; `null` when the header is absent or `*`. */
export function matchedRevision(header: string | undefined): number | null {
  const digits = /^(?:W\/)?"?(\d+)"?$/.exec(header?.trim() ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
