/** Addresses of the pages. Each page is a chunk of its own, loaded when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  redirect,
} from "@tanstack/react-router";
import { Problem } from "./components/problem.js";
import { Frame } from "./frame/frame.js";
import { analysisPages, type PageName } from "./frame/pages.js";
import { type Address, parseAddress, writeAddress } from "./state/address.js";

const root = createRootRoute({
  component: Frame,
  validateSearch: (search: Record<string, unknown>): Address =>
    Object.fromEntries(
      Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  errorComponent: ({ error }) => (
    <div className="pad">
      <Problem failure={error} />
    </div>
  ),
  notFoundComponent: () => <Navigate to={"/overview" as never} replace />,
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: ({ search }) => {
    throw redirect({ to: "/overview", search, replace: true } as never);
  },
});

const record = createRoute({
  getParentRoute: () => root,
  path: "/record",
  component: lazyRouteComponent(() => import("./pages/record/record-page.js"), "RecordPage"),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: "/overview",
  component: lazyRouteComponent(() => import("./pages/overview/overview-page.js"), "OverviewPage"),
});

const queue = createRoute({
  getParentRoute: () => root,
  path: "/queue",
  component: lazyRouteComponent(() => import("./pages/queue/queue-page.js"), "QueuePage"),
});

const exporting = createRoute({
  getParentRoute: () => root,
  path: "/export",
  component: lazyRouteComponent(() => import("./pages/export/export-page.js"), "ExportPage"),
});

const people = createRoute({
  getParentRoute: () => root,
  path: "/people",
  component: lazyRouteComponent(() => import("./pages/people/people-page.js"), "PeoplePage"),
});

const readAny = createRoute({
  getParentRoute: () => root,
  path: "/read",
  component: lazyRouteComponent(() => import("./pages/read/read-start.js"), "ReadStart"),
});

const read = createRoute({
  getParentRoute: () => root,
  path: "/read/$documentId",
  component: lazyRouteComponent(() => import("./pages/read/read-page.js"), "ReadPage"),
});

const statements = createRoute({
  getParentRoute: () => root,
  path: "/statements",
  component: lazyRouteComponent(() => import("./pages/statements/statements-page.js"), "StatementsPage"),
});

const codebook = createRoute({
  getParentRoute: () => root,
  path: "/codebook",
  component: lazyRouteComponent(() => import("./pages/codebook/codebook-page.js"), "CodebookPage"),
});

const history = createRoute({
  getParentRoute: () => root,
  path: "/history",
  component: lazyRouteComponent(() => import("./pages/history/history-page.js"), "HistoryPage"),
});

const shifts = createRoute({
  getParentRoute: () => root,
  path: "/shifts",
  component: lazyRouteComponent(() => import("./pages/shifts/shifts-page.js"), "ShiftsPage"),
});

const docs = createRoute({
  getParentRoute: () => root,
  path: "/docs/$page",
  component: lazyRouteComponent(() => import("./pages/docs/docs-page.js"), "DocsPage"),
});

const scenario = createRoute({
  getParentRoute: () => root,
  path: "/scenario",
  component: lazyRouteComponent(() => import("./pages/scenario/scenario-page.js"), "ScenarioPage"),
});

/** An analysis page, when its folder exists. */
function analysisRoutes(name: "network" | ("ledger" & PageName), exported: string) {
  const load = analysisPages[name];
  if (load === undefined) return [];
  return [
    createRoute({
      getParentRoute: () => root,
      path: `/${name}`,
      component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, exported),
    }),
  ];
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    overview,
    record,
    queue,
    readAny,
    read,
    statements,
    codebook,
    history,
    shifts,
    docs,
    exporting,
    people,
    ...analysisRoutes("network", "NetworkPage"),
    ...analysisRoutes("ledger", "LedgerPage"),
    scenario,
  ]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: "intent",
  defaultPendingMs: 400,
});
