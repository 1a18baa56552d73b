/** Notes on the map: kept, changed, removed, each taken back by undo. */
import { expect, test } from "vitest";
import { keepMapNote, mapNotes, removeMapNote } from "../../src/index.js";
import { code, largeUnion, takesBack } from "./coded-project.js";

const onNode = { text: " Watch the talks in spring. ", at: { kind: "node", node: "eu" } } as const;
const onPlace = {
  text: "Two camps meet here.",
  at: { kind: "place", mode: "actors-concepts", x: 0.5, y: 0.25 },
} as const;

test("keeps notes in the order they were made, without the blanks around them", () => {
  const coded = largeUnion();
  const { project, maker } = coded;
  takesBack(coded, keepMapNote(project, onNode, maker));
  takesBack(coded, keepMapNote(project, onPlace, maker));
  expect(mapNotes(project).map(({ text, at }) => [text, at.kind])).toEqual([
    ["Watch the talks in spring.", "node"],
    ["Two camps meet here.", "place"],
  ]);
});

test("changes a note in its place; nothing changed makes no change", () => {
  const coded = largeUnion();
  const { project, maker } = coded;
  takesBack(coded, keepMapNote(project, onNode, maker));
  const [note] = mapNotes(project);
  takesBack(coded, keepMapNote(project, { ...onPlace, id: note?.id }, maker));
  expect(mapNotes(project)).toEqual([{ ...onPlace, id: note?.id }]);
  expect(keepMapNote(project, { ...onPlace, id: note?.id }, maker).changes).toEqual([]);
});

test("lets nobody write over a note that another one changed meanwhile", () => {
  const coded = largeUnion();
  const { project, maker } = coded;
  takesBack(coded, keepMapNote(project, onNode, maker));
  const [seen] = mapNotes(project);
  takesBack(coded, keepMapNote(project, { ...onNode, text: "Theirs.", id: seen?.id, seen }, maker));
  const [theirs] = mapNotes(project);
  const mine = { ...onNode, text: "Mine.", id: seen?.id };
  expect(() => keepMapNote(project, { ...mine, seen }, maker)).toThrowError(code("EDIT_CLASH"));
  expect(keepMapNote(project, { ...mine, seen: theirs }, maker).changes).toHaveLength(1);
});

test("removes a note, and says which", () => {
  const coded = largeUnion();
  const { project, maker } = coded;
  takesBack(coded, keepMapNote(project, { ...onNode, text: "x".repeat(100) }, maker));
  const id = mapNotes(project)[0]?.id ?? "";
  const draft = removeMapNote(project, id);
  expect(draft.summary.details).toEqual({ text: `${"x".repeat(59)}…` });
  takesBack(coded, draft);
  expect(mapNotes(project)).toEqual([]);
  expect(() => removeMapNote(project, id)).toThrowError(code("NOT_THERE"));
});

test.each([
  ["without words", { ...onNode, text: "  " }],
  ["longer than what it is about", { ...onNode, text: "x".repeat(281) }],
  ["outside the map", { ...onPlace, at: { ...onPlace.at, x: 1.2 } }],
])("refuses a note %s", (_, note) => {
  const { project, maker } = largeUnion();
  expect(() => keepMapNote(project, note, maker)).toThrow();
});
