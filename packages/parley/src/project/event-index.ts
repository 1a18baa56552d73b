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
  /** The changes since this was last asked, in order. */
  readonly takeChanges: () => Change[];
  /** To be called when the changes taken are written: the events carry this revision now. */
  readonly settle: (revision: number) => void;
}

type ReadEvent = Reading["events"][number];

export function eventIndex({ store }: Project, codebook: Codebook | null): EventIndex {
  const events = new Map(store.list("event").map((event) => [event.id, event]));
  const names = new Map<string, string>();
  const nameOf = (label: string, from: string | null) => `${from ?? ""} ${label.toLowerCase()}`;
  const learn = (event: ProcessEvent) => {
    events.set(event.id, event);
    for (const label of [event.labels.de, event.labels.en]) {
      if (label !== undefined) names.set(nameOf(label, event.from), event.id);
    }
  };
  for (const event of events.values()) learn(event);
  const ofCodebook = new Set(codebook?.events.map((event) => event.id));
  const unsettled = new Set<string>();
  let changes: Change[] = [];

  const find = (event: ReadEvent): ProcessEvent | undefined =>
    (ofCodebook.has(event.id) ? events.get(event.id) : undefined) ??
    events.get(names.get(nameOf(event.label, event.from)) ?? "");

  const note = (documentId: string, event: ReadEvent, language: Reading["document"]["lang"]) => {
    const mentions = event.mentions.map(({ start, end }) => ({ documentId, start, end }));
    const before = find(event);
    if (before === undefined) {
      const { kind, place, from, to } = event;
      const labels = { [language]: event.label };
      const made = { id: store.newId(), labels, kind, place, from, to, mentions, revision: 0 };
      learn(made);
      changes.push(makeRecord("event", made));
      return;
    }
    const elsewhere = before.mentions.filter((mention) => mention.documentId !== documentId);
    const after = { ...before, mentions: [...elsewhere, ...mentions] };
    if (isSameValue(before, after)) return;
    events.set(before.id, after);
    changes.push(changeRecord("event", before, after));
  };

  return {
    mention(documentId, reading) {
      for (const event of reading.events) note(documentId, event, reading.document.lang);
    },
    takeChanges() {
      const taken = changes;
      changes = [];
      for (const { id } of taken) unsettled.add(id);
      return taken;
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
