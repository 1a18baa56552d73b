/** Calls a verb as the command line does, in this process. */
import { runVerb } from "../src/commands/run-verb.js";

export async function call(
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: "", err: "" };
  const code = await runVerb(
    args,
    {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
      errIsTerminal: false,
    },
    { LANG: "C" },
  );
  return { code, ...written };
}
