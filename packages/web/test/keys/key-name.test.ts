import { expect, it } from "vitest";
import { isPrintable, keyLabels, keyName } from "../../src/keys/key-name.js";

const press = (
  key: string,
  held: Partial<Record<"shiftKey" | "ctrlKey" | "metaKey" | "altKey", boolean>> = {},
) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

it.each([
  [press("a"), "a"],
  [press("A", { shiftKey: true }), "shift+a"],
  [press("?", { shiftKey: true }), "?"],
  [press("[", { ctrlKey: true, altKey: true }), "["],
  [press("z", { metaKey: true }), "mod+z"],
  [press("1", { altKey: true }), "alt+1"],
  [press("ArrowDown"), "arrowdown"],
  [press(" "), "space"],
])("names a press", (given, name) => {
  expect(keyName(given)).toBe(name);
});

it("knows which keys speech input could trigger", () => {
  expect(["a", "shift+u", "?", "1"].every(isPrintable)).toBe(true);
  expect(["escape", "mod+z", "alt+1", "space"].some(isPrintable)).toBe(false);
});

it("shows a sequence step by step", () => {
  expect(keyLabels("g r")).toEqual(["G", "R"]);
  expect(keyLabels("shift+u")).toEqual(["⇧", "U"]);
});
