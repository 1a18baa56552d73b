import fastify from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { serializerCompiler } from "../../src/http/serializer.js";

const answerSchema = z.object({ name: z.string(), parts: z.array(z.object({ count: z.int() })) });

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
});
