/** Who takes part in an event: the actors of statements that are said in a sentence that names it. */
import type { Reading, ReadStatement } from "@parley/core";

type ReadEvent = Reading["events"][number];

/**
 * The events with their participants, filled in when statements are known.
 *
 * @param events those of one document
 * @param statements all statements of the document
 */
export function withParticipants(
  events: readonly ReadEvent[],
  statements: readonly ReadStatement[],
  text: string,
): ReadEvent[] {
  if (events.length === 0) return [];
  const speakers = speakersBySentence(statements, text);
  return events.map((event) => {
    const names = new Set(event.participants);
    for (const mention of event.mentions) {
      // "Before the summit" names nobody who was there.
      if (ELSEWHERE.test(text.slice(Math.max(0, mention.start - 24), mention.start))) continue;
      for (const name of speakers.get(sentenceStart(text, mention.start)) ?? []) names.add(name);
    }
    return { ...event, participants: [...names] };
  });
}

const ELSEWHERE = /(?:\b(?:vor|nach|before|after|ahead of|bis|until|seit|since)\b)[^.!?]{0,12}$/i;

/** Names of speakers by where the sentence of their frame begins, in the order of the statements. */
function speakersBySentence(
  statements: readonly ReadStatement[],
  text: string,
): ReadonlyMap<number, ReadonlySet<string>> {
  const speakers = new Map<number, Set<string>>();
  for (const { actor, mode, frame, cue, quote } of statements) {
    if (actor === null || mode === "writer") continue;
    const start = sentenceStart(text, (frame ?? cue ?? quote).start);
    const names = speakers.get(start);
    if (names === undefined) speakers.set(start, new Set([actor.canonical]));
    else names.add(actor.canonical);
  }
  return speakers;
}

const STOPS = new Set([".", "!", "?", "\n"]);

/** A rough sentence start: enough to ask whether two places share one. */
function sentenceStart(text: string, offset: number): number {
  for (let i = offset; i > Math.max(0, offset - 600); i -= 1) {
    if (STOPS.has(text.charAt(i - 1)) && /[\s»«"”“]/.test(text.charAt(i))) return i;
  }
  return Math.max(0, offset - 600);
}
