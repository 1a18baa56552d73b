/**
 * Who is bound by what somebody says? The body in which the speaker holds an office, else the speaker; and behind
 * a body the state it belongs to.
 */
import type { Commitment } from "../model/commitment.js";
import type { Entity } from "../model/entity.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { actorOf, dayOf } from "./ledger-statement.js";

export type EntityFinder = (id: string) => Entity | null;

export interface BindingOptions {
  readonly language: Language;
  readonly entity: EntityFinder;
}

/** An actor that others say is bound. */
export function namedActor(bound: Entity, { language, entity }: BindingOptions): Commitment["actor"] {
  const bodies = bound.memberships.map(({ of }) => entity(of)).filter((body) => body !== null);
  return {
    entityId: bound.id,
    label: entityLabel(bound, language),
    kind: bound.kind,
    memberOf: bodies.map((body) => entityLabel(body, language)),
    speaker: null,
    role: null,
    authority: "unclear",
  };
}

/**
 * Who is bound: the body in which the speaker holds an office, else the speaker. A minister binds the
 * government, a member without office only herself.
 */
export function boundActor(row: LedgerStatement, { language, entity }: BindingOptions): Commitment["actor"] {
  const { person, organization, statement } = row;
  const actor = actorOf(row);
  const day = dayOf(row) ?? "";
  const memberships = (actor?.memberships ?? []).filter(
    ({ from, to }) => day === "" || ((from ?? "") <= day && (to ?? "9999") >= day),
  );
  const office = memberships.find((membership) => membership.office !== null)?.office ?? null;
  const role = office === null ? null : (office[language] ?? office.de ?? office.en ?? null);
  const holdsOffice =
    organization !== null &&
    !namesOf(organization).some((name) => ASSEMBLY.test(name)) &&
    memberships.some((membership) => membership.of === organization.id && membership.office !== null);
  const bound =
    person !== null && organization !== null && (holdsOffice || speaksForBody(row)) ? organization : actor;
  const bodies = [
    ...(organization === null || bound === organization ? [] : [entityLabel(organization, language)]),
    ...(bound?.memberships ?? [])
      .map(({ of }) => entity(of))
      .filter((body) => body !== null)
      .map((body) => entityLabel(body, language)),
  ];
  return {
    entityId: bound?.id ?? null,
    label: bound === null ? row.actorLabel : entityLabel(bound, language),
    kind: bound?.kind ?? "person",
    memberOf: [...new Set(bodies)],
    speaker: bound === organization && person !== null ? entityLabel(person, language) : null,
    role,
    authority: authorityOf(statement.level, role !== null || person === null),
  };
}

/** "A lawyer for the shipyard", "ein Sprecher des Hafens": nobody is named, and the body is heard. */
export function speaksForBody({ person, organization, statement }: LedgerStatement): boolean {
  return statement.unnamed && organization !== null && person !== null && VOICE.test(person.value);
}

/** By its office a voice of somebody else. */
export const VOICE =
  /spokes|speaker|lawyer|attorney|solicitor|representative|sprecher|anwalt|anwält|vertreter/iu;

function namesOf({ value, labels, aliases }: Entity): string[] {
  return [value, labels.de ?? "", labels.en ?? "", ...aliases];
}

function authorityOf(level: number, speaksForBody: boolean): Commitment["actor"]["authority"] {
  if (!speaksForBody) return "unclear";
  return level >= 1 ? "binding" : "political";
}

const LONGEST_WAY = 6;

/**
 * What reports of one commitment have in common: the state of which the bound body is an organ, so that chancellery
 * and foreign office speak for one government; else the actor itself. A land, a town or a firm lies in a state and
 * does not bind it.
 */
export function standsFor(id: string | null, row: LedgerStatement, options: BindingOptions): string | null {
  const body = id === null ? null : options.entity(id);
  if (body !== null && body.kind !== "state" && !namesOf(body).some((name) => ORGAN.test(name))) return id;
  return stateBehind(id, row, options);
}

/** By its name a part of a state: a ministry, a chancellery, an office, an assembly, an army, a seat of government. */
const ORGAN =
  /minist|regierung|government|kabinett|cabinet|kanzl|chancell|präsid|presid|departement|department|administration|verwaltung|behörde|authority|agentur|agency|(?<!\p{L})office|(?:amt|amts|amtes|rat|rats|rates)(?!\p{L})|council|kommission|commission|dienst(?!leist)|service|(?<!\p{L})bundes|(?<!\p{L})federal|(?<!\p{L})state(?!s)|parlament|parliament|assembly|senat|congress|bundestag|landtag|court|gericht|poli[zc]|armee|army|forces|streitkräfte|marine|navy|air force|luftwaffe|botschaft|embassy|treasury|schatz|central bank|notenbank|white house|weißes haus|kreml|[ée]lysée|elysee|downing|matignon|chigi|moncloa|pentagon|whitehall|hofburg|ballhausplatz|haus(?!\p{L})/iu;

/** The state that a body lies in or belongs to; the actor itself when no state stands behind it. */
function stateBehind(id: string | null, row: LedgerStatement, { entity }: BindingOptions): string | null {
  if (id === null) return null;
  const first = entity(id);
  if (first === null || first.kind === "person") return id;
  let level = [first];
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const state = level.find(({ kind }) => kind === "state");
    if (state !== undefined) return state.id;
    level = level.flatMap((body) => validOn(body, dayOf(row)).flatMap(({ of }) => entity(of) ?? []));
  }
  return id;
}

function validOn(body: Entity, day: string | null): Entity["memberships"] {
  return body.memberships.filter(
    ({ from, to }) => day === null || ((from ?? "") <= day && (to ?? "9999") >= day),
  );
}

/** Members of these do not bind the body they sit in. */
const ASSEMBLY =
  /(?<!\p{L})(?:bundestag|bundesrat|nationalrat|parlament|parliament|assembly|senat|senate|congress|house of (?:commons|lords|representatives)|sejm|duma|knesset|rada|storting|riksdag|folketing|eduskunta|riigikogu|saeima|seimas|althing|dáil|cortes|sabor|skupština|tweede kamer|landtag|abgeordnetenhaus|bürgerschaft|gemeinderat|stadtrat|kreistag|city council|town council|fraktion|opposition)/iu;

/**
 * The state in which a speaker speaks for somebody, or else the body; `null` for a person who speaks for none. Voices
 * of a state are those of its parts too.
 */
export function bodyOfSpeaker(row: LedgerStatement, options: BindingOptions): string | null {
  const { entityId, kind } = boundActor(row, options);
  return kind === "person" ? null : stateBehind(entityId, row, options);
}

/** Whom a speaker binds in the end, as reports of commitments are put together. */
export function boundBySpeaker(row: LedgerStatement, options: BindingOptions): string | null {
  const { entityId, kind } = boundActor(row, options);
  return kind === "person" ? null : standsFor(entityId, row, options);
}
