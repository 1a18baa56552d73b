/**
 * A copy of an open project in one file, complete as of now, also while others write: made by SQLite itself
 * and compacted on the way.
 */
import { existsSync, rmSync } from "node:fs";
import { fail } from "@parley/core";
import type { Store } from "./open.js";

/**
 * @throws `PROJECT_EXISTS`, `PROJECT_DISK_FULL`, `PROJECT_DISK_ERROR`
 */
export function copyProject(store: Store, path: string): void {
  if (existsSync(path)) fail("PROJECT_EXISTS", { file: path });
  try {
    store.connection.run("VACUUM INTO ?", path);
  } catch (cause) {
    // Half a copy is none.
    rmSync(path, { force: true });
    throw cause;
  }
}
