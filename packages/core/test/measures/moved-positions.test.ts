import { describe, expect, it } from "vitest";
import { movedPositions, type SidedStatement } from "../../src/index.js";

/** "FR troops -": France opposes troops; with "new" behind it, said since. */
function said(line: string, at: number): SidedStatement {
  const [actor = "", concept = "", sign = "", when] = line.split(" ");
  return {
    id: `s${at}`,
    actor,
    concept,
    agreement: sign === "+" ? 1 : sign === "-" ? 0 : null,
    isNew: when === "new",
  };
}
const moved = (lines: readonly string[]) => movedPositions(lines.map(said));

describe("moved positions", () => {
  it("finds an actor whose new statements lean the other way, with the statements of both times", () => {
    // Before: one against, lean −1. After: two for and one against, lean 1/3. The signs differ.
    expect(moved(["FR troops -", "FR troops + new", "FR troops + new", "FR troops - new"])).toEqual([
      {
        actor: "FR",
        concept: "troops",
        before: { support: [], oppose: ["s0"] },
        after: { support: ["s1", "s2"], oppose: ["s3"] },
      },
    ]);
  });

  it.each([
    ["the same side as before", ["FR troops +", "FR troops + new"]],
    ["no earlier statement", ["FR troops + new"]],
    ["nothing new", ["FR troops -", "FR troops +"]],
    ["as many for as against before", ["FR troops -", "FR troops +", "FR troops + new"]],
    ["no stance in the new one", ["FR troops -", "FR troops ? new"]],
    ["another concept", ["FR troops -", "FR mandate + new"]],
    ["another actor", ["FR troops -", "UK troops + new"]],
  ])("finds nobody with %s", (_, lines) => {
    expect(moved(lines)).toEqual([]);
  });

  it("puts those with most new statements first, whatever the order they come in", () => {
    const lines = ["UK troops -", "UK troops + new", "FR troops +", "FR troops - new", "FR troops - new"];
    const order = (found: ReturnType<typeof moved>) => found.map(({ actor }) => actor);
    expect(order(moved(lines))).toEqual(["FR", "UK"]);
    expect(order(moved(lines.toReversed()))).toEqual(["FR", "UK"]);
  });
});
