/**
 * What a writer says of others in passing, though a verb of wanting or showing stands there: a motive that nobody
 * stated ("With the deployment they want to embarrass Brussels"), and what is held against somebody ("And yet for
 * years they showed no interest in talks"). Only sentences that open so and whose subject is a pronoun: with a name
 * there they are as often somebody's stated plan.
 */
import { wordIn } from "../../text/word-test.js";
import { type Item, wordAt } from "./period.js";

export type Aside = "writer:motive" | "writer:concession";

/** What others want to be seen to do or to win, which they do not say of themselves. */
const MOTIVES =
  /^(?:embarrass|impress|spite|humiliate|humble|snub|needle|provoke|distract|outflank|outmaneuver|outmanoeuvre|upstage|blackmail|punish|weaken|divide|discredit|expose|deflect|appease|placate|buy|win|secure|score|earn|regain|save|steal|curry|bury|hide|whitewash|show)$/;
const WANTS = /^(?:want|wants|wanted|hope|hopes|hoped|seek|seeks|sought|mean|means|aim|aims|intend|intends)$/;
/** Most sentences open otherwise. */
const mayOpen = wordIn("with by through thereby and yet but never");
const OPENS_MOTIVE = /^(?:with|by|through|thereby)$/;
const OPENS_REPROACH = /^(?:and yet|yet|but|and all this|and this|never mind that)\b/;
const FOR_LONG =
  /\b(?:for (?:years|decades|months|ages|a long time|so long)|long|never|until (?:now|recently|lately))\b/;
const NEGLECT =
  /\b(?:show(?:ed|n)?|had|took|taken|displayed|evinced|paid|given|gave)\b.*?\b(?:no|little|hardly any|scant|never any|not much|not the slightest)\b|\bnever (?:showed|cared|bothered|asked|lifted)\b/;
/** Words before the subject. */
const LONGEST_OPENING = 12;

/** The aside a sentence is, or `null`. */
export function asideIn(items: readonly Item[]): Aside | null {
  if (!mayOpen(items[0]) || items.some(({ kind }) => kind === "quote")) return null;
  const subject = items.findIndex((item, k) => k < LONGEST_OPENING && isOthers(item));
  if (subject < 0) return null;
  if (OPENS_MOTIVE.test(wordAt(items, 0)))
    return WANTS.test(wordAt(items, subject + 1)) && hasMotive(items, subject + 2) ? "writer:motive" : null;
  const words = items.map(({ lower }) => lower).join(" ");
  return OPENS_REPROACH.test(words) && FOR_LONG.test(words) && NEGLECT.test(words)
    ? "writer:concession"
    : null;
}

function isOthers({ lower }: Item): boolean {
  return /^(?:they|he|she|it)$/.test(lower);
}

function hasMotive(items: readonly Item[], from: number): boolean {
  return items.some((_, k) => k >= from && wordAt(items, k - 1) === "to" && MOTIVES.test(wordAt(items, k)));
}
