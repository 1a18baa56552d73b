/** The engines that can be asked for by name; the first is the default. Weights are read when first asked for. */
import { fail } from "@parley/core";
import { type Engine, rulesEngine } from "@parley/extract";
import { loadEmbeddedEngine } from "./reader-files.js";

/** Licensed for non-commercial use only, so never the default, and not loaded unless named. */
const NON_COMMERCIAL = "embedded-gnqa";

const makers: ReadonlyMap<string, () => Engine> = new Map([
  ["embedded", () => loadEmbeddedEngine("embedded", ["reader-de", "reader-en"])],
  [rulesEngine.name, () => rulesEngine],
  [NON_COMMERCIAL, () => loadEmbeddedEngine(NON_COMMERCIAL, ["reader-de-gnqa"])],
]);
const made = new Map<string, Engine>([[rulesEngine.name, rulesEngine]]);

export const engineNames: readonly string[] = [...makers.keys()];

export const defaultEngine = "embedded";

/** @throws `OPTION_INVALID`; `READER_PACK_ABSENT` and others where weights cannot be read */
export function findEngine(name: string): Engine {
  const known = made.get(name);
  if (known !== undefined) return known;
  const make =
    makers.get(name) ??
    fail("OPTION_INVALID", {
      option: "--engine",
      value: name,
      where: "engine",
      allowed: engineNames.join(", "),
    });
  const engine = make();
  made.set(name, engine);
  return engine;
}
