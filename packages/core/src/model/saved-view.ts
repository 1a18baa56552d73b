/**
 * A saved view: a page with its filters, order and columns under a name, kept in the project. What is kept is
 * the page's address, which says all of that already.
 */
import { z } from "zod";

export const viewPages = ["statements", "codebook"] as const;

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string().min(1).max(120),
  page: z.enum(viewPages),
  /** Names and values of the address. */
  address: z.record(z.string(), z.string()),
});
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>;
