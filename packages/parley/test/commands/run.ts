/** Runs a verb as the shell would and keeps what it prints. */
import { runVerb } from "../../src/commands/run-verb.js";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export async function run(...args: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    errIsTerminal: false,
  };
  const exit = await runVerb(args, streams, { LANG: "en_US.UTF-8" });
  return { exit, out, err };
}
