/**
 * Events that readings mention. An event of the codebook is known by its id; another one by its name and its
 * day, so that ten articles about one summit speak of one event.
 */
import type { Change, Codebook, ProcessEvent, Reading } from "@parley/core";
import { changeRecord, isSameValue, makeRecord } from "@parley/core";
import type { Project } from "./project.js";

export interface EventIndex {
  /** Notes where a document mentions events, instead of what was noted for it before. */
  readonly mention: (documentId: string, reading: Reading) => void;
  /** One change for every event that is not as it was when this was last asked. */
  readonly takeChanges: () => Change[];
  /** To be called when the changes taken are written: the events carry this revision now. */
  readonly settle: (revision: number) => void;
}

type ReadEvent = Reading["events"][number];
type Mention = ProcessEvent["mentions"][number];

export function eventIndex({ store }: Project, codebook: Codebook | null): EventIndex {
  const events = new Map<string, ProcessEvent>();
  const names = new Map<string, string>();
  /** Events by document, so that a document's old mentions are found without looking at every event. */
  const mentionedBy = new Map<string, Set<string>>();
  const ofCodebook = new Set(codebook?.events.map((event) => event.id));
  /** Events as they are written, where that differs from now. */
  const written = new Map<string, ProcessEvent | null>();
  const unsettled = new Set<string>();

  const nameOf = (label: string, from: string | null) => `${from ?? ""} ${label.toLowerCase()}`;
  const learn = (event: ProcessEvent) => {
    events.set(event.id, event);
    for (const label of [event.labels.de, event.labels.en]) {
      if (label !== undefined) names.set(nameOf(label, event.from), event.id);
    }
    for (const { documentId } of event.mentions) {
      const known = mentionedBy.get(documentId);
      if (known === undefined) mentionedBy.set(documentId, new Set([event.id]));
      else known.add(event.id);
    }
  };
  for (const event of store.list("event")) learn(event);

  const find = (event: ReadEvent): ProcessEvent | undefined =>
    (ofCodebook.has(event.id) ? events.get(event.id) : undefined) ??
    events.get(names.get(nameOf(event.label, event.from)) ?? "");

  const change = (before: ProcessEvent | null, after: ProcessEvent) => {
    if (!written.has(after.id)) written.set(after.id, before);
    learn(after);
  };

  return {
    mention(documentId, reading) {
      const found = new Map<string, Mention[]>();
      for (const event of reading.events) {
        let known = find(event);
        if (known === undefined) {
          const { kind, place, from, to } = event;
          const labels = { [reading.document.lang]: event.label };
          known = { id: store.newId(), labels, kind, place, from, to, mentions: [], revision: 0 };
          change(null, known);
        }
        const mentions = event.mentions.map(({ start, end }) => ({ documentId, start, end }));
        found.set(known.id, [...(found.get(known.id) ?? []), ...mentions]);
      }
      for (const id of new Set([...(mentionedBy.get(documentId) ?? []), ...found.keys()])) {
        const before = events.get(id);
        if (before === undefined) continue;
        const elsewhere = before.mentions.filter((mention) => mention.documentId !== documentId);
        const mentions = [...elsewhere, ...(found.get(id) ?? [])].sort(byPlace);
        if (!isSameValue(before.mentions, mentions)) change(before, { ...before, mentions });
      }
    },
    takeChanges() {
      const changes: Change[] = [];
      for (const [id, before] of written) {
        const after = events.get(id);
        if (after === undefined) continue;
        unsettled.add(id);
        changes.push(before === null ? makeRecord("event", after) : changeRecord("event", before, after));
      }
      written.clear();
      return changes;
    },
    settle(revision) {
      for (const id of unsettled) {
        const event = events.get(id);
        if (event !== undefined) events.set(id, { ...event, revision });
      }
      unsettled.clear();
    },
  };
}

function byPlace(one: Mention, other: Mention): number {
  if (one.documentId !== other.documentId) return one.documentId < other.documentId ? -1 : 1;
  return one.start - other.start || one.end - other.end;
}
