/** A server of its own for a test: a temporary folder, a free port, the program as people start it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const main = join(root, "packages/parley/bin/load-bundle.cjs");

export interface Served {
  readonly address: string;
  readonly folder: string;
  readonly token: string;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  /** Ends it as a crash does, without a goodbye; the folder stays. */
  readonly kill: () => Promise<void>;
}

/** Starts `parley` with these arguments and waits for its ready line. */
export async function serve(
  args: readonly string[],
  folder = mkdtempSync(join(tmpdir(), "parley-")),
): Promise<Served> {
  let output = "";
  const child: ChildProcess = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, PARLEY_TOKEN: "test-token", LANG: "C" },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Parley is ready at (http:\/\/\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  const address = await ready;
  return {
    address,
    folder,
    token: "test-token",
    output: () => output,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Runs `parley` to its end. */
export async function run(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; err: string }> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, LANG: "C", ...environment },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const code = await new Promise<number>((resolve) => child.once("close", (status) => resolve(status ?? -1)));
  return { code, out, err };
}
