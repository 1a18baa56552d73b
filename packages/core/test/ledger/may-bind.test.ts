/** Which statements the ledger has to read in full, told by a glance. */
import { describe, expect, test } from "vitest";
import { bodiesBehind, mayBind, type StatementGlance } from "../../src/ledger/may-bind.js";
import type { Entity } from "../../src/model/entity.js";
import { austria, minister, sweden } from "./ledger-rows.js";

const entities = new Map<string, Entity>([austria, minister, sweden].map((one) => [one.id, one]));
const bodiesOf = bodiesBehind((id) => entities.get(id) ?? null);
const says = (text: string, more: Partial<StatementGlance> = {}): boolean =>
  mayBind(
    {
      act: "assert",
      text,
      negated: false,
      level: 0.8,
      hasCondition: false,
      hasDeadline: false,
      hasMembers: false,
      person: minister,
      organization: null,
      language: "en",
      ...more,
    },
    bodiesOf,
    () => [],
  );

describe("a glance at a statement", () => {
  test("lets an announcement through whatever it says", () => {
    expect(says("the talks go on", { act: "announce" })).toBe(true);
  });

  test("leaves out a plain claim about what is", () => {
    expect(says("the talks go on")).toBe(false);
  });

  test("lets a claim about the speaker's own state through, known by its membership", () => {
    expect(says("Sweden will send 800 soldiers")).toBe(true);
  });

  test("leaves out a claim about another state's act", () => {
    expect(says("Austria will send 800 soldiers")).toBe(false);
  });

  test("leaves out a plain claim of nobody", () => {
    expect(says("we will send 800 soldiers", { person: null })).toBe(false);
  });

  test("lets what others are said to have promised through, whoever speaks", () => {
    expect(says("Ankara has promised 800 marines", { person: null })).toBe(true);
  });

  test("lets a condition through that no conjunction names", () => {
    expect(says("When the guns fall silent, the others will follow")).toBe(true);
  });
});

describe("the bodies behind an actor", () => {
  test("are the actor and its state, called by the state's names alone", () => {
    const { ids, names } = bodiesOf(minister.id);
    expect([...ids]).toEqual([minister.id, "SE"]);
    expect(names).toEqual(["sweden", "schweden", "sweden"]);
  });
});
