/** Read without a document opens the last one read, else the newest with open proposals. */
export function ReadStart() {
  return null;
}
