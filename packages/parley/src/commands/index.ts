/** The verbs, in the order of work. Each is loaded only when it is called. */
import type { Verb } from "./verb.js";

export interface VerbEntry {
  readonly name: string;
  readonly load: () => Promise<Verb>;
}

export const verbs: readonly VerbEntry[] = [
  { name: "start", load: async () => (await import("./start.js")).startVerb },
  { name: "overview", load: async () => (await import("./overview.js")).overviewVerb },
  { name: "read", load: async () => (await import("./read.js")).readVerb },
  { name: "init", load: async () => (await import("./init.js")).initVerb },
  { name: "import", load: async () => (await import("./import.js")).importVerb },
  { name: "extract", load: async () => (await import("./extract.js")).extractVerb },
  { name: "decide", load: async () => (await import("./decide.js")).decideVerb },
  { name: "serve", load: async () => (await import("./serve.js")).serveVerb },
  { name: "network", load: async () => (await import("./network.js")).networkVerb },
  { name: "event-list", load: async () => (await import("./event-list.js")).eventListVerb },
  { name: "polarization", load: async () => (await import("./polarization.js")).polarizationVerb },
  { name: "backbone", load: async () => (await import("./backbone.js")).backboneVerb },
  { name: "barplot", load: async () => (await import("./barplot.js")).barplotVerb },
  { name: "camps", load: async () => (await import("./camps.js")).campsVerb },
  { name: "scale", load: async () => (await import("./scale.js")).scaleVerb },
  { name: "phases", load: async () => (await import("./phases.js")).phasesVerb },
  { name: "measures", load: async () => (await import("./measures.js")).measuresVerb },
  { name: "stability", load: async () => (await import("./stability.js")).stabilityVerb },
  { name: "distances", load: async () => (await import("./distances.js")).distancesVerb },
  { name: "statements", load: async () => (await import("./statements.js")).statementsVerb },
  { name: "entities", load: async () => (await import("./entities.js")).entitiesVerb },
  {
    name: "merge-suggestions",
    load: async () => (await import("./merge-suggestions.js")).mergeSuggestionsVerb,
  },
  { name: "documents", load: async () => (await import("./documents.js")).documentsVerb },
  { name: "commitments", load: async () => (await import("./commitments.js")).commitmentsVerb },
  { name: "conditions", load: async () => (await import("./conditions.js")).conditionsVerb },
  { name: "shifts", load: async () => (await import("./shifts.js")).shiftsVerb },
  { name: "contradictions", load: async () => (await import("./shifts.js")).contradictionsVerb },
  { name: "watch", load: async () => (await import("./watch.js")).watchVerb },
  { name: "scenario", load: async () => (await import("./scenario.js")).scenarioVerb },
  { name: "export", load: async () => (await import("./export.js")).exportVerb },
  { name: "convert", load: async () => (await import("./convert.js")).convertVerb },
  { name: "eval", load: async () => (await import("./eval.js")).evalVerb },
];
