/** The camera of the map in an address. */
import { expect, it } from "vitest";
import { FITTED } from "../../src/pages/network/graph/graph-props.js";
import { cameraOf, cameraWords } from "../../src/pages/network/graph/use-camera.js";

const size = { width: 1000, height: 500 };

it("is written in shares of the picture, and nothing for the whole map", () => {
  expect(cameraWords({ zoom: 2.46, x: 123.4, y: -50 }, size)).toBe("2.46,0.123,-0.1");
  expect(cameraWords(FITTED, size)).toBeNull();
  expect(cameraWords({ zoom: 2, x: 1, y: 1 }, { width: 0, height: 0 })).toBeNull();
});

it("shows the same part on a screen of another size", () => {
  expect(cameraOf("2.46,0.123,-0.1", { width: 500, height: 400 })).toEqual({ zoom: 2.46, x: 61.5, y: -40 });
});

it.each([undefined, "", "2", "2,0", "2,,0", "a,b,c", "1,2,3,4", "NaN,0,0", "Infinity,0,0", "1,0,0"])(
  "is the whole map for %j",
  (words) => {
    expect(cameraOf(words, size)).toBe(FITTED);
  },
);

it("stays where something of the map is seen", () => {
  expect(cameraOf("900,9,-9", size)).toEqual({ zoom: 8, x: 4500, y: -2250 });
  expect(cameraOf("0.01,0,0", size)).toEqual({ zoom: 0.5, x: 0, y: 0 });
});
