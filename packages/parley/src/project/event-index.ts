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
  /**
   * One change for every event that is not as it is written, once there are enough of them to be worth writing again
   * all that was mentioned before; with `all` in any case.
   */
  readonly takeChanges: (all?: boolean) => Change[];
  /** Are there events that are not as they are written? */
  readonly isOpen: () => boolean;
  /** To be called when the changes taken are written: the events carry this revision now. */
  readonly settle: (revision: number) => void;
}

type ReadEvent = Reading["events"][number];
type Mention = ProcessEvent["mentions"][number];

/**
 * Mentions are written again when one in twenty is new: each event is one record, and a summit that a hundred thousand
 * documents mention would otherwise be written with every fifty of them.
 */
const WORTH_WRITING = 0.05;

interface Known {
  /** As it is written, without what was noted since; for a new one without mentions. */
  event: ProcessEvent;
  /** Is it in the project? */
  isWritten: boolean;
  /** By document, each in text order. */
  readonly mentions: Map<string, readonly Mention[]>;
  count: number;
}

export function eventIndex({ store }: Project, codebook: Codebook | null): EventIndex {
  const events = new Map<string, Known>();
  const names = new Map<string, string>();
  /** Events by document, so that a document's old mentions are found without looking at every event. */
  const mentionedBy = new Map<string, Set<string>>();
  const ofCodebook = new Set(codebook?.events.map((event) => event.id));
  /** Events that are not as they are written, and how many mentions differ. */
  const open = new Map<string, number>();
  const unsettled = new Set<string>();

  const nameOf = (label: string, from: string | null) => `${from ?? ""} ${label.toLowerCase()}`;
  const learn = (event: ProcessEvent, isWritten: boolean): Known => {
    const known: Known = { event, isWritten, mentions: new Map(), count: event.mentions.length };
    events.set(event.id, known);
    for (const label of [event.labels.de, event.labels.en]) {
      if (label !== undefined) names.set(nameOf(label, event.from), event.id);
    }
    for (const mention of event.mentions) {
      known.mentions.set(mention.documentId, [...(known.mentions.get(mention.documentId) ?? []), mention]);
      noteDocument(mention.documentId, event.id);
    }
    return known;
  };
  const noteDocument = (documentId: string, id: string) => {
    const known = mentionedBy.get(documentId);
    if (known === undefined) mentionedBy.set(documentId, new Set([id]));
    else known.add(id);
  };
  for (const event of store.list("event")) learn(event, true);

  const find = (event: ReadEvent): string | undefined =>
    ofCodebook.has(event.id) && events.has(event.id) ? event.id : names.get(nameOf(event.label, event.from));

  return {
    mention(documentId, reading) {
      const found = new Map<string, Mention[]>();
      for (const event of reading.events) {
        let id = find(event);
        if (id === undefined) {
          const { kind, place, from, to } = event;
          const labels = { [reading.document.lang]: event.label };
          id = store.newId();
          learn({ id, labels, kind, place, from, to, mentions: [], revision: 0 }, false);
          open.set(id, 0);
        }
        const mentions = event.mentions.map(({ start, end }) => ({ documentId, start, end }));
        found.set(id, [...(found.get(id) ?? []), ...mentions]);
      }
      for (const id of new Set([...(mentionedBy.get(documentId) ?? []), ...found.keys()])) {
        const known = events.get(id);
        if (known === undefined) continue;
        const before = known.mentions.get(documentId) ?? [];
        const after = (found.get(id) ?? []).sort(byPlace);
        if (isSameValue(before, after)) continue;
        if (after.length === 0) known.mentions.delete(documentId);
        else known.mentions.set(documentId, after);
        known.count += after.length - before.length;
        open.set(id, (open.get(id) ?? 0) + Math.max(before.length, after.length));
        noteDocument(documentId, id);
      }
    },
    takeChanges(all = false) {
      const changes: Change[] = [];
      let [different, written] = [0, 0];
      for (const [id, count] of open) {
        different += count;
        written += events.get(id)?.count ?? 0;
      }
      if (!all && different < written * WORTH_WRITING) return changes;
      for (const id of open.keys()) {
        const known = events.get(id);
        if (known === undefined) continue;
        const { event, isWritten } = known;
        const after = { ...event, mentions: [...known.mentions.values()].flat().sort(byPlace) };
        known.event = after;
        known.isWritten = true;
        unsettled.add(id);
        changes.push(isWritten ? changeRecord("event", event, after) : makeRecord("event", after));
      }
      open.clear();
      return changes;
    },
    isOpen: () => open.size > 0,
    settle(revision) {
      for (const id of unsettled) {
        const known = events.get(id);
        if (known !== undefined) known.event = { ...known.event, revision };
      }
      unsettled.clear();
    },
  };
}

function byPlace(one: Mention, other: Mention): number {
  if (one.documentId !== other.documentId) return one.documentId < other.documentId ? -1 : 1;
  return one.start - other.start || one.end - other.end;
}
