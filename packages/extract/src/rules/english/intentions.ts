/**
 * Stated will without a verb of saying: "London would rather avoid that", "That is what Nairobi does not want". The will
 * is the actor's, relayed in the indicative. Only sentences that point back or weigh one thing against another: what
 * somebody plainly wants is framed by its verb (`verb-frames.ts`).
 */
import { wordIn } from "../../text/word-test.js";
import { type Draft, draft } from "./draft.js";
import { type ItemRange, subjectBefore } from "./noun-phrase.js";
import { type Item, isCapital, type Period, wordAt } from "./period.js";

const mayTell = wordIn("would what");
/** Longer ones say more than that. */
const LONGEST = 30;
const NOBODY = wordIn("i we you one it there that this who which what");

/** Plans of the sentences that no draft has. */
export function statedWill(periods: readonly Period[], drafts: readonly Draft[]): Draft[] {
  const byPeriod = new Map<number, Draft[]>();
  for (const one of drafts) byPeriod.set(one.period.index, [...(byPeriod.get(one.period.index) ?? []), one]);
  return periods.flatMap((period) => {
    // Behind a quotation that ends a sentence of its own stands the next one.
    const from = period.items.findLastIndex(({ kind }) => kind === "quote") + 1;
    const items = period.items.slice(from);
    if (items.length > LONGEST || !items.some(mayTell) || items.at(-1)?.text === "?") return [];
    const found = whoWouldRather(items) ?? whoWantsThat(items);
    if (found === null || (from > 0 && !isCapital(items[0]))) return [];
    const isTaken = (byPeriod.get(period.index) ?? []).some(({ quote, frame }) =>
      [...quote, ...frame].some(({ to }) => to > from),
    );
    if (isTaken) return [];
    const subject = { from: found.from + from, to: found.to + from };
    return [
      draft({
        period,
        mode: "free-indirect",
        medium: null,
        quote: [{ from, to: period.items.length }],
        speaker: [subject],
        confidence: 0.55,
        why: ["relayed:will"],
      }),
    ];
  });
}

/** "London and Copenhagen would rather avoid that", "The hosts would prefer not to". */
function whoWouldRather(items: readonly Item[]): ItemRange | null {
  const at = items.findIndex(({ lower }) => lower === "would");
  const words = items.slice(at + 1, at + 5).map(({ lower }) => lower);
  return at > 0 && RATHER.test(words.join(" ")) ? named(items, subjectBefore(items, at)) : null;
}

const RATHER =
  /^(?:much )?(?:rather|sooner) (?:not|avoid|prevent|see|stay|keep|leave|do|have|spend|send|wait)\b|^(?:much )?prefer (?:not )?to\b|^like to (?:avoid|prevent|stop)\b/;

/** "That is (exactly) what Nairobi and Kampala do not want", "… want to avoid". */
function whoWantsThat(items: readonly Item[]): ItemRange | null {
  if (!/^(?:that|this|which)$/.test(wordAt(items, 0)) || !/^(?:is|was)$/.test(wordAt(items, 1))) return null;
  const what = items.findIndex(({ lower }, k) => k <= 4 && lower === "what");
  if (what < 0) return null;
  for (let k = what + 2; k < items.length; k += 1) {
    const words = items.slice(k, k + 4).map(({ lower }) => lower);
    if (!REFUSED.test(words.join(" "))) continue;
    const subject = subjectBefore(items, k);
    return subject === null ? null : named(items, { ...subject, from: Math.max(subject.from, what + 1) });
  }
  return null;
}

const REFUSED =
  /^(?:(?:do|does|did) not (?:want|wish|like|accept)|don['’]t (?:want|wish|like|accept)|doesn['’]t (?:want|wish|like|accept)|wants? to (?:avoid|prevent|stop|spare)|would (?:rather|prefer to|like to) (?:avoid|prevent)|(?:refuses?|rejects?|opposes?|fears?)\b)/;

/** A name, or a noun with its article: no pronoun that leaves open who. */
function named(items: readonly Item[], subject: ItemRange | null): ItemRange | null {
  if (subject === null || NOBODY(items[subject.from])) return null;
  const isSomebody = items.slice(subject.from, subject.to).some((item, k) => k > 0 || isCapital(item));
  return isSomebody ? subject : null;
}
