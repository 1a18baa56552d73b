/**
 * Which state does somebody belong to when the text never says so in one phrase? "A and B move ahead. In
 * X, Jean N and Keith M announced …": as many people as states, side by side, and the given names
 * fit. Links only what the text sets side by side; a name alone never tells a state.
 */
import { countries, type ICountry } from "countries-list";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { addAideStates } from "./aide-states.js";
import { givenName } from "./given-names.js";
import { addOtherStates } from "./other-state.js";
import type { Person, PersonRegister } from "./person-register.js";
import type { WordClass } from "./word-classes.js";

interface Group<T> extends TokenRange {
  readonly members: readonly T[];
  readonly sentence: number;
}

/** States by person (position in the register) that follow from parallel lists. */
export function pairPeopleWithStates(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
  register: PersonRegister,
): ReadonlyMap<number, string> {
  const states = groupsOf(analyzed, stateRanges(analyzed, classes));
  const people = groupsOf(
    analyzed,
    register.mentions.map(({ person, whole, from, to }) => ({
      value: person,
      from: Math.min(whole.from, from),
      to: Math.max(whole.to, to),
    })),
  );
  const found = new Map<number, string>();
  addAideStates(analyzed, classes, register, found);
  if (states.length === 0) return found;
  let near = 0;
  for (const group of people) {
    if (group.members.some((person) => (register.people[person]?.affiliation.states.length ?? 1) > 0))
      continue;
    // Both lists are in text order: only groups of this sentence and the one before are looked at.
    while (near < states.length && (states[near]?.sentence ?? 0) < group.sentence - 1) near += 1;
    for (let k = near; k < states.length; k += 1) {
      const codes = states[k];
      if (codes === undefined || codes.sentence > group.sentence || codes.from >= group.from) break;
      if (codes.members.length !== group.members.length) continue;
      const order = pairing(
        group.members.map((person) => register.people[person]),
        codes.members,
        isOrderStable(states, codes.members),
      );
      if (order === null) continue;
      for (const [n, person] of group.members.entries()) {
        const code = codes.members[order[n] ?? n];
        if (code !== undefined && !found.has(person)) found.set(person, code);
      }
    }
  }
  addOtherStates(analyzed, register, states, found);
  return found;
}

function stateRanges(
  analyzed: AnalyzedText,
  classes: readonly WordClass[],
): (TokenRange & { value: string })[] {
  const ranges: (TokenRange & { value: string })[] = [];
  for (let index = 0; index < classes.length; index += 1) {
    const match = classes[index]?.kind === "place" ? classes[index]?.place : undefined;
    if (match === undefined || match === null) continue;
    const { kind, code } = match.place;
    const locative =
      kind === "capital" && /^(?:in|aus|nach|from|near|at)$/.test(analyzed.tokens[index - 1]?.lower ?? "");
    if (
      code !== null &&
      code.length === 2 &&
      (kind === "name" || kind === "people" || kind === "capital") &&
      !locative
    ) {
      ranges.push({ value: code, from: index, to: match.to });
    }
    index = match.to - 1;
  }
  return ranges;
}

/** Ranges joined by commas and a final "and" to groups of two to four different members. */
function groupsOf<T>(analyzed: AnalyzedText, ranges: readonly (TokenRange & { value: T })[]): Group<T>[] {
  const groups: Group<T>[] = [];
  let open: (TokenRange & { value: T })[] = [];
  let closed = false;
  const close = () => {
    const first = open[0];
    const values = open.map((range) => range.value);
    if (first !== undefined && closed && values.length <= 4 && new Set(values).size === values.length) {
      groups.push({
        members: values,
        from: first.from,
        to: open.at(-1)?.to ?? first.to,
        sentence: analyzed.tokens[first.from]?.sentence ?? 0,
      });
    }
    open = [];
    closed = false;
  };
  for (const range of ranges) {
    const before = open.at(-1);
    const link = before === undefined ? null : linkBetween(analyzed, before.to, range.from);
    if (link === null || closed) close();
    open.push(range);
    if (link === "and" && open.length > 1) closed = true;
  }
  close();
  return groups;
}

function linkBetween(analyzed: AnalyzedText, from: number, to: number): "and" | "comma" | null {
  if (to <= from || to - from > 3) return null;
  const words = analyzed.tokens.slice(from, to).map((token) => token.lower);
  const rest = words.filter((word) => !["der", "die", "das", "the", ","].includes(word));
  if (rest.length === 1 && ["und", "and", "sowie"].includes(rest[0] ?? "")) return "and";
  return rest.length === 0 && words[0] === "," ? "comma" : null;
}

/** Are these states listed at least twice in the document, always in the same order? */
function isOrderStable(groups: readonly Group<string>[], members: readonly string[]): boolean {
  const same = groups.filter(
    (group) =>
      group.members.length === members.length && group.members.every((code) => members.includes(code)),
  );
  return same.length > 1 && same.every((group) => group.members.every((code, k) => code === members[k]));
}

/**
 * Which person goes with which state: in the order listed, when at least one given name is typical of its
 * state's languages and none speaks for another state; in another order only when every name demands it.
 */
function pairing(
  people: readonly (Person | undefined)[],
  codes: readonly string[],
  stable: boolean,
): number[] | null {
  const fit = people.map((person) => codes.map((code) => nameFits(person, code)));
  const inOrder = codes.map((_, k) => k);
  const scoreOf = (order: readonly number[]) => order.map((code, person) => fit[person]?.[code] ?? null);
  const speaksForAnother = (order: readonly number[]) =>
    order.some(
      (code, person) =>
        fit[person]?.[code] === false && fit[person]?.some((value) => value === true) === true,
    );
  if (!speaksForAnother(inOrder)) {
    const confirmed = scoreOf(inOrder).filter((value) => value === true).length;
    const distinctive = inOrder.some(
      (code, person) =>
        fit[person]?.[code] === true &&
        fit[person]?.some((value, k) => k !== code && value === false) === true,
    );
    if ((confirmed > 0 && distinctive) || stable) return inOrder;
    return null;
  }
  const complete = permutations(codes.length).filter((order) =>
    scoreOf(order).every((value) => value === true),
  );
  return complete.length === 1 ? (complete[0] ?? null) : null;
}

/** `null` when the given name is unknown. */
function nameFits(person: Person | undefined, code: string): boolean | null {
  const name = person?.given === null || person === undefined ? null : givenName(person.given);
  const country = Object.hasOwn(countries, code) ? (countries as Record<string, ICountry>)[code] : undefined;
  if (name === null || country === undefined) return null;
  return country.languages.some((language) => name.languages.has(language));
}

function permutations(size: number): number[][] {
  if (size === 0) return [[]];
  return permutations(size - 1).flatMap((order) =>
    Array.from({ length: size }, (_, place) => [...order.slice(0, place), size - 1, ...order.slice(place)]),
  );
}
