/** The engines that can be asked for by name; the first is the default. */
import { fail } from "@parley/core";
import { type Engine, rulesEngine } from "@parley/extract";

const engines: readonly Engine[] = [rulesEngine];

export const engineNames: readonly string[] = engines.map((engine) => engine.name);

export function engineByName(name: string): Engine | undefined {
  return engines.find((engine) => engine.name === name);
}

/** @throws `OPTION_INVALID` */
export function findEngine(name: string): Engine {
  return (
    engineByName(name) ??
    fail("OPTION_INVALID", {
      option: "--engine",
      value: name,
      where: "engine",
      allowed: engineNames.join(", "),
    })
  );
}
