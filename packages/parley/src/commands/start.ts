/**
 * `parley start [FILES…]`: what `npm start` runs. Opens the example record, or makes a project of the files
 * named; reads what is new, prints a summary, serves, and opens the browser.
 */
import opener from "open";
import { openExample } from "./example.js";
import { openFiles } from "./open-files.js";
import { readDay } from "./options.js";
import { readPlace, serveProject } from "./serve.js";
import { summaryOf } from "./summary.js";
import type { Verb } from "./verb.js";

/** The bundled program gets the package as a whole, with the function under its own name. */
const open = typeof opener === "function" ? opener : (opener as { readonly default: typeof opener }).default;

export const startVerb: Verb = {
  name: "start",
  args: "[files...]",
  summary: "read the example record, or your own files, and open the workbench on them",
  example: "npx parley start examples/reassurance-force/documents --no-open",
  options: (command) =>
    command
      .option("--date <day>", "date of the files that are new, whatever they say, yyyy-mm-dd")
      .option("--no-open", "do not open the browser")
      .option("--port <port>", "port; PARLEY_PORT or 4700 when left out, 0 for a free one")
      .option("--host <host>", "address to listen on; only this machine's (127.0.0.1)"),
  run: async (args, options, streams) => {
    const place = readPlace(options);
    const project =
      args.length === 0
        ? await openExample(streams)
        : await openFiles(args, streams, readDay(options, "date"));
    streams.out(summaryOf(project));
    await serveProject(project, place, streams, (address) => {
      // No browser to open is no reason to stop: the address stands above.
      if (options.open !== false)
        open(address).then(
          (child) => child.on("error", () => undefined),
          () => undefined,
        );
    });
    return 0;
  },
};
