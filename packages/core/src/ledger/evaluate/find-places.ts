/** Where do the snippets of a gold file stand? Each has to occur once in its document, or the file is refused. */
import { fail } from "../../errors.js";
import type { Span } from "../../model/part.js";
import type { GoldPlace, LedgerGold } from "./ledger-gold.js";

/** A document as the scores see it: its text as imported, and its id in the project. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
}

export interface FoundPlace extends Span {
  readonly documentId: string;
}

/**
 * The place of a snippet.
 * @param documents by the name the gold file calls them
 * @throws `LEDGER_GOLD_WRONG` when the document is not there, or the snippet occurs never or more than once
 */
export function findPlace(place: GoldPlace, documents: ReadonlyMap<string, GoldDocument>): FoundPlace {
  const doc = documents.get(place.document);
  if (doc === undefined)
    fail("LEDGER_GOLD_WRONG", { document: place.document, snippet: place.snippet, times: "no document" });
  const start = doc.text.indexOf(place.snippet);
  const again = start < 0 ? -1 : doc.text.indexOf(place.snippet, start + 1);
  if (start < 0 || again >= 0)
    fail("LEDGER_GOLD_WRONG", {
      document: place.document,
      snippet: place.snippet,
      times: start < 0 ? "0" : "more than 1",
    });
  return { documentId: doc.id, start, end: start + place.snippet.length };
}

/** Every snippet of a gold file that does not stand once in its document, with the reason. */
export function wrongPlaces(gold: LedgerGold, documents: ReadonlyMap<string, GoldDocument>): string[] {
  const places: GoldPlace[] = [
    ...gold.commitments.flatMap((one) => [one, ...one.also, ...one.evidence]),
    ...gold.conditions.flatMap((one) => one.states),
    ...gold.shifts.flatMap(({ earlier, later }) => [earlier, ...earlier.also, later, ...later.also]),
  ];
  return places.flatMap((place) => {
    try {
      findPlace(place, documents);
      return [];
    } catch {
      return [`${place.document}: ${place.snippet}`];
    }
  });
}

/** Do some spans of a document share a character with a place? */
export function overlaps(place: FoundPlace, documentId: string, spans: readonly Span[]): boolean {
  return (
    place.documentId === documentId && spans.some(({ start, end }) => start < place.end && place.start < end)
  );
}
