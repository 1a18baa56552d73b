/**
 * Who moved: actors whose new statements on a concept lean the other way than their earlier ones.
 *
 *   lean = (supporting − opposing) / (supporting + opposing)
 *
 * A position has moved when the earlier and the new lean have different signs. A lean of 0 (as many for as against)
 * and positions without earlier or without new statements move nowhere: one side would be a guess. Statements without
 * a stance are left out. This compares what was known before with what came in since; it says nothing of why.
 */

/** A statement with a side: 1 supports, 0 opposes, `null` takes none. */
export interface SidedStatement {
  readonly id: string;
  readonly actor: string;
  readonly concept: string;
  readonly agreement: number | null;
  /** Came in after the moment that is compared with. */
  readonly isNew: boolean;
}

export interface Side {
  readonly support: readonly string[];
  readonly oppose: readonly string[];
}

export interface MovedPosition {
  readonly actor: string;
  readonly concept: string;
  readonly before: Side;
  readonly after: Side;
}

interface Growing {
  readonly support: string[];
  readonly oppose: string[];
}

/**
 * Positions whose sign changed, those with most new statements first; ties by actor and concept.
 *
 * @example
 * movedPositions([
 *   { id: "a", actor: "FR", concept: "troops", agreement: 0, isNew: false },
 *   { id: "b", actor: "FR", concept: "troops", agreement: 1, isNew: true },
 * ]); // France moved from opposing to supporting
 */
export function movedPositions(statements: readonly SidedStatement[]): readonly MovedPosition[] {
  const positions = new Map<string, { actor: string; concept: string; before: Growing; after: Growing }>();
  for (const { id, actor, concept, agreement, isNew } of statements) {
    if (agreement === null) continue;
    const key = `${actor}\u0000${concept}`;
    const position = positions.get(key) ?? { actor, concept, before: emptySide(), after: emptySide() };
    positions.set(key, position);
    const side = isNew ? position.after : position.before;
    (agreement > 0 ? side.support : side.oppose).push(id);
  }
  return [...positions.values()]
    .filter(({ before, after }) => lean(before) * lean(after) < 0)
    .sort(
      (a, b) => size(b.after) - size(a.after) || compare(a.actor, b.actor) || compare(a.concept, b.concept),
    );
}

function emptySide(): Growing {
  return { support: [], oppose: [] };
}

function size(side: Side): number {
  return side.support.length + side.oppose.length;
}

/** From −1, only opposing, to 1, only supporting; 0 without statements. */
function lean(side: Side): number {
  return size(side) === 0 ? 0 : (side.support.length - side.oppose.length) / size(side);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
