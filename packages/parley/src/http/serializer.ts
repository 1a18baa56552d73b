/**
 * Answers as JSON, checked against their schema, which drops whatever it does not name. The library runs the schema
 * backward, from output to input; no schema of an answer changes a value, so that forward gives the same, and zod
 * compiles only that direction.
 */
import { serializerCompiler as backward, ResponseSerializationError } from "fastify-type-provider-zod";
import { z } from "zod";

/** By schema of an answer: its list of items that stay the same objects from one answer to the next. */
const lasting = new WeakMap<z.ZodType, string>();

/**
 * Marks a list of an answer whose items are kept and never changed, so that the JSON of an item is made and checked
 * once and not for every answer. Returns the schema.
 */
export function withLastingItems<Schema extends z.ZodObject>(
  schema: Schema,
  list: keyof Schema["shape"] & string,
): Schema {
  lasting.set(schema, list);
  return schema;
}

/** Throws `ResponseSerializationError` for an answer that its schema does not allow. */
export const serializerCompiler: typeof backward = (route) => {
  const { schema, method, url } = route;
  if (!(schema instanceof z.ZodType)) return backward(route);
  const checked = <Answer>(by: z.ZodType<Answer>, answer: unknown): Answer => {
    const { data, error } = by.safeParse(answer);
    if (error !== undefined) throw new ResponseSerializationError(method, url, { cause: error });
    return data as Answer;
  };
  const list = lasting.get(schema);
  const items = schema instanceof z.ZodObject && list !== undefined ? schema.shape[list] : undefined;
  if (list === undefined || !(items instanceof z.ZodArray))
    return (answer) => JSON.stringify(checked(schema, answer));
  const item = items.element as z.ZodType;
  const known = new WeakMap<object, string>();
  const jsonOf = (one: object): string => {
    let json = known.get(one);
    if (json === undefined) {
      json = JSON.stringify(checked(item, one));
      known.set(one, json);
    }
    return json;
  };
  return (answer) => {
    const own = answer as Record<string, unknown>;
    const given = own[list];
    if (!Array.isArray(given)) return JSON.stringify(checked(schema, answer));
    const fields = Object.entries(checked(schema, { ...own, [list]: [] }) as Record<string, unknown>);
    const parts = fields
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) =>
        name === list
          ? `${JSON.stringify(name)}:[${given.map(jsonOf).join(",")}]`
          : `${JSON.stringify(name)}:${JSON.stringify(value)}`,
      );
    return `{${parts.join(",")}}`;
  };
};
