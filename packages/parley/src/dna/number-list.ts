/**
 * A JSON list of numbers as SQLite writes it, read into a typed array: a plain list of hundreds of thousands would be
 * moved about by every collection of garbage. `null` becomes NaN.
 */
export function numberList(json: string): Float64Array {
  const end = json.length - 1;
  if (end < 1 || json.charCodeAt(0) !== OPEN) return new Float64Array();
  if (end === 1) return new Float64Array();
  const numbers = new Float64Array(countOf(json));
  let count = 0;
  for (let at = 1; at < end; at += 1) {
    const isNegative = json.charCodeAt(at) === MINUS;
    if (isNegative) at += 1;
    const from = at;
    let value = 0;
    let digit = json.charCodeAt(at) - ZERO;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at += 1;
      digit = json.charCodeAt(at) - ZERO;
    }
    const code = json.charCodeAt(at);
    // A fraction, an exponent, a word, or more digits than a double holds: rare, and JSON's own business.
    if ((code !== COMMA && at !== end) || at === from || at - from > MOST_DIGITS) {
      while (at < end && json.charCodeAt(at) !== COMMA) at += 1;
      const parsed: unknown = JSON.parse(json.slice(isNegative ? from - 1 : from, at));
      value = parsed === null ? Number.NaN : Number(parsed);
    } else if (isNegative) value = -value;
    numbers[count] = value;
    count += 1;
  }
  return numbers;
}

const [OPEN, MINUS, COMMA, ZERO] = [91, 45, 44, 48];
const MOST_DIGITS = 15;

function countOf(json: string): number {
  let commas = 0;
  for (let at = json.indexOf(","); at !== -1; at = json.indexOf(",", at + 1)) commas += 1;
  return commas + 1;
}
