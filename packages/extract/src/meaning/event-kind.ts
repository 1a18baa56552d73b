/** What kind of event a noun names: "Gipfel" a summit, "Parlamentswahl" an election, other nouns a meeting. */

export function kindOf(noun: string): string {
  if (/gipfel|summit/.test(noun)) return "summit";
  if (/wahl|election/.test(noun)) return "election";
  if (/abstimmung|vote|referendum/.test(noun)) return "vote";
  if (/konferenz|tagung|parteitag|conference|convention/.test(noun)) return "conference";
  return "meeting";
}
