/** Writes a file all or nothing: what was there stays until the new one is complete. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { fail } from "@parley/core";

/** @throws `FILE_NOT_WRITTEN` */
export function writeFileWhole(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    fail("FILE_NOT_WRITTEN", { file, reason: cause instanceof Error ? cause.message : "" }, cause);
  }
}
