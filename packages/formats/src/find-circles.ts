/** Circles in references: entries that lead back to themselves. Chains can be long, so that nothing here recurses. */

/** The ids of each circle, from the entry that was met first. */
export function findCircles(next: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of next.keys()) {
    // A path of open entries with what is left to visit behind each; no recursion, chains can be long.
    const trail: { readonly id: string; readonly rest: string[] }[] = [];
    const open = new Set<string>();
    const enter = (id: string) => {
      if (done.has(id) || !next.has(id)) return;
      trail.push({ id, rest: [...(next.get(id) ?? [])] });
      open.add(id);
    };
    enter(start);
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const id = last.rest.shift();
      if (id === undefined) {
        done.add(last.id);
        open.delete(last.id);
        trail.pop();
      } else if (open.has(id)) {
        found.push(trail.slice(trail.findIndex((step) => step.id === id)).map((step) => step.id));
      } else enter(id);
    }
  }
  return found;
}
