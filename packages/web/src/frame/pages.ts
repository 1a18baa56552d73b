/** The pages in the order of work: address, icon, key, and the count that stands beside the name. */
import type { ProjectView } from "@parley/core";
import type { IconName } from "../components/icon.js";

export type PageName = "record" | "read" | "network" | "ledger" | "scenario";

export interface PageEntry {
  readonly name: PageName;
  readonly path: string;
  readonly icon: IconName;
  /** Heading in the rail under which it stands. */
  readonly part: "record" | "analysis" | "whatIf";
  /** Letter after G. */
  readonly key: string;
  readonly count: (project: ProjectView) => number | null;
}

const all: readonly PageEntry[] = [
  {
    name: "record",
    path: "/record",
    icon: "record",
    part: "record",
    key: "o",
    count: (project) => project.counts.documents,
  },
  {
    name: "read",
    path: "/read",
    icon: "read",
    part: "record",
    key: "r",
    count: (project) => project.counts.open,
  },
  { name: "network", path: "/network", icon: "network", part: "analysis", key: "n", count: () => null },
  {
    name: "ledger",
    path: "/ledger",
    icon: "ledger",
    part: "analysis",
    key: "l",
    count: (project) => project.counts.commitments,
  },
  { name: "scenario", path: "/scenario", icon: "scenario", part: "whatIf", key: "w", count: () => null },
];

/** Analysis pages are found by their folder, so that the rail never names a page that is not there. */
export const analysisPages = {
  network: Object.values(import.meta.glob<Record<string, unknown>>("../pages/network/network-page.tsx"))[0],
  ledger: Object.values(import.meta.glob<Record<string, unknown>>("../pages/ledger/ledger-page.tsx"))[0],
} as const;

export const pages: readonly PageEntry[] = all.filter(
  (page) => (page.name !== "network" && page.name !== "ledger") || analysisPages[page.name] !== undefined,
);
