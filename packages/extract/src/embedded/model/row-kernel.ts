/**
 * Adds rows of bytes sixteen at a time, as WebAssembly: `sum(positions, ranges, out, width)` with the table at
 * address 0. Each position has a pair of addresses in `ranges`, between which the numbers of its rows stand; for each,
 * `width` sums of 16 bits are written to `out`, filled up to a multiple of sixteen.
 */

const I32 = 0x7f;
const V128 = 0x7b;
const END = 0x0b;
const [POSITIONS, RANGES, OUT, WIDTH, UNIT, AT, UNTIL, PLACE, LOW, HIGH] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const number = (value: number): number[] => [0x41, value];
const load = (offset: number): number[] => [0x28, 2, offset];
/** Eight bytes, each made 16 bits wide. */
const loadBytes = (offset: number): number[] => [0xfd, 0x01, 0, offset];
const store = (offset: number): number[] => [0xfd, 0x0b, 0, offset];
const loop = (...body: readonly number[][]): number[] => [0x03, 0x40, ...body.flat(), END];
const block = (...body: readonly number[][]): number[] => [0x02, 0x40, ...body.flat(), END];
const ADD = [0x6a];
const SUBTRACT = [0x6b];
const MULTIPLY = [0x6c];
const IS_LESS = [0x49];
const IS_NOT_LESS = [0x4f];
/** To the start of the loop, or to the end of the block, that it stands in. */
const JUMP_IF = [0x0d, 0];
const ADD_WIDE = [0xfd, 0x8e, 0x01];
const NO_SUM = [...number(0), 0xfd, 0x11];

const addBytes = (sum: number, offset: number): number[][] => [
  get(sum),
  get(PLACE),
  loadBytes(offset),
  ADD_WIDE,
  set(sum),
];

const body = [
  loop(
    number(0),
    set(UNIT),
    loop(
      NO_SUM,
      tee(LOW),
      set(HIGH),
      [get(RANGES), load(0), set(AT)].flat(),
      [get(RANGES), load(4), set(UNTIL)].flat(),
      block(
        [get(AT), get(UNTIL), IS_NOT_LESS, JUMP_IF].flat(),
        loop(
          [get(AT), load(0), get(WIDTH), MULTIPLY, get(UNIT), ADD, set(PLACE)].flat(),
          ...addBytes(LOW, 0),
          ...addBytes(HIGH, 8),
          [get(AT), number(4), ADD, tee(AT), get(UNTIL), IS_LESS, JUMP_IF].flat(),
        ),
      ),
      [get(OUT), get(LOW), store(0), get(OUT), get(HIGH), store(16)].flat(),
      [get(OUT), number(32), ADD, set(OUT)].flat(),
      [get(UNIT), number(16), ADD, tee(UNIT), get(WIDTH), IS_LESS, JUMP_IF].flat(),
    ),
    [get(RANGES), number(8), ADD, set(RANGES)].flat(),
    [get(POSITIONS), number(1), SUBTRACT, tee(POSITIONS), JUMP_IF].flat(),
  ),
  [END],
].flat();

const text = (word: string): number[] => [word.length, ...new TextEncoder().encode(word)];
/** Sizes have seven bits a byte. */
const sized = (content: readonly number[]): number[] => [
  (content.length & 0x7f) | 0x80,
  content.length >> 7,
  ...content,
];
const section = (kind: number, ...content: readonly number[]): number[] => [kind, ...sized(content)];

/** The module; it takes its memory as `table.memory` and gives `sum`. */
export const rowKernel: Uint8Array<ArrayBuffer> = new Uint8Array([
  // Its name and the number of its format.
  ...text("\0asm").slice(1),
  1,
  0,
  0,
  0,
  ...section(1, 1, 0x60, 4, I32, I32, I32, I32, 0),
  ...section(2, 1, ...text("table"), ...text("memory"), 2, 0, 1),
  ...section(3, 1, 0),
  ...section(7, 1, ...text("sum"), 0, 0),
  ...section(10, 1, ...sized([2, 4, I32, 2, V128, ...body])),
]);
