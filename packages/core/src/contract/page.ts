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

/** Several values in an address, separated by commas. */
export const listSchema = z.string().transform((value) => value.split(",").filter((piece) => piece !== ""));

export const uiLanguageSchema = z.enum(["de", "en"]).default("en");
