/** A server in the test that answers like an OpenAI-compatible endpoint, as each test says. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export interface Asked {
  readonly key: string | undefined;
  readonly body: {
    readonly model: string;
    readonly response_format?: { readonly type: string };
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}
export interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the model says; a body of its own for another status. */
  readonly content?: string;
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number };
  /** Never answers. */
  readonly hangs?: boolean;
}

export interface ModelServer {
  readonly endpoint: string;
  readonly asked: readonly Asked[];
}

export async function modelServer(
  answer: (asked: Asked, position: number) => Answered,
): Promise<ModelServer> {
  const asked: Asked[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.parse(await bodyOf(request)) as Asked["body"];
    const one = { key: request.headers.authorization, body };
    asked.push(one);
    const { status = 200, headers = {}, content = "", usage, hangs } = answer(one, asked.length);
    if (hangs === true) return;
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    const reply = { choices: [{ message: { content } }], ...(usage && { usage }) };
    response.end(status === 200 ? JSON.stringify(reply) : content);
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { endpoint: `http://127.0.0.1:${port}/v1`, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request.setEncoding("utf8")) body += String(piece);
  return body;
}
