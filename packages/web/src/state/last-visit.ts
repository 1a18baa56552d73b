/**
 * What the project looked like when this browser last visited it. The revision seen last is kept per project; the
 * first look of a tab takes it as what the whole visit is compared with, so that a reload does not make news old.
 */
import { useEffect, useMemo } from "react";

const SEEN = "parley.seen.";
const BASE = "parley.visit.";

/** Revision to compare with; `null` on the first visit of all. Remembers the present one for the next visit. */
export function useLastVisit(
  project: { readonly name: string; readonly revision: number } | undefined,
): number | null {
  const name = project?.name;
  const base = useMemo(() => (name === undefined ? null : baseOf(name)), [name]);
  const revision = project?.revision;
  useEffect(() => {
    if (name !== undefined && revision !== undefined) keep("local", SEEN + name, String(revision));
  }, [name, revision]);
  return base;
}

function baseOf(name: string): number | null {
  const known = read("session", BASE + name);
  const base = known ?? read("local", SEEN + name) ?? "";
  if (known === null) keep("session", BASE + name, base);
  return /^\d+$/.test(base) ? Number(base) : null;
}

function storeOf(kind: "local" | "session"): Storage {
  return kind === "local" ? localStorage : sessionStorage;
}

/** Storage may be switched off in a browser; then every visit is the first. */
function read(kind: "local" | "session", key: string): string | null {
  try {
    return storeOf(kind).getItem(key);
  } catch {
    return null;
  }
}

function keep(kind: "local" | "session", key: string, value: string): void {
  try {
    storeOf(kind).setItem(key, value);
  } catch {
    // Nothing depends on it but the list of news.
  }
}
