/** Small letters without accents, so that "zurich" finds "Zürich" and "ZURICH". */
export function foldedText(text: string): string {
  // Most texts have nothing to take off.
  const plain = /[^\0-\x7F]/.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
  return plain.toLowerCase();
}
