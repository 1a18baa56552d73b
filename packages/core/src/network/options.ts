/**
 * The options of a network: names and defaults as researchers know them from rDNA, plus our own
 * (`minStatements status coders engineConfidence compat jvmLocale ids`).
 *
 * What cannot be meant is a coded error. Under `compat: "dna-3.1.2"` the silent replacements of DNA are
 * made instead, and each comes back as a warning.
 */
import { z } from "zod";
import type { ErrorCode, ErrorDetails } from "../errors.js";
import { fail } from "../errors.js";
import { statusSchema } from "../model/status.js";
import { settleCombinations } from "./option-clashes.js";

export const networkTypes = ["twomode", "onemode", "eventlist"] as const;
export const aggregations = [
  "ignore",
  "combine",
  "subtract",
  "congruence",
  "conflict",
  "congruence & conflict",
] as const;
export const normalizations = ["no", "activity", "prominence", "average", "jaccard", "cosine"] as const;
export const duplicateRules = ["include", "document", "day", "week", "month", "year", "acrossrange"] as const;
export const timeWindowUnits = [
  "no",
  "events",
  "seconds",
  "minutes",
  "hours",
  "days",
  "weeks",
  "months",
  "years",
] as const;
export const kernelNames = ["no", "uniform", "epanechnikov", "triangular", "gaussian"] as const;
/** Document metadata that can stand in for a variable. */
export const documentVariables = ["author", "source", "section", "type", "id", "title"] as const;

/** One value or a list of them; numbers (of boolean and integer variables) become decimal text. */
const valueListSchema = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((values) => (Array.isArray(values) ? values : [values]).map(String));

export const networkOptionsSchema = z.strictObject({
  networkType: z.enum(networkTypes).default("twomode"),
  statementType: z.string().default("DNA Statement"),
  variable1: z.string().default("organization"),
  variable1Document: z.boolean().default(false),
  variable2: z.string().default("concept"),
  variable2Document: z.boolean().default(false),
  /** `null` = none */
  qualifier: z.string().nullable().default("agreement"),
  qualifierDocument: z.boolean().default(false),
  qualifierAggregation: z.enum(aggregations).default("ignore"),
  normalization: z.enum(normalizations).default("no"),
  isolates: z.boolean().default(false),
  duplicates: z.enum(duplicateRules).default("include"),
  /** dd.MM.yyyy or yyyy-MM-dd; empty = first or last document */
  startDate: z.string().default(""),
  stopDate: z.string().default(""),
  startTime: z.string().default(""),
  stopTime: z.string().default(""),
  timeWindow: z.enum(timeWindowUnits).default("no"),
  windowSize: z.int().default(100),
  kernel: z.enum(kernelNames).default("no"),
  normalizeToOne: z.boolean().default(false),
  indentTime: z.boolean().default(true),
  excludeValues: z.record(z.string(), valueListSchema).default({}),
  excludeAuthors: valueListSchema.default([]),
  excludeSources: valueListSchema.default([]),
  excludeSections: valueListSchema.default([]),
  excludeTypes: valueListSchema.default([]),
  invertValues: z.boolean().default(false),
  invertAuthors: z.boolean().default(false),
  invertSources: z.boolean().default(false),
  invertSections: z.boolean().default(false),
  invertTypes: z.boolean().default(false),
  /** Values of variable 1 with fewer statements after filtering are left out. */
  minStatements: z.int().min(1).default(1),
  /** `reviewed` counts only what a person decided on or coded. */
  status: statusSchema.default("all"),
  /** Only statements of these coders; empty = all. */
  coders: valueListSchema.default([]),
  /** Undecided proposals below this confidence are left out. */
  engineConfidence: z.number().min(0).max(1).default(0),
  compat: z.literal("dna-3.1.2").nullable().default(null),
  /** Week rule of `duplicates: "week"` under `compat`. */
  jvmLocale: z.string().default("en-GB"),
  /** Adds `filteredStatementIds`. */
  ids: z.union([z.boolean(), z.literal("only")]).default(false),
  file: z.string().optional(),
  fileFormat: z.string().optional(),
});

/** Options with all defaults filled in. */
export type NetworkOptions = Readonly<z.infer<typeof networkOptionsSchema>>;
/** Options as they are given: everything may be left out. */
export type NetworkOptionsInput = z.input<typeof networkOptionsSchema>;

/** Something that was replaced or assumed: a code of the problem table with its details. */
export interface NetworkWarning {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export interface ParsedNetworkOptions {
  readonly options: NetworkOptions;
  readonly warnings: readonly NetworkWarning[];
}

/**
 * Reads options as they come from a command line, a file or a request.
 *
 * @example
 * parseNetworkOptions({ networkType: "onemode", qualifierAggregation: "congruence" }).options.variable1;
 * // "organization"
 * @throws `NETWORK_OPTION_UNKNOWN`, `OPTION_INVALID`, `NETWORK_OPTIONS_CLASH`
 */
export function parseNetworkOptions(input: unknown): ParsedNetworkOptions {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    fail("OPTION_INVALID", {
      option: "options",
      value: String(input),
      where: "network options",
      allowed: "an object",
    });
  }
  const known = networkOptionsSchema.shape;
  for (const option of Object.keys(input)) {
    if (!Object.hasOwn(known, option))
      fail("NETWORK_OPTION_UNKNOWN", { option, allowed: Object.keys(known) });
  }
  const warnings: NetworkWarning[] = [];
  const given: Record<string, unknown> = { ...input };
  if (given.compat === "dna-3.1.2") replaceUnknownWords(given, warnings);
  const parsed = networkOptionsSchema.safeParse(given);
  if (!parsed.success) return failOnIssue(parsed.error.issues[0], given);
  return { options: settleCombinations(parsed.data, warnings), warnings };
}

/** DNA: an unknown word is the option's neutral value. "day" is ours and unknown to DNA. */
function replaceUnknownWords(given: Record<string, unknown>, warnings: NetworkWarning[]): void {
  const words: readonly (readonly [string, readonly string[], string])[] = [
    ["networkType", networkTypes, "twomode"],
    ["qualifierAggregation", aggregations, "ignore"],
    ["normalization", normalizations, "no"],
    ["duplicates", duplicateRules.filter((rule) => rule !== "day"), "include"],
    ["timeWindow", timeWindowUnits, "no"],
    ["kernel", kernelNames, "no"],
  ];
  for (const [option, allowed, replacement] of words) {
    const value = given[option];
    if (typeof value !== "string" || allowed.includes(value)) continue;
    warnings.push({ code: "NETWORK_OPTION_REPLACED", details: { option, value, replacement } });
    given[option] = replacement;
  }
}

function failOnIssue(issue: z.core.$ZodIssue | undefined, given: Record<string, unknown>): never {
  const option = String(issue?.path[0] ?? "options");
  const value = given[option];
  return fail("OPTION_INVALID", {
    option,
    value: typeof value === "string" ? value : (JSON.stringify(value) ?? "?"),
    where: "network options",
    allowed: issue?.code === "invalid_value" ? issue.values.map(String) : (issue?.message ?? "?"),
  });
}
