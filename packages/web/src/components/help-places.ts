/**
 * Every choice on a page that explains itself: its sentence in the table `help` of both languages, and the section of
 * `docs/reference/options.md` it leads to. A new choice gets a name here, a sentence in both languages, and a section
 * if it is the first of its group. Options of a network stand in `pages/network/options` with a page of their own.
 */

/** Names by page; what stands before a dot is a group, whose choices share one section. */
export const helpNames = {
  shared: ["sources", "status"],
  record: [
    "languages",
    "open",
    "sort",
    "column.id",
    "column.documentName",
    "column.title",
    "column.text",
    "column.date",
    "column.source",
    "column.author",
    "column.section",
    "column.type",
    "column.url",
    "column.language",
  ],
  reader: [
    "colors",
    "marks",
    "field.type",
    "field.person",
    "field.organization",
    "field.concept",
    "field.stance",
    "field.act",
    "field.mode",
    "field.certainty",
    "field.negated",
    "field.note",
    "highlights",
    "language",
  ],
  queue: ["state", "order"],
  statements: [
    "entities",
    "actors",
    "stances",
    "concepts",
    "states",
    "coders",
    "sort",
    "group",
    "columns",
    "views",
    "file",
    "recode.field",
    "recode.value",
    "retype",
  ],
  figures: [
    "view",
    "counted",
    "bars.variable",
    "bars.order",
    "polarization.clusters",
    "polarization.algorithm",
    "polarization.least",
    "backbone.method",
    "backbone.p",
    "backbone.size",
    "backbone.T",
    "backbone.seed",
    "ego",
    "periods.unit",
    "periods.event",
    "periods.first",
    "periods.second",
    "notes",
  ],
  ledger: [
    "view",
    "actor",
    "concept",
    "order",
    "state.value",
    "state.from",
    "hand.effect",
    "hand.date",
    "hand.rung",
    "hand.share",
    "hand.to",
    "hand.rough",
    "hand.conditions",
    "hand.sentence",
    "hand.note",
    "hand.same",
    "requirement.what",
    "requirement.needed",
    "requirement.unit",
    "requirement.by",
    "requirement.source",
    "fulfils",
  ],
  shifts: ["kind", "actor", "concept", "review", "dial"],
  scenario: [
    "file",
    "issue",
    "condition",
    "mark",
    "run.runs",
    "run.turns",
    "run.seed",
    "input.position",
    "input.salience",
    "input.capability",
    "leave",
  ],
  codebook: [
    "view",
    "variable",
    "names",
    "old-name",
    "kind",
    "description",
    "aliases",
    "phrases",
    "attributes",
    "color",
    "belongs-to",
    "merge",
    "split",
    "move",
    "place",
    "type.label",
    "type.dataType",
    "type.like",
    "scale.value",
    "scale.words",
    "scale.concept",
    "least",
  ],
  export: [
    "texts",
    "statements.csv",
    "statements.jsonl",
    "documents.with",
    "documents.without",
    "networks.graphml",
    "networks.gexf",
    "networks.csv",
    "networks.edges",
    "networks.nodes",
    "codebook.yaml",
    "project.parley",
    "project.dna",
  ],
  history: ["coders"],
} as const;

type HelpPage = keyof typeof helpNames;

/** "queue.order", "ledger.requirement.by". */
export type HelpName = { [Page in HelpPage]: `${Page}.${(typeof helpNames)[Page][number]}` }[HelpPage];

export interface HelpPlace {
  /** The sentence, in the word tables. */
  readonly words: string;
  /** A page of the reference and a section of it. */
  readonly page: string;
  readonly anchor: string;
}

/** Where the sentence of a choice and the section about it are. */
export function helpOf(name: HelpName): HelpPlace {
  const [page = "", group = ""] = name.split(".");
  return { words: `help:${name}`, page: "options", anchor: `${page}-${group}`.toLowerCase() };
}
