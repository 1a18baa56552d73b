/** `parley extract` in a process of its own that shows its progress as if to a terminal, to be stopped half-way. */
import { runVerb } from "../../src/commands/run-verb.js";

process.exitCode = await runVerb(
  ["extract", ...process.argv.slice(2)],
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    errIsTerminal: true,
  },
  {},
);
