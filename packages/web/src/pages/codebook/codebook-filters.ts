/** What of the codebook is looked at, as the address has it. */
import type { Address } from "../../state/address.js";

export const codebookViews = [
  "concepts",
  "actors",
  "scales",
  "types",
  "tidy",
  "versions",
  "document",
] as const;
export type CodebookViewName = (typeof codebookViews)[number];

export interface CodebookFilters {
  readonly view: CodebookViewName;
  readonly q: string;
  /** Id of the entity or statement type in the drawer. */
  readonly entry: string | null;
  readonly variable: string | null;
  /** Number of the version whose differences are shown. */
  readonly version: number | null;
}

export function codebookFiltersOf(address: Address): CodebookFilters {
  const version = Number(address.version);
  return {
    view: codebookViews.find((one) => one === address.view) ?? "concepts",
    q: address.q ?? "",
    entry: address.entry ?? null,
    variable: address.variable ?? null,
    version: Number.isInteger(version) && version > 0 ? version : null,
  };
}
