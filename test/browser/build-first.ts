/** Builds program and pages before the first file that starts them: two files at once must not build under each other. */
import { ensureBuilt } from "../../scripts/prepare.cjs";

export function setup(): void {
  ensureBuilt({ web: true });
}
