/** Options of measures on networks: the measure's own ones are told apart from those of the network. */
import type { z } from "zod";
import { fail } from "../errors.js";
import { networkOptionsSchema } from "../network/options.js";

export interface MeasureOptions<Own> {
  readonly own: Own;
  /** For `parseNetworkOptions`. */
  readonly network: Readonly<Record<string, unknown>>;
}

/**
 * Reads the measure's options and leaves those of the network.
 *
 * @param where name of the measure, for the words of a problem
 * @throws `NETWORK_OPTION_UNKNOWN`, `OPTION_INVALID`
 */
export function splitOptions<Schema extends z.ZodObject>(
  schema: Schema,
  input: unknown,
  where: string,
): MeasureOptions<z.infer<Schema>> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    fail("OPTION_INVALID", { option: "options", value: String(input), where, allowed: "an object" });
  }
  const own: Record<string, unknown> = {};
  const network: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(input)) {
    if (Object.hasOwn(schema.shape, option)) own[option] = value;
    else if (Object.hasOwn(networkOptionsSchema.shape, option)) network[option] = value;
    else {
      const allowed = [...Object.keys(schema.shape), ...Object.keys(networkOptionsSchema.shape)];
      fail("NETWORK_OPTION_UNKNOWN", { option, allowed });
    }
  }
  const parsed = schema.safeParse(own);
  if (parsed.success) return { own: parsed.data, network };
  const issue = parsed.error.issues[0];
  const option = String(issue?.path[0] ?? "options");
  const value = own[option];
  return fail("OPTION_INVALID", {
    option,
    value: typeof value === "string" ? value : (JSON.stringify(value) ?? "?"),
    where,
    allowed: issue?.code === "invalid_value" ? issue.values.map(String) : (issue?.message ?? "?"),
  });
}
