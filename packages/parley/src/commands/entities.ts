/** `parley entities P`: people, organizations and concepts with aliases, memberships and counts. */
import { type EntityRow, entityQuerySchema } from "@parley/core";
import { entityList } from "../project/entity-views.js";
import type { Project } from "../project/project.js";
import { allPages } from "./all-pages.js";
import { readChoice, readFormat, withFormat } from "./options.js";
import { type PrintedColumn, printStream } from "./print.js";
import { withProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;
const variables = ["person", "organization", "concept"] as const;

export const entitiesVerb: Verb = {
  name: "entities",
  args: "<project>",
  summary: "people, organizations and concepts with aliases, memberships and attributes",
  example: "npx parley entities debate.parley --variable organization --labels de",
  options: (command) =>
    withFormat(command, formats)
      .option("--variable <variable>", `only values of: ${variables.join(", ")}`)
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = entityQuerySchema.parse({
      variable:
        options.variable === undefined ? undefined : readChoice(options, "variable", variables, "person"),
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    await withProject(
      path,
      (project) =>
        printStream(
          allPages((paging) => entityList(project, { ...query, ...paging })),
          columnsOf(project),
          format,
          streams,
        ),
      streams,
    );
    return 0;
  },
};

/** The variable by its name; what a project made of its own has an id that says nothing. */
function columnsOf(project: Project): readonly PrintedColumn<EntityRow>[] {
  const variables = project.store.list("statementType").flatMap((type) => type.variables);
  const names = new Map(variables.map(({ id, name }) => [id, name]));
  const [id, ...others] = columns;
  const variable = {
    name: "variable",
    value: (row: EntityRow) => names.get(row.variableId) ?? row.variableId,
  };
  return [...(id === undefined ? [] : [id]), variable, ...others];
}

const columns: readonly PrintedColumn<EntityRow>[] = [
  { name: "id", value: (row) => row.id },
  { name: "label", value: (row) => row.label },
  { name: "kind", value: (row) => row.kind },
  { name: "aliases", value: (row) => row.aliases.join("; ") },
  {
    name: "member of",
    value: (row) =>
      row.memberOf.map(({ label, office }) => (office === null ? label : `${label} (${office})`)).join("; "),
  },
  {
    name: "attributes",
    value: (row) =>
      Object.entries(row.attributes)
        .map(([name, value]) => `${name}=${value}`)
        .join("; "),
  },
  { name: "candidate", value: (row) => row.candidate },
  { name: "statements", value: (row) => row.statements },
  { name: "reviewed", value: (row) => row.reviewed },
];
