/**
 * Do two records say the same, whatever their number of revision? What was changed and changed back is then the same
 * object again for all that rests on it.
 */
export function isSameContent(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const mine = one as Readonly<Record<string, unknown>>;
  const theirs = other as Readonly<Record<string, unknown>>;
  const names = Object.keys(mine);
  if (names.length !== Object.keys(theirs).length) return false;
  return names.every(
    (name) => name === REVISION || (name in theirs && isSameContent(mine[name], theirs[name])),
  );
}

const REVISION = "revision";
