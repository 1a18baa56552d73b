/** The few words of WebAssembly that kernels are written in, as bytes. */

/** Bytes and codes one behind the other; they are laid out flat only when a module is made of them. */
export type Code = readonly (number | Code)[];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;
const F32_CONST = 0x43;
const F64_CONST = 0x44;
const EMPTY = 0x40;
const END = 0x0b;

/** Seven bits a byte, the lowest first. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 128);
  }
}

/** The same for numbers of which the highest bit written is the sign; for those that are not below 0. */
function positive(value: number): readonly number[] {
  const bytes = unsigned(value);
  const last = bytes.at(-1) ?? 0;
  return last < 64 ? bytes : [...bytes.slice(0, -1), last | 128, 0];
}

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const tee = (local: number): Code => [0x22, local];
/** A whole number, 0 or more. */
export const whole = (value: number): Code => [0x41, ...positive(value)];
export const decimal = (value: number): Code => [F64_CONST, ...new Uint8Array(Float64Array.of(value).buffer)];

export const shortDecimal = (value: number): Code => [
  F32_CONST,
  ...new Uint8Array(Float32Array.of(value).buffer),
];

/** One code behind the other. */
export const inOrder = (...parts: readonly Code[]): Code => parts;

export const loop = (...body: readonly Code[]): Code => [0x03, EMPTY, body, END];
export const block = (...body: readonly Code[]): Code => [0x02, EMPTY, body, END];
/** To the start of the loop, or to the end of the block, that it stands in. */
export const JUMP_IF: Code = [0x0d, 0];

/** Without asking. */
export const JUMP: Code = [0x0c, 0];
/** A routine of the module, by its place among them; what it is given stands before. */
export const call = (routine: number): Code => [0x10, ...unsigned(routine)];

/** One decimal of 64 bits. */
export const loadDecimal = (offset: number): Code => [0x2b, 3, ...unsigned(offset)];
export const storeDecimal = (offset: number): Code => [0x39, 3, ...unsigned(offset)];
export const ADD_DECIMAL: Code = [0xa0];
export const SUBTRACT_DECIMAL: Code = [0xa1];
export const MULTIPLY_DECIMAL: Code = [0xa2];

export const LARGER_DECIMAL: Code = [0xa5];
/** A decimal without its fraction, as a whole number. */
export const TO_WHOLE: Code = [0xaa];

/** The same for decimals of 32 bits. */
export const loadShortDecimal = (offset: number): Code => [0x2a, 2, ...unsigned(offset)];
export const storeShortDecimal = (offset: number): Code => [0x38, 2, ...unsigned(offset)];
export const ADD_SHORT_DECIMAL: Code = [0x92];
export const MULTIPLY_SHORT_DECIMAL: Code = [0x94];
export const LARGER_SHORT_DECIMAL: Code = [0x97];
export const SHORT_TO_WHOLE: Code = [0xa8];
/** A whole number, below 0 or not, as a decimal of 32 bits. */
export const SIGNED_TO_SHORT: Code = [0xb2];

export const ADD: Code = [0x6a];
export const SUBTRACT: Code = [0x6b];
export const MULTIPLY: Code = [0x6c];
export const IS_LESS: Code = [0x49];
export const IS_NOT_LESS: Code = [0x4f];
export const IS_ZERO: Code = [0x45];
/** 1 where both are. */
export const AND: Code = [0x71];
/** A local moved on by so many. */
export const advance = (local: number, by: number): Code => [
  ...get(local),
  ...whole(by),
  ...ADD,
  ...set(local),
];

/** A code of vectors. */
export const vector = (code: number): Code => [0xfd, ...unsigned(code)];
const atPlace = (code: number, offset: number): Code => [...vector(code), 0, ...unsigned(offset)];
export const load = (offset: number): Code => [0x28, 2, ...unsigned(offset)];
export const loadWide = (offset: number): Code => atPlace(0, offset);
/** Eight bytes, each made 16 bits wide. */
export const loadBytes = (offset: number): Code => atPlace(1, offset);
/** Four numbers of 16 bits, each made 32 bits wide. */
export const loadShorts = (offset: number): Code => atPlace(3, offset);
/** One number of 64 bits, twice. */
export const loadTwice = (offset: number): Code => atPlace(10, offset);
export const storeWide = (offset: number): Code => atPlace(11, offset);
/** The first half alone. */
export const storeHalf = (offset: number): Code => [...atPlace(0x5b, offset), 0];

export const NO_SUM: Code = [...whole(0), ...vector(0x11)];
export const TWICE: Code = vector(0x14);
/** The first or the second of two decimals. */
export const FIRST_DECIMAL: Code = [...vector(0x21), 0];
export const SECOND_DECIMAL: Code = [...vector(0x21), 1];
export const ADD_SHORTS: Code = vector(0x8e);
export const ADD_WHOLES: Code = vector(0xae);
export const ABSOLUTE_DECIMALS: Code = vector(0xec);
export const ADD_DECIMALS: Code = vector(0xf0);
export const SUBTRACT_DECIMALS: Code = vector(0xf1);
export const MULTIPLY_DECIMALS: Code = vector(0xf2);
export const DIVIDE_DECIMALS: Code = vector(0xf3);
/** The larger of two, and no number where one is none. */
export const LARGER_DECIMALS: Code = vector(0xf5);
export const GREATER_DECIMALS: Code = vector(0xf7);
/** All bits of a decimal where it is so, none where not. */
export const NOT_LESS_DECIMALS: Code = vector(0x4c);
/** The bits set in both. */
export const BOTH: Code = vector(0x4e);
export const EITHER: Code = vector(0x50);
/** The bits of the first that are not set in the second. */
export const WITHOUT: Code = vector(0x4f);
/** 1 where any bit is set. */
export const ANY_SET: Code = vector(0x53);
/** The bits of the first where those of the third are set, else of the second. */
export const CHOOSE: Code = vector(0x52);
/** One number, twice. */
export const wideDecimal = (value: number): Code => [...decimal(value), ...TWICE];
/** The first two of four whole numbers as decimals. */
export const TO_DECIMALS: Code = vector(0xfe);
/** Two decimals of 64 bits made 32 bits wide, and back. */
export const TO_SINGLES: Code = vector(0x5e);
export const FROM_SINGLES: Code = vector(0x5f);
/** The second half of the one below in place of the first, out of the two on top. */
export const SECOND_HALF: Code = [
  ...vector(0x0d),
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
  8,
  9,
  10,
  11,
  12,
  13,
  14,
  15,
];

function flat(code: Code, bytes: number[] = []): readonly number[] {
  for (const part of code) {
    if (typeof part === "number") bytes.push(part);
    else flat(part, bytes);
  }
  return bytes;
}

const sized = (content: Code): Code => {
  const bytes = flat(content);
  return [unsigned(bytes.length), bytes];
};
const list = (entries: readonly Code[]): Code => [unsigned(entries.length), entries];
/** Names here are of plain letters, one byte each. */
const lettersOf = (word: string): Code => Array.from(word, (letter) => letter.charCodeAt(0));
const name = (word: string): Code => sized(lettersOf(word));
const section = (kind: number, content: Code): Code => [kind, sized(content)];

export interface Routine {
  readonly name: string;
  /** How many whole numbers it is given; they are its first locals. */
  readonly given: number;
  /** Further locals, as many of each type. */
  readonly locals: readonly (readonly [many: number, type: number])[];
  readonly body: Code;
}

/** A module of routines that give nothing back; it takes its memory as `kernel.memory`. */
export function moduleOf(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const code: Code = [
    // Its name and the number of its format.
    0,
    ...lettersOf("asm"),
    1,
    0,
    0,
    0,
    ...section(
      1,
      list(routines.map(({ given }) => [0x60, list(Array.from({ length: given }, () => [I32])), 0])),
    ),
    ...section(2, list([[name("kernel"), name("memory"), 2, 0, 1]])),
    ...section(3, list(routines.map((_, index) => unsigned(index)))),
    ...section(7, list(routines.map((routine, index) => [name(routine.name), 0, unsigned(index)]))),
    ...section(
      10,
      list(
        routines.map(({ locals, body }) =>
          sized([list(locals.map(([many, type]) => [unsigned(many), type])), body, END]),
        ),
      ),
    ),
  ];
  return new Uint8Array(flat(code));
}
