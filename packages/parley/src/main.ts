/** Starts a command. */
import { runVerb } from "./commands/run-verb.js";

// A reader that closes early (`parley … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

void runVerb(
  process.argv.slice(2),
  {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    errIsTerminal: process.stderr.isTTY === true,
  },
  process.env,
).then((code) => {
  process.exitCode = code;
});
