/** Marks that set words in bold or italics, or make a heading: part of how a text looks, not of what anybody says. */
export function isEmphasis(text: string): boolean {
  return text === "*" || text === "_" || text === "#" || text === "**" || text === "__";
}
