/**
 * The form that is being filled in, kept by the browser with every change: it survives a reload, a crash, and a server
 * that stops in the middle of it. Each tab keeps its own, so that two never overwrite each other; what another tab
 * left behind is offered, not taken.
 */
import type { Draft } from "./draft.js";

export interface KeptForm {
  readonly key: string;
  readonly draft: Draft;
  /** When it was changed last, UTC. */
  readonly at: string;
  /** Of this tab. */
  readonly isOwn: boolean;
}

/** Changes with the shape of a form; what an older version of the pages kept is passed over. */
const VERSION = 1;
const PREFIX = "parley.form.";

/** Keeps the form of this tab on a document. */
export function keepForm(documentId: string, draft: Draft): void {
  const kept = { version: VERSION, at: new Date().toISOString(), draft };
  try {
    localStorage.setItem(keyOf(documentId, tabId()), JSON.stringify(kept));
  } catch {
    // Without storage the form lasts as long as the page.
  }
}

/** Forgets a form; that of this tab unless another one is named. */
export function dropForm(documentId: string, key: string = keyOf(documentId, tabId())): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Forms kept for a document, the newest first. */
export function keptForms(documentId: string): readonly KeptForm[] {
  try {
    const own = keyOf(documentId, tabId());
    const start = keyOf(documentId, "");
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .flatMap((key) => {
        const kept = readKept(localStorage.getItem(key));
        return kept === null ? [] : [{ key, ...kept, isOwn: key === own }];
      })
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  } catch {
    return [];
  }
}

function readKept(text: string | null): { readonly draft: Draft; readonly at: string } | null {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    if (typeof kept !== "object" || kept === null || !("version" in kept) || kept.version !== VERSION)
      return null;
    const { draft, at } = kept as unknown as { draft: Draft; at: string };
    return { draft, at };
  } catch {
    return null;
  }
}

function keyOf(documentId: string, tab: string): string {
  return `${PREFIX}${documentId}.${tab}`;
}

/** A name for this tab that a reload keeps. */
function tabId(): string {
  const known = sessionStorage.getItem("parley.tab");
  if (known !== null) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem("parley.tab", made);
  return made;
}
