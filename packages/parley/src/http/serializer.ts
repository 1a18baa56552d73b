/**
 * Answers as JSON, checked against their schema, which drops whatever it does not name. The library runs the schema
 * backward, from output to input; no schema of an answer changes a value, so that forward gives the same, and zod
 * compiles only that direction.
 */
import { serializerCompiler as backward, ResponseSerializationError } from "fastify-type-provider-zod";
import { z } from "zod";

/** Throws `ResponseSerializationError` for an answer that its schema does not allow. */
export const serializerCompiler: typeof backward = (route) => {
  const { schema, method, url } = route;
  if (!(schema instanceof z.ZodType)) return backward(route);
  return (answer) => {
    const { data, error } = schema.safeParse(answer);
    if (error !== undefined) throw new ResponseSerializationError(method, url, { cause: error });
    return JSON.stringify(data);
  };
};
