/**
 * Which statements have to be read in full for the ledger? A first look at what is at hand quickly: act, claim and
 * who speaks. It lets through everything that could be a commitment or hang on a condition, whoever else is known
 * to the record by then, and of the plain claims little more.
 */
import type { Entity } from "../model/entity.js";
import { bindingActs, type Language } from "../model/reading.js";
import type { Statement } from "../model/statement.js";
import { TOLD_EXCLUSION, TOLD_PROMISE } from "./act-words.js";
import { names } from "./classify.js";
import { leadsWithCondition } from "./conditions.js";
import type { ActClaim, OwnBodies, StatesNamed } from "./own-act.js";
import { ownActIn } from "./own-act.js";
import { MAY_TELL_OF_PROMISE } from "./own-act-words.js";

/** A statement before it is read in full. */
export interface StatementGlance {
  readonly act: Statement["act"];
  readonly text: string;
  readonly negated: boolean;
  readonly level: number;
  readonly hasCondition: boolean;
  readonly hasDeadline: boolean;
  /** Names members of the actor, who are bound with it. */
  readonly hasMembers: boolean;
  readonly person: Entity | null;
  readonly organization: Entity | null;
  /** Language of the document; `en` when unknown, as in the ledger. */
  readonly language: Language;
}

/**
 * May the statement bind somebody, tell of a promise, or name a condition?
 *
 * @param bodiesOf the bodies behind an actor (`bodiesBehind`)
 */
export function mayBind(
  glance: StatementGlance,
  bodiesOf: (id: string) => OwnBodies,
  statesNamed: StatesNamed,
): boolean {
  const { act, text, language } = glance;
  if (bindingActs.has(act) || glance.hasCondition || glance.hasDeadline || glance.hasMembers) return true;
  if (leadsWithCondition(text, language) || MAY_TELL_OF_PROMISE.test(text)) return true;
  if (TOLD_PROMISE[language].test(text) || TOLD_EXCLUSION[language].test(text)) return true;
  const own = ownOf(glance, bodiesOf);
  return own.ids.size > 0 && ownActIn(claimOf(glance), language, own, statesNamed) !== null;
}

/** In the widest sense: "would" in a direct quotation is told from a plan when the utterance is read. */
function claimOf({ text, negated, level, organization }: StatementGlance): ActClaim {
  return {
    statement: { claim: { text }, negated, level, condition: null, deadline: null },
    utterance: { mode: "indirect" },
    organization,
  };
}

function ownOf({ person, organization }: StatementGlance, bodiesOf: (id: string) => OwnBodies): OwnBodies {
  if (person === null) return organization === null ? NOBODY : bodiesOf(organization.id);
  if (organization === null) return bodiesOf(person.id);
  const [one, other] = [bodiesOf(person.id), bodiesOf(organization.id)];
  return { ids: new Set([...one.ids, ...other.ids]), names: [...one.names, ...other.names] };
}

const NOBODY: OwnBodies = { ids: new Set(), names: [] };

/** The actor with all it belongs to, as far as entities tell, and the names these go by; each made once. */
export function bodiesBehind(entity: (id: string) => Entity | null): (id: string) => OwnBodies {
  const made = new Map<string, OwnBodies>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const ids = new Set([id]);
    // A set that grows while it is walked: minister → ministry → state.
    for (const one of ids) for (const { of } of entity(one)?.memberships ?? []) ids.add(of);
    const found = {
      ids,
      names: [...ids].flatMap((one) => {
        const body = entity(one);
        // A person's own name is no sign that an act is meant.
        if (body === null || (one === id && body.kind === "person")) return [];
        return names(body).map((name) => name.toLowerCase());
      }),
    };
    made.set(id, found);
    return found;
  };
}
