/** The words of which German names for stretches of the calendar are made. */
export const MONTHS = new Map(
  [
    "januar jänner jan",
    "februar feber feb",
    "märz mär",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sept sep",
    "oktober okt",
    "november nov",
    "dezember dez",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);
export const WEEKDAYS = new Map(
  ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"].flatMap(
    (names, i) => names.split(" ").map((name) => [name, i + 1] as const),
  ),
);
export const RELATIVE_DAYS = new Map([
  ["heute", 0],
  ["morgen", 1],
  ["übermorgen", 2],
  ["gestern", -1],
  ["vorgestern", -2],
]);
export const DAY_PARTS = "früh|morgen|vormittag|mittag|nachmittag|abend|nacht";
export const SEASONS = new Map([
  ["frühling", 1],
  ["frühjahr", 1],
  ["sommer", 2],
  ["herbst", 3],
  ["winter", 4],
  ["frühlings", 1],
  ["frühjahrs", 1],
  ["sommers", 2],
  ["herbsts", 3],
  ["herbstes", 3],
  ["winters", 4],
]);
export const ARTICLES = "der|des|den|dem|das|die|im|am";
export const NEXT =
  "nächste|nächsten|nächster|nächstem|nächstes|kommende|kommenden|kommender|kommendem|kommendes|folgende|folgenden|folgendes";
export const AFTER_NEXT = "übernächste|übernächsten|übernächster|übernächstes";
export const THIS =
  "diese|diesen|dieser|diesem|dieses|laufende|laufenden|laufender|laufendem|laufendes|heutige|heutigen";
export const LAST =
  "letzte|letzten|letzter|letztem|letztes|vergangene|vergangenen|vergangener|vergangenem|vergangenes|vorige|vorigen|voriger|vorigem|voriges";
export const ORDINALS = new Map([
  ["ersten", 1],
  ["erste", 1],
  ["erstes", 1],
  ["zweiten", 2],
  ["zweite", 2],
  ["zweites", 2],
  ["dritten", 3],
  ["dritte", 3],
  ["vierten", 4],
  ["vierte", 4],
  ["viertes", 4],
]);
/** "Im letzten Quartal des Jahres" counts like a number. */
export const LAST_OF_YEAR = "letzte|letzten|letztes|vierte|vierten|viertes";
