/** Opens a `.dna` file (SQLite, DNA 3.x) where it lies: read-only, nothing beside it, nothing altered. */
import { existsSync } from "node:fs";
import { fail, ParleyError } from "@parley/core";
import { type Connection, connect } from "../store/connection.js";

/** Is this path a `.dna` file by its name? */
export function isDnaPath(path: string): boolean {
  return /\.dna$/i.test(path);
}

/**
 * A read-only connection to the file.
 *
 * @throws `FILE_NOT_FOUND`, `DNA_NOT_DNA`, `DNA_VERSION_UNKNOWN`
 */
export function openDna(path: string): Connection {
  if (!existsSync(path)) fail("FILE_NOT_FOUND", { file: path });
  const connection = connect(path, { readOnly: true });
  try {
    const version = connection.value<string>("SELECT Value FROM SETTINGS WHERE Property = 'version'") ?? "";
    if (!version.startsWith("3.")) fail("DNA_VERSION_UNKNOWN", { file: path, version });
    return connection;
  } catch (cause) {
    connection.close();
    if (cause instanceof ParleyError && cause.code !== "PROJECT_NOT_PARLEY") throw cause;
    return fail("DNA_NOT_DNA", { file: path }, cause);
  }
}

/** A color of DNA, three numbers from 0 to 255, as `#rrggbb`. */
export function dnaColor(red: number, green: number, blue: number): string {
  const pair = (value: number): string => value.toString(16).padStart(2, "0");
  return `#${pair(red)}${pair(green)}${pair(blue)}`;
}
