/** The routes of the interface, one file a resource. */

import type { Api, RouteContext } from "../context.js";
import { codebookRoutes } from "./codebook.js";
import { commitmentRoutes } from "./commitments.js";
import { decisionRoutes } from "./decisions.js";
import { documentRoutes } from "./documents.js";
import { downloadRoutes } from "./downloads.js";
import { entityRoutes } from "./entities.js";
import { exportRoutes } from "./exports.js";
import { highlightRoutes } from "./highlights.js";
import { historyRoutes } from "./history.js";
import { importRoutes } from "./imports.js";
import { ledgerRoutes } from "./ledger.js";
import { liveRoutes } from "./live.js";
import { mapNoteRoutes } from "./map-notes.js";
import { measureRoutes } from "./measures.js";
import { mergeSuggestionRoutes } from "./merge-suggestions.js";
import { networkRoutes } from "./networks.js";
import { peopleRoutes } from "./people.js";
import { projectRoutes } from "./project.js";
import { reviewRoutes } from "./review.js";
import { scenarioRoutes } from "./scenarios.js";
import { statementRowRoutes } from "./statement-rows.js";
import { statementTypeRoutes } from "./statement-types.js";
import { statementRoutes } from "./statements.js";
import { suggesterRoutes } from "./suggester.js";
import { viewRoutes } from "./views.js";

export const routes: readonly ((api: Api, context: RouteContext) => void)[] = [
  projectRoutes,
  documentRoutes,
  statementRowRoutes,
  importRoutes,
  statementRoutes,
  statementTypeRoutes,
  decisionRoutes,
  suggesterRoutes,
  entityRoutes,
  peopleRoutes,
  codebookRoutes,
  viewRoutes,
  highlightRoutes,
  mergeSuggestionRoutes,
  networkRoutes,
  mapNoteRoutes,
  measureRoutes,
  commitmentRoutes,
  scenarioRoutes,
  ledgerRoutes,
  historyRoutes,
  exportRoutes,
  downloadRoutes,
  reviewRoutes,
  liveRoutes,
];
