/**
 * A JSON list of numbers as SQLite writes it, in bytes, read into a typed array: a plain list of hundreds of thousands
 * would be moved about by every collection of garbage, and so would be its text. `null` becomes NaN.
 *
 * @param length how many numbers there are
 * @throws SyntaxError for what is no list of numbers
 */
export function numberList(json: Uint8Array, length: number): Float64Array {
  const end = json.length - 1;
  const numbers = new Float64Array(length);
  let count = 0;
  for (let at = 1; at < end; at += 1) {
    const isNegative = json[at] === MINUS;
    if (isNegative) at += 1;
    const from = at;
    let value = 0;
    let digit = (json[at] as number) - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at += 1;
      digit = (json[at] as number) - ZERO;
    }
    // A fraction, an exponent, a word, or more digits than a double holds: rare, and JSON's own business.
    if ((json[at] !== COMMA && at !== end) || at === from || at - from > MOST_DIGITS) {
      while (at < end && json[at] !== COMMA) at += 1;
      const parsed: unknown = JSON.parse(letters.decode(json.subarray(isNegative ? from - 1 : from, at)));
      value = parsed === null ? Number.NaN : Number(parsed);
    } else if (isNegative) value = -value;
    numbers[count] = value;
    count += 1;
  }
  return numbers;
}

const [MINUS, COMMA, ZERO] = [45, 44, 48];
const MOST_DIGITS = 15;
const letters = new TextDecoder();
