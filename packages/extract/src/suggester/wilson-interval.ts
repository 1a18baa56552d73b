/**
 * How sure is a share? The interval of Wilson (1927): for k of n with z = 1.96,
 *
 *   (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²),
 *
 * which stays between 0 and 1 and is honest for few cases. Of none at all nothing is known: 0 to 1.
 */

const Z = 1.959963984540054;

/** Middle 95 % of the shares that k right ones of n speak for. */
export function wilsonInterval(right: number, all: number): { readonly low: number; readonly high: number } {
  if (all === 0) return { low: 0, high: 1 };
  const middle = right + (Z * Z) / 2;
  const reach = Z * Math.sqrt((right * (all - right)) / all + (Z * Z) / 4);
  return {
    low: Math.max(0, (middle - reach) / (all + Z * Z)),
    high: Math.min(1, (middle + reach) / (all + Z * Z)),
  };
}
