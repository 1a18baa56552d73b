/**
 * How DNA prints the numbers of a matrix: whole matrices as integers, all others with six decimals, rounded
 * half up on the shortest decimal form of the number, as Java does.
 */

/** The cells of a matrix as text. */
export function matrixNumbers(cells: readonly Float64Array[]): string[][] {
  const isWhole = cells.every((row) => row.every((cell) => Number.isInteger(cell)));
  return cells.map((row) =>
    Array.from(row, (cell) => (isWhole ? String(cell === 0 ? 0 : cell) : sixDecimals(cell))),
  );
}

/** A number with six decimals, half up: 0.0000005 → "0.000001". */
export function sixDecimals(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const [digits = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  // The shortest form as an integer times a power of ten, shifted to millionths.
  const significand = BigInt(digits.replace(".", ""));
  const decimals = digits.includes(".") ? digits.length - 2 : 0;
  const shift = Number(exponent) - decimals + 6;
  const millionths =
    shift >= 0 ? significand * 10n ** BigInt(shift) : halfUp(significand, 10n ** BigInt(-shift));
  const text = millionths.toString().padStart(7, "0");
  return `${sign}${text.slice(0, -6)}.${text.slice(-6)}`;
}

function halfUp(value: bigint, divisor: bigint): bigint {
  return (value * 2n + divisor) / (divisor * 2n);
}
