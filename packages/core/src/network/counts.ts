/**
 * The counts X(i, j, k): how many statements of i about j have level k. Only what occurs is stored, sorted
 * by concept, actor, level, in typed arrays; a concept is a stretch of slots (one per actor), a slot a
 * stretch of cells (one per level).
 */
export interface Counts {
  readonly actors: number;
  readonly concepts: number;
  /** First slot of each concept; one more entry at the end. */
  readonly conceptStart: Int32Array;
  readonly slotActor: Int32Array;
  readonly slotConcept: Int32Array;
  /** First cell of each slot; one more entry at the end. */
  readonly slotStart: Int32Array;
  readonly cellLevel: Int32Array;
  readonly cellSlot: Int32Array;
  /** The counts themselves: the one part that changes when statements come and go. */
  readonly cellCount: Float64Array;
  /** Statements per actor, over all cells. */
  readonly activity: Float64Array;
  /** Cell of each of the rows the counts were made of, in the order they were given. */
  readonly cellOfRow: Int32Array;
}

/**
 * Counts statements.
 *
 * @param actorOf index of the first side for each row (position in `rows`)
 * @param conceptOf index of the second side
 * @param levelOf level of the qualifier
 */
export function countStatements(
  actorOf: Int32Array,
  conceptOf: Int32Array,
  levelOf: Int32Array,
  actors: number,
  concepts: number,
  levels: number,
): Counts {
  const size = actorOf.length;
  const cellsPossible = actors * concepts * levels;
  if (cellsPossible <= Math.max(size * DENSE_FACTOR, DENSE_LEAST)) {
    return countDense(actorOf, conceptOf, levelOf, actors, concepts, levels);
  }
  let order = Int32Array.from({ length: size }, (_, position) => position);
  order = sortStable(order, levelOf, levels);
  order = sortStable(order, actorOf, actors);
  order = sortStable(order, conceptOf, concepts);

  const slotActor = new Int32Array(size);
  const slotConcept = new Int32Array(size);
  const slotStart = new Int32Array(size + 1);
  const cellLevel = new Int32Array(size);
  const cellSlot = new Int32Array(size);
  const cellCount = new Float64Array(size);
  const cellOfRow = new Int32Array(size);
  const activity = new Float64Array(actors);
  const conceptStart = new Int32Array(concepts + 1);
  let slots = 0;
  let cells = 0;
  let lastActor = -1;
  let lastConcept = -1;
  let lastLevel = -1;
  for (const position of order) {
    const actor = actorOf[position] as number;
    const concept = conceptOf[position] as number;
    const level = levelOf[position] as number;
    const isNewSlot = actor !== lastActor || concept !== lastConcept;
    if (isNewSlot) {
      slotActor[slots] = actor;
      slotConcept[slots] = concept;
      slotStart[slots] = cells;
      conceptStart[concept + 1] = (conceptStart[concept + 1] as number) + 1;
      slots++;
    }
    if (isNewSlot || level !== lastLevel) {
      cellLevel[cells] = level;
      cellSlot[cells] = slots - 1;
      cells++;
    }
    cellCount[cells - 1] = (cellCount[cells - 1] as number) + 1;
    activity[actor] = (activity[actor] as number) + 1;
    cellOfRow[position] = cells - 1;
    lastActor = actor;
    lastConcept = concept;
    lastLevel = level;
  }
  slotStart[slots] = cells;
  for (let concept = 0; concept < concepts; concept++) {
    conceptStart[concept + 1] = (conceptStart[concept + 1] as number) + (conceptStart[concept] as number);
  }
  return {
    actors,
    concepts,
    conceptStart,
    slotActor: slotActor.slice(0, slots),
    slotConcept: slotConcept.slice(0, slots),
    slotStart: slotStart.slice(0, slots + 1),
    cellLevel: cellLevel.slice(0, cells),
    cellSlot: cellSlot.slice(0, cells),
    cellCount: cellCount.slice(0, cells),
    activity,
    cellOfRow,
  };
}

/** Up to so many possible cells per statement, a full array is faster than sorting. */
const DENSE_FACTOR = 4;
const DENSE_LEAST = 200_000;

/** The same counts by way of a full array: one pass over the statements, one over all possible cells. */
function countDense(
  actorOf: Int32Array,
  conceptOf: Int32Array,
  levelOf: Int32Array,
  actors: number,
  concepts: number,
  levels: number,
): Counts {
  const size = actorOf.length;
  const full = new Int32Array(actors * concepts * levels);
  const cellOfRow = new Int32Array(size);
  const activity = new Float64Array(actors);
  for (let position = 0; position < size; position++) {
    const actor = actorOf[position] as number;
    const at = ((conceptOf[position] as number) * actors + actor) * levels + (levelOf[position] as number);
    full[at] = (full[at] as number) + 1;
    cellOfRow[position] = at;
    activity[actor] = (activity[actor] as number) + 1;
  }
  const most = Math.min(size, full.length);
  const slotActor = new Int32Array(most);
  const slotConcept = new Int32Array(most);
  const slotStart = new Int32Array(most + 1);
  const cellLevel = new Int32Array(most);
  const cellSlot = new Int32Array(most);
  const cellCount = new Float64Array(most);
  const conceptStart = new Int32Array(concepts + 1);
  let slots = 0;
  let cells = 0;
  let at = 0;
  for (let concept = 0; concept < concepts; concept++) {
    for (let actor = 0; actor < actors; actor++) {
      const first = cells;
      for (let level = 0; level < levels; level++, at++) {
        const count = full[at] as number;
        if (count === 0) continue;
        cellLevel[cells] = level;
        cellSlot[cells] = slots;
        cellCount[cells] = count;
        // From here on the full array tells the cell.
        full[at] = cells++;
      }
      if (cells === first) continue;
      slotActor[slots] = actor;
      slotConcept[slots] = concept;
      slotStart[slots++] = first;
    }
    conceptStart[concept + 1] = slots;
  }
  slotStart[slots] = cells;
  for (let position = 0; position < size; position++) {
    cellOfRow[position] = full[cellOfRow[position] as number] as number;
  }
  return {
    actors,
    concepts,
    conceptStart,
    slotActor: slotActor.slice(0, slots),
    slotConcept: slotConcept.slice(0, slots),
    slotStart: slotStart.slice(0, slots + 1),
    cellLevel: cellLevel.slice(0, cells),
    cellSlot: cellSlot.slice(0, cells),
    cellCount: cellCount.slice(0, cells),
    activity,
    cellOfRow,
  };
}

/** Counting sort: one pass to count, one to place. */
function sortStable(
  order: Int32Array<ArrayBuffer>,
  keys: Int32Array,
  range: number,
): Int32Array<ArrayBuffer> {
  const place = new Int32Array(range + 1);
  for (const key of keys) place[key + 1] = (place[key + 1] as number) + 1;
  for (let key = 0; key < range; key++) place[key + 1] = (place[key + 1] as number) + (place[key] as number);
  const sorted = new Int32Array(order.length);
  for (const position of order) {
    const key = keys[position] as number;
    const at = place[key] as number;
    place[key] = at + 1;
    sorted[at] = position;
  }
  return sorted;
}
