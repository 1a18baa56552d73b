/** Is this path a `.dna` file by its name? */
export function isDnaPath(path: string): boolean {
  return /\.dna$/i.test(path);
}
