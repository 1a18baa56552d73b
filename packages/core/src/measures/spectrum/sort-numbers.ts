/** Few numbers are sorted by insertion: a call into the machine's own sorting takes longer than the work. */
const FEW = 64;

/** In ascending order, in place. */
export function sortNumbers(values: Float64Array): Float64Array {
  if (values.length > FEW) return values.sort();
  for (let at = 1; at < values.length; at++) {
    const value = values[at] as number;
    let before = at - 1;
    while (before >= 0 && (values[before] as number) > value) {
      values[before + 1] = values[before] as number;
      before--;
    }
    values[before + 1] = value;
  }
  return values;
}
