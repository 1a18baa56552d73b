/** Leaving out readers by the first word leaves out nothing that they would read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishReaders, readEnglishExpression } from "../../src/time/english-expressions.js";
import { englishSpanReaders, readEnglishSpan } from "../../src/time/english-spans.js";
import { firstOf, firstWords, opensWith, type Reader } from "../../src/time/first-words.js";
import { germanReaders, readGermanExpression } from "../../src/time/german-expressions.js";
import { germanSpanReaders, readGermanSpan } from "../../src/time/german-spans.js";
import { timeWords } from "../../src/time/time-words.js";

const german =
  "in innerhalb binnen den der dem des die das nächsten kommenden dieser letzten stunden tagen tage woche wochen monat monate jahr jahre jahres wenigen einigen ein zwei 14 3 31 2031 2032 . , - : kürze bald möglichst so schnell wie möglich schon bereits noch erst spätestens voraussichtlich etwa ab sofort lange nötig ist es dauert solange auf unbestimmte zeit dauer bis weiteres fürs erste vorerst zunächst einmal derzeit weniger als von vom vor kurzem kürzlich zwischen und zum zur zu kurz unmittelbar Gipfel Gipfels Wahl Treffen Waffenruhe Abkommen beim bei am während im nach seit sobald gilt mit Freitag Freitagabend Montag Wochenende heute morgen gestern übermorgen März Mai Januar Ende Mitte Anfang Beginn Jahresende Monatsmitte Quartal Halbjahr zweiten Frühjahr Sommer Paris für gegen an".split(
    " ",
  );
const english =
  "in within over the a an next coming few couple matter of days hours weeks months years day week month year any now as soon quickly possible very shortly with immediate effect right away at once immediately for long it takes necessary permanently until further notice moment present currently less than under no later not two 26 3 31 2031 . , - : ’ s about around some between from and to through just even well ahead before after following since during by till summit vote meeting election ceasefire agreement signed starting beginning early late mid end start close March May january friday Friday weekend today tomorrow tonight yesterday morning quarter half first second third last this past spring summer ago earlier recently time upon only directly sometime on Paris ordered".split(
    " ",
  );

/** The same readers without their first words. */
function tryAll<T>(readers: readonly Reader<T>[]) {
  return firstOf(readers.map((reader) => ({ ...reader, opens: () => true })));
}

function stretch(vocabulary: readonly string[]) {
  return fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 })
    .map((words) => words.join(" "));
}

describe.each([
  ["German expressions", german, readGermanExpression, tryAll(germanReaders)],
  ["German stretches of the calendar", german, readGermanSpan, tryAll(germanSpanReaders)],
  ["English expressions", english, readEnglishExpression, tryAll(englishReaders)],
  ["English stretches of the calendar", english, readEnglishSpan, tryAll(englishSpanReaders)],
] as const)("%s", (_, vocabulary, read, readAll) => {
  it("are read by the readers their first word opens", () => {
    fc.assert(
      fc.property(stretch(vocabulary), (text) => {
        const words = timeWords(text);
        for (let i = 0; i < words.length; i += 1) expect(read(words, i)).toEqual(readAll(words, i));
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});

it("takes the first reader that fits", () => {
  const one = { opens: opensWith("a|b"), read: () => null };
  const two = { opens: opensWith("b"), read: (_: unknown, i: number) => ({ value: "two", next: i + 1 }) };
  const three = {
    opens: opensWith("b|c"),
    read: (_: unknown, i: number) => ({ value: "three", next: i + 1 }),
  };
  const read = firstOf<string>([one, two, three]);
  const words = timeWords("a b c d");
  expect([0, 1, 2, 3, 4].map((i) => read(words, i)?.value ?? null)).toEqual([
    null,
    "two",
    "three",
    null,
    null,
  ]);
});

it("knows the first words of patterns", () => {
  const opens = opensWith(firstWords([["in|over", "days"], ["soon"]]));
  expect(["in", "over", "soon", "days"].map(opens)).toEqual([true, true, true, false]);
});
