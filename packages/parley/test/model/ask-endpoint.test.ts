import { describe, expect, test } from "vitest";
import { type EndpointOptions, openEndpoint } from "../../src/model/ask-endpoint.js";
import { type Answered, modelServer } from "./model-server.js";

const question = { system: "Code.", user: "Text:\nx", schema: { type: "object" }, accepts: () => true };

/** An endpoint that gives these answers in turn, the last one for ever; with the pauses that were made. */
async function asking(answers: readonly Answered[], options: Partial<EndpointOptions> = {}) {
  const server = await modelServer((_, position) => answers[position - 1] ?? answers.at(-1) ?? {});
  const pauses: number[] = [];
  const endpoint = openEndpoint({
    endpoint: server.endpoint,
    model: "small",
    key: "secret",
    keyVariable: "PARLEY_MODEL_KEY",
    budget: null,
    timeout: 5000,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    ...options,
  });
  return { server, endpoint, pauses };
}

describe("asking an endpoint", () => {
  test("sends the schema and the key, and counts the tokens", async () => {
    const usage = { prompt_tokens: 10, completion_tokens: 5 };
    const { server, endpoint } = await asking([{ content: "yes", usage }]);
    expect(await endpoint.ask(question)).toBe("yes");
    expect(endpoint.tokens()).toBe(15);
    expect(server.asked[0]).toMatchObject({
      key: "Bearer secret",
      body: { model: "small", temperature: 0, response_format: { type: "json_schema" } },
    });
  });

  test("estimates the tokens where the endpoint does not count them", async () => {
    const { endpoint } = await asking([{ content: "yes" }]);
    await endpoint.ask(question);
    // 5 + 7 + 3 characters are 15, a quarter of them 3.75.
    expect(endpoint.tokens()).toBe(4);
  });

  test("waits as long as it is told, else twice as long each time", async () => {
    const busy = { status: 429, content: "busy" };
    const { server, endpoint, pauses } = await asking([
      busy,
      { ...busy, headers: { "Retry-After": "7" } },
      { status: 503, content: "down" },
      { content: "yes" },
    ]);
    expect(await endpoint.ask(question)).toBe("yes");
    expect(pauses).toEqual([1000, 7000, 4000]);
    expect(server.asked).toHaveLength(4);
  });

  const silences: readonly (readonly [name: string, answer: Answered, options: Partial<EndpointOptions>])[] =
    [
      ["stays busy", { status: 429, content: "busy" }, {}],
      ["does not answer in time", { hangs: true }, { timeout: 30 }],
      ["cannot be reached", {}, { endpoint: "http://127.0.0.1:9/v1" }],
    ];
  test.each(silences)("gives up after five tries where it %s", async (_, answer, options) => {
    const { endpoint, pauses } = await asking([answer], options);
    await expect(endpoint.ask(question)).rejects.toMatchObject({
      code: "MODEL_ENDPOINT_SILENT",
      details: { attempts: 5 },
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000]);
  });

  test("does not ask again where it is refused, and does not show the key", async () => {
    const { server, endpoint } = await asking([{ status: 401, content: "no such key" }]);
    const problem = await endpoint.ask(question).catch((cause: unknown) => cause);
    expect(problem).toMatchObject({ code: "MODEL_ENDPOINT_REFUSED", details: { status: 401 } });
    expect(JSON.stringify(problem)).not.toContain("secret");
    expect(server.asked).toHaveLength(1);
  });

  test("asks for plain JSON from an endpoint that takes no schema, and remembers that", async () => {
    const server = await modelServer(({ body }) =>
      body.response_format?.type === "json_schema" ? { status: 400, content: "?" } : { content: "yes" },
    );
    const { endpoint } = await asking([], { endpoint: server.endpoint });
    await endpoint.ask(question);
    await endpoint.ask(question);
    expect(server.asked.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      "json_object",
    ]);
    expect(server.asked[1]?.body.messages[0]?.content).toContain('{"type":"object"}');
  });

  test("stops where the budget is spent", async () => {
    const usage = { prompt_tokens: 60, completion_tokens: 40 };
    const { server, endpoint } = await asking([{ content: "yes", usage }], { budget: 150 });
    await endpoint.ask(question);
    await endpoint.ask(question);
    await expect(endpoint.ask(question)).rejects.toMatchObject({
      code: "MODEL_BUDGET_SPENT",
      details: { budget: 150, spent: 200 },
    });
    expect(server.asked).toHaveLength(2);
  });
});
