/** The routes of the interface, one file a resource. */

import type { Api, RouteContext } from "../context.js";
import { commitmentRoutes } from "./commitments.js";
import { decisionRoutes } from "./decisions.js";
import { documentRoutes } from "./documents.js";
import { entityRoutes } from "./entities.js";
import { exportRoutes } from "./exports.js";
import { historyRoutes } from "./history.js";
import { liveRoutes } from "./live.js";
import { measureRoutes } from "./measures.js";
import { networkRoutes } from "./networks.js";
import { projectRoutes } from "./project.js";
import { scenarioRoutes } from "./scenarios.js";
import { statementRoutes } from "./statements.js";

export const routes: readonly ((api: Api, context: RouteContext) => void)[] = [
  projectRoutes,
  documentRoutes,
  statementRoutes,
  decisionRoutes,
  entityRoutes,
  networkRoutes,
  measureRoutes,
  commitmentRoutes,
  scenarioRoutes,
  historyRoutes,
  exportRoutes,
  liveRoutes,
];
