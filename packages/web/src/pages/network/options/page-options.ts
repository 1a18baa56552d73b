/**
 * Every option of a network on the page: its name as researchers know it, where it stands in the address, what an
 * address without it means, and in which part of the drawer it is found. A new option gets a line here, a sentence
 * in both languages and a section in `docs/reference/network-options.md`.
 */
import type { NetworkQuery } from "@parley/core";

export const stances = [
  "ignore",
  "subtract",
  "combine",
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
export const kernels = ["no", "uniform", "epanechnikov", "triangular", "gaussian"] as const;
export const campMethodChoices = [
  "louvain",
  "leiden",
  "fast-greedy",
  "walktrap",
  "leading-eigenvector",
  "edge-betweenness",
  "label-propagation",
  "infomap",
  "spinglass",
  "spectral",
  "single",
  "average",
  "complete",
  "ward",
  "k-means",
  "pam",
  "concor",
  "concor-two-mode",
  "equivalence",
] as const;

/** Options of the query that the page sets, but for those with no place in the drawer. */
export type OptionName =
  | Exclude<keyof NetworkQuery, "startDate" | "stopDate" | "sources" | "labels" | "at" | "networkType">
  | "networkType";

export const optionParts = [
  "sides",
  "stance",
  "weights",
  "range",
  "windows",
  "left",
  "coders",
  "camps",
  "compat",
] as const;
export type OptionPart = (typeof optionParts)[number];

export interface PageOption {
  readonly name: OptionName;
  readonly part: OptionPart;
  /** Name in the address where it is another. */
  readonly param: string;
  /** What an address without it means, as text; the sides depend on what is drawn. */
  readonly fallback: string;
  readonly form: OptionForm;
  /** Name in rDNA and in the docs, where the page has another for it. */
  readonly known: string;
}

export type OptionForm =
  | { readonly kind: "choice"; readonly choices: readonly string[] }
  | { readonly kind: "flag" }
  | { readonly kind: "number"; readonly min: number; readonly max?: number; readonly step?: number }
  | { readonly kind: "text"; readonly placeholder: string }
  | { readonly kind: "day" }
  /** A variable of the statement type, or with `document` of the document. */
  | { readonly kind: "variable"; readonly flag: OptionName; readonly none: boolean }
  | { readonly kind: "type" }
  /** Several values of the metadata of documents, or of coders. */
  | { readonly kind: "list"; readonly of: "author" | "source" | "section" | "type" | "coders" }
  | { readonly kind: "values" };

const choice = (...choices: readonly string[]): OptionForm => ({ kind: "choice", choices });
const flag: OptionForm = { kind: "flag" };

function option(
  part: OptionPart,
  name: OptionName,
  form: OptionForm,
  fallback = "",
  param: string = name,
  known: string = name,
): PageOption {
  return { name, part, param, fallback, form, known };
}

/** In the order of the drawer. */
export const pageOptions: readonly PageOption[] = [
  option(
    "sides",
    "networkType",
    choice("actors-concepts", "actors-actors", "concepts-concepts"),
    "actors-concepts",
    "mode",
  ),
  option("sides", "statementType", { kind: "type" }, "DNA Statement"),
  option("sides", "variable1", { kind: "variable", flag: "variable1Document", none: false }),
  option("sides", "variable1Document", flag, "0"),
  option("sides", "variable2", { kind: "variable", flag: "variable2Document", none: false }),
  option("sides", "variable2Document", flag, "0"),
  option("sides", "minStatements", { kind: "number", min: 1 }, "1", "min"),
  option("sides", "isolates", flag, "0"),
  option("stance", "qualifier", { kind: "variable", flag: "qualifierDocument", none: true }, "agreement"),
  option("stance", "qualifierDocument", flag, "0"),
  option("stance", "qualifierAggregation", choice(...stances), "subtract", "stance"),
  option("weights", "normalization", choice(...normalizations), "no", "weight"),
  option("weights", "duplicates", choice(...duplicateRules), "document", "once"),
  option("range", "from", { kind: "day" }, "", "from", "startDate"),
  option("range", "startTime", { kind: "text", placeholder: "00:00:00" }),
  option("range", "to", { kind: "day" }, "", "to", "stopDate"),
  option("range", "stopTime", { kind: "text", placeholder: "23:59:59" }),
  option("windows", "timeWindow", choice(...timeWindowUnits), "no"),
  option("windows", "windowSize", { kind: "number", min: 1 }, "100"),
  option("windows", "kernel", choice(...kernels), "no"),
  option("windows", "indentTime", flag, "1"),
  option("windows", "normalizeToOne", flag, "0"),
  option("left", "excludeValues", { kind: "values" }),
  option("left", "invertValues", flag, "0"),
  option("left", "excludeAuthors", { kind: "list", of: "author" }),
  option("left", "invertAuthors", flag, "0"),
  option("left", "excludeSources", { kind: "list", of: "source" }),
  option("left", "invertSources", flag, "0"),
  option("left", "excludeSections", { kind: "list", of: "section" }),
  option("left", "invertSections", flag, "0"),
  option("left", "excludeTypes", { kind: "list", of: "type" }),
  option("left", "invertTypes", flag, "0"),
  option("coders", "status", choice("all", "reviewed"), "all"),
  option("coders", "coders", { kind: "list", of: "coders" }),
  option("coders", "engineConfidence", { kind: "number", min: 0, max: 1, step: 0.05 }, "0"),
  option("camps", "campMethod", choice(...campMethodChoices), "louvain", "camps"),
  option("camps", "k", { kind: "number", min: 1 }),
  option("camps", "kMin", { kind: "number", min: 1 }),
  option("camps", "kMax", { kind: "number", min: 1 }),
  option("camps", "resolution", { kind: "number", min: 0.05, step: 0.05 }, "1"),
  option("camps", "campDistance", choice("jaccard", "ties"), "jaccard"),
  option("camps", "seed", { kind: "number", min: 0 }, "1"),
  option("compat", "compat", choice("no", "dna-3.1.2"), "no"),
  option("compat", "jvmLocale", choice("en-GB", "en-US", "en"), "en-GB"),
];

/** The option with a name. */
export function pageOption(name: OptionName): PageOption {
  const found = pageOptions.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no option ${name}`);
  return found;
}
