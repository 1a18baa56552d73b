/** The pages in the order of work: address, icon, key, and the count that stands beside the name. */
import type { ProjectView } from "@parley/core";
import type { IconName } from "../components/icon.js";

export type PageName =
  | "overview"
  | "record"
  | "queue"
  | "read"
  | "statements"
  | "network"
  | "ledger"
  | "shifts"
  | "scenario"
  | "export"
  | "codebook"
  | "history";

export interface PageEntry {
  readonly name: PageName;
  readonly path: string;
  readonly icon: IconName;
  /** Heading in the rail under which it stands. */
  readonly part: "record" | "analysis" | "whatIf" | "method";
  /** Letter after G. */
  readonly key: string;
  /** Has a tab of its own on narrow screens; the others stand under More. */
  readonly isTab: boolean;
  readonly count: (project: ProjectView) => number | null;
}

const all: readonly PageEntry[] = [
  {
    name: "overview",
    path: "/overview",
    icon: "overview",
    part: "record",
    key: "o",
    isTab: true,
    count: () => null,
  },
  {
    name: "record",
    path: "/record",
    icon: "record",
    part: "record",
    key: "d",
    isTab: false,
    count: (project) => project.counts.documents,
  },
  {
    name: "queue",
    path: "/queue",
    icon: "queue",
    part: "record",
    key: "q",
    isTab: true,
    count: (project) => project.counts.open,
  },
  {
    name: "read",
    path: "/read",
    icon: "read",
    part: "record",
    key: "r",
    isTab: true,
    count: () => null,
  },
  {
    name: "statements",
    path: "/statements",
    icon: "statements",
    part: "record",
    key: "s",
    isTab: false,
    count: (project) => project.counts.statements,
  },
  {
    name: "network",
    path: "/network",
    icon: "network",
    part: "analysis",
    key: "n",
    isTab: true,
    count: () => null,
  },
  {
    name: "ledger",
    path: "/ledger",
    icon: "ledger",
    part: "analysis",
    key: "l",
    isTab: false,
    count: (project) => project.counts.commitments,
  },
  {
    name: "shifts",
    path: "/shifts",
    icon: "shifts",
    part: "analysis",
    key: "h",
    isTab: false,
    count: () => null,
  },
  {
    name: "scenario",
    path: "/scenario",
    icon: "scenario",
    part: "whatIf",
    key: "w",
    isTab: false,
    count: () => null,
  },
  {
    name: "codebook",
    path: "/codebook",
    icon: "codebook",
    part: "method",
    key: "c",
    isTab: false,
    count: () => null,
  },
  {
    name: "history",
    path: "/history",
    icon: "history",
    part: "method",
    key: "i",
    isTab: false,
    count: () => null,
  },
  {
    name: "export",
    path: "/export",
    icon: "download",
    part: "method",
    key: "x",
    isTab: false,
    count: () => null,
  },
];

/** Analysis pages are found by their folder, so that the rail never names a page that is not there. */
export const analysisPages = {
  network: Object.values(import.meta.glob<Record<string, unknown>>("../pages/network/network-page.tsx"))[0],
  ledger: Object.values(import.meta.glob<Record<string, unknown>>("../pages/ledger/ledger-page.tsx"))[0],
} as const;

export const pages: readonly PageEntry[] = all.filter(
  (page) => (page.name !== "network" && page.name !== "ledger") || analysisPages[page.name] !== undefined,
);
