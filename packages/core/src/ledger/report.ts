/** One statement as a commitment: who is bound, to what, by when, on what condition. */
import type { Commitment } from "../model/commitment.js";
import { entityLabel } from "../model/entity.js";
import { SPAN_JOINER } from "../model/part.js";
import { isReviewed } from "../model/status.js";
import { actionStems } from "./action-words.js";
import type { BindingOptions } from "./bound-actor.js";
import { boundActor, namedActor, standsFor } from "./bound-actor.js";
import type { FoundCommitment } from "./classify.js";
import { commitmentKind, languageOf } from "./classify.js";
import type { CodebookCondition } from "./conditions.js";
import { conditionsIn } from "./conditions.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { dayOf } from "./ledger-statement.js";
import type { Report } from "./merge-reports.js";
import type { StatesNamed } from "./own-act.js";
import { FURTHER } from "./own-act-words.js";
import { quantityIn } from "./quantity.js";
import { firstEntry, rungOf } from "./status.js";

export interface ReportOptions extends BindingOptions {
  readonly codebookConditions: readonly CodebookCondition[];
  readonly statesNamed: StatesNamed;
}

/** The commitment of one statement. */
export function reportOf(row: LedgerStatement, found: FoundCommitment, options: ReportOptions): Report {
  const { statement, utterance, concept } = row;
  const action = statement.claim.text;
  const quantity = quantityIn(withoutTimes(row).replace(ASIDE, " "), languageOf(row));
  const { conditions, tree } = conditionsIn(row, options.codebookConditions, options.language);
  const object = {
    what: concept === null ? action : entityLabel(concept, options.language),
    quantity,
    place: namedAfter(row, PLACE_WORD, options),
  };
  const rung = rungOf(row, { ...found, object });
  const commitment: Commitment = {
    id: `c-${statement.id}`,
    issueIds: concept === null ? [] : [concept.id],
    polarity: found.polarity,
    kind: commitmentKind(withoutTimes(row), quantity),
    actor: found.bound === null ? boundActor(row, options) : namedActor(found.bound, options),
    attribution: found.attribution,
    action,
    object,
    beneficiary: namedAfter(row, BENEFICIARY_WORD, options),
    conditions,
    // How they stand is told with the states of the conditions.
    conditionLogic: null,
    deadline: deadlineOf(row, found.polarity),
    slips: [],
    daysLate: null,
    certainty: { words: utterance.cue?.text ?? "", level: statement.level, coder: statement.coderId },
    sources: [
      {
        statementId: statement.id,
        documentId: row.documentId,
        date: dayOf(row),
        text: action,
        spans: statement.claim.spans,
        role: found.attribution === "own" ? "origin" : "report",
        reviewed: isReviewed(statement.state),
      },
    ],
    status: [firstEntry(row, rung, conditions.length > 0)],
    current: { rung, side: conditions.length > 0 ? "conditional-open" : null, verdict: "not-due" },
    links: { partOf: null, supersedes: null, fulfils: null, dependsOn: dependsOn(row, conditions, options) },
  };
  return {
    commitment,
    tree,
    utteranceId: utterance.id,
    documentId: row.documentId,
    documentLanguage: languageOf(row),
    day: dayOf(row),
    speakerId: found.bound === null ? (row.person?.id ?? null) : null,
    knownConcept: concept !== null && !concept.candidate,
    stems: actionStems(withoutTimes(row)),
    bodyKey: standsFor(commitment.actor.entityId, row, options),
    // "The sixty additional paths" were named before.
    isFurther: FURTHER.test(action.replace(NAMED_BEFORE, " ")),
  };
}

/** "The Commission, to which four capitals have written, will": what an aside counts is not committed. */
const ASIDE =
  /,\s+(?:(?:to|of|for|in|with|von|an|in|mit|für)\s+)?(?:which|whom|whose|who|der|die|das|dem|den|deren|dessen|denen)\s[^,.;!?]*,(?=\s+\p{Ll})/gu;

const NAMED_BEFORE =
  /(?<!\p{L})(?:the|these|those|die|diese|der)\s+(?:\p{L}+\s+|\d+\s+)?(?:more|additional|further|extra|weiteren|zusätzlichen)(?!\p{L})/giu;

const PLACE_WORD = /(?<!\p{L})(?:to|in|into|at|nach|in|an)\s+(?:the\s+|die\s+|der\s+|den\s+)?$/iu;
const BENEFICIARY_WORD = /(?<!\p{L})(?:for|für|zugunsten)\s+(?:the\s+|die\s+|der\s+|den\s+)?$/iu;

/** The state that stands after such a word in the claim: "to Romania", "für die Ukraine". */
function namedAfter(
  row: LedgerStatement,
  word: RegExp,
  { statesNamed, entity, language }: ReportOptions,
): string | null {
  const { text } = row.statement.claim;
  const named = statesNamed(text, languageOf(row)).find(({ start }) => word.test(text.slice(0, start)));
  const found = named === undefined ? null : entity(named.code);
  return found === null ? null : entityLabel(found, language);
}

/** Whose act the conditions wait for: "only if the United States provides transport". */
function dependsOn(
  row: LedgerStatement,
  conditions: Commitment["conditions"],
  { statesNamed, entity }: ReportOptions,
): string[] {
  const named = conditions.flatMap(({ words }) =>
    statesNamed(words, languageOf(row)).map(({ code }) => code),
  );
  const own = new Set([row.organization?.id, ...(row.organization?.memberships ?? []).map(({ of }) => of)]);
  return [...new Set(named)].filter((code) => !own.has(code) && entity(code) !== null);
}

/** The claim without its deadline, time and condition: their numbers are no amounts, their words no act. */
function withoutTimes({ statement }: LedgerStatement): string {
  const { claim, deadline, time, condition } = statement;
  const aside = [deadline, time, condition].filter((part) => part !== null).flatMap((part) => part.spans);
  let offset = 0;
  const pieces = claim.spans.map((span) => {
    let piece = claim.text.slice(offset, offset + span.end - span.start);
    offset += span.end - span.start + SPAN_JOINER.length;
    for (const { start, end } of aside) {
      const from = Math.max(start, span.start) - span.start;
      const to = Math.min(end, span.end) - span.start;
      if (from < to) piece = piece.slice(0, from) + " ".repeat(to - from) + piece.slice(to);
    }
    return piece;
  });
  return pieces.join(" ");
}

/** "From 1 March", "ab März", "vom 1. März an": when it begins. */
const BEGINS =
  /^(?:from|as\s+(?:of|from)|starting|beginning|ab)(?!\p{L})(?!.*(?<!\p{L})(?:to|until|till|bis)(?!\p{L}))|^(?:von|vom)\s.*\s(?:an|ab)$/iu;
const REPLACED_DAY = /(?<!\p{L})(?:(?:an)?statt|instead\s+of|rather\s+than)\s*$/iu;

/** "Heute nicht und morgen nicht": never, and no exclusion that ends tonight. */
const THESE_DAYS = /^(?:heute|morgen|today|tomorrow)$/iu;

function deadlineOf(
  { statement }: LedgerStatement,
  polarity: Commitment["polarity"],
): Commitment["deadline"] {
  const { claim, deadline } = statement;
  if (polarity === "refrain" && deadline !== null && THESE_DAYS.test(deadline.text)) return null;
  // "Statt Ende August": the day that holds no more.
  const at = deadline === null ? -1 : claim.text.indexOf(deadline.text);
  if (deadline === null || (at > 0 && REPLACED_DAY.test(claim.text.slice(0, at)))) return null;
  return {
    words: deadline.text,
    anchorDate: deadline.anchor,
    earliest: deadline.from,
    // What begins on a day and goes on has no last day.
    latest: BEGINS.test(deadline.text) ? null : deadline.to,
    rule: deadline.rule,
    grade: deadline.grade,
    eventId: deadline.eventId,
  };
}
