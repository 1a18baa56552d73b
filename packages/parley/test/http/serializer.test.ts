import fastify from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { serializerCompiler, withLastingItems } from "../../src/http/serializer.js";

const answerSchema = z.object({ name: z.string(), parts: z.array(z.object({ count: z.int() })) });

const lastingSchema = withLastingItems(
  z.object({ name: z.string().optional(), parts: z.array(z.object({ count: z.int() })), last: z.int() }),
  "parts",
);

async function answersOf(schema: z.ZodType, ...values: readonly unknown[]) {
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  const left = [...values];
  app.get("/", { schema: { response: { 200: schema } } }, async () => left.shift());
  const answers: { statusCode: number; payload: string }[] = [];
  for (const _ of values) {
    const { statusCode, payload } = await app.inject("/");
    answers.push({ statusCode, payload });
  }
  return answers;
}

async function answerOf(value: unknown) {
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(serializerCompiler);
  app.get(
    "/",
    { schema: { response: { 200: answerSchema } } },
    async () => value as z.infer<typeof answerSchema>,
  );
  const { statusCode, payload } = await app.inject("/");
  return { statusCode, payload };
}

describe("answers as JSON", () => {
  it("keep what the schema names and nothing else", async () => {
    const { payload } = await answerOf({ name: "a", secret: "b", parts: [{ count: 1, hidden: 2 }] });
    expect(payload).toBe('{"name":"a","parts":[{"count":1}]}');
  });

  it("of another shape are an error of the server, not sent", async () => {
    const { statusCode, payload } = await answerOf({ name: 7, parts: [] });
    expect(statusCode).toBe(500);
    expect(payload).not.toContain('"parts"');
  });

  it("with lasting items are the same JSON, also the second time", async () => {
    const part = { count: 1, hidden: 2 };
    const answers = await answersOf(
      lastingSchema,
      { name: "a", parts: [part], last: 3, secret: "b" },
      { parts: [part, { count: 2 }], last: 4 },
      { name: "a", parts: [], last: 5 },
    );
    expect(answers.map(({ payload }) => payload)).toEqual([
      '{"name":"a","parts":[{"count":1}],"last":3}',
      '{"parts":[{"count":1},{"count":2}],"last":4}',
      '{"name":"a","parts":[],"last":5}',
    ]);
  });

  it.each([
    ["an item of another shape", { parts: [{ count: "many" }], last: 1 }],
    ["no list", { parts: 7, last: 1 }],
    ["another field of another shape", { parts: [], last: "x" }],
  ])("with lasting items and %s are an error", async (_, value) => {
    const [answer] = await answersOf(lastingSchema, value);
    expect(answer?.statusCode).toBe(500);
  });
});
