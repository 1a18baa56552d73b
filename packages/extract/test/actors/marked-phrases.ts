/** Texts with phrases in square brackets, for tests that ask who each phrase is. */

/** The text without brackets, and where its phrases stand. */
export function markedPhrases(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    if (piece.startsWith("[")) {
      spans.push({ start: text.length, end: text.length + piece.length - 2 });
      text += piece.slice(1, -1);
    } else text += piece;
  }
  return { text, spans };
}
