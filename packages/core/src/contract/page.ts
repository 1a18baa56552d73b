/** What all lists and errors of the HTTP interface share. */
import { z } from "zod";

/** `application/problem+json` (RFC 9457) with our code, details and the three sentences. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
    where: z.string(),
    next: z.string(),
  })
  .meta({ id: "Problem" });
export type ProblemView = z.infer<typeof problemSchema>;

/** Paging by cursor: pass `next` of one page as `cursor` of the following one. */
export const pageQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** A page of a list: the rows, the cursor of the next page, and how many rows match in all. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable(), total: z.int() });
}

/** Yes or no in an address: 1/true or 0/false. */
export const flagSchema = z
  .enum(["0", "1", "true", "false"])
  .transform((value) => value === "1" || value === "true");

/** Several values in an address, separated by commas; a comma inside a value has a backslash before it. */
export const listSchema = z.string().transform(splitList);

/** The values of such a list; empty ones are left out. */
export function splitList(text: string): string[] {
  const values: string[] = [];
  let value = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === "\\" && (text[at + 1] === "," || text[at + 1] === "\\")) value += text[++at] as string;
    else if (letter === ",") {
      values.push(value);
      value = "";
    } else value += letter;
  }
  return [...values, value].filter((piece) => piece !== "");
}

/** A value of a closed list whose wrong words are refused, or under `compat` replaced, by the options themselves. */
export function wordSchema(allowed: readonly string[]) {
  return z.string().meta({ enum: [...allowed] });
}

export const uiLanguageSchema = z.enum(["de", "en"]).default("en");
