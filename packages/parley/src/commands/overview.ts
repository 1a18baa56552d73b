/** `parley overview FILES…`: network, camps, ledger and a first what-if of some files or a project, in one call. */
import { type Overview, overviewOf } from "../analyses/overview.js";
import { isDnaPath } from "../dna/dna-path.js";
import { closeProject, initProject, type Project } from "../project/project.js";
import { commitmentColumns } from "./commitments.js";
import { listInputFiles } from "./input-files.js";
import { readInto } from "./open-files.js";
import { readChoice, readDay, readFormat, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { withProject } from "./project-option.js";
import { printScenario } from "./scenario-table.js";
import type { Streams, Verb } from "./verb.js";

const formats = ["table", "json"] as const;

export const overviewVerb: Verb = {
  name: "overview",
  args: "<files...>",
  summary: "network, camps, ledger and a first what-if at once, of a project or straight from files",
  example: "npx parley overview examples/reassurance-force/documents --json",
  options: (command) =>
    withFormat(command, formats)
      .option("--date <day>", "with files: date of all of them, whatever they say, yyyy-mm-dd")
      .option("--labels <language>", "labels in de or en (en)"),
  run: async (args, options, streams) => {
    const format = readFormat(options, formats);
    const language = readChoice(options, "labels", ["de", "en"], "en");
    const [first = "", ...more] = args;
    const isProject = more.length === 0 && (first.endsWith(".parley") || isDnaPath(first));
    const look = (project: Project) => overviewOf(project, language);
    const found = isProject
      ? await withProject(first, look, streams)
      : await withFiles(args, readDay(options, "date"), look, streams);
    if (format === "json") streams.out(`${JSON.stringify(found, null, 2)}\n`);
    else print(found, language, streams);
    return 0;
  },
};

/** Files as a project in memory, with the codebook beside them: nothing is written anywhere. */
async function withFiles<Result>(
  args: readonly string[],
  date: string | null,
  work: (project: Project) => Promise<Result>,
  streams: Streams,
): Promise<Result> {
  const files = await listInputFiles(args);
  const project = initProject(args[0] ?? "record", { inMemory: true });
  try {
    await readInto(project, files, streams, date);
    return await work(project);
  } finally {
    closeProject(project);
  }
}

interface Side {
  readonly actor: string;
  readonly concept: string;
  readonly value: number;
}

function print(found: Overview, language: "de" | "en", streams: Streams): void {
  const { network, camps, alone, commitments, counts } = found;
  streams.out(
    `${found.name}: ${counts.documents} documents, ${counts.statements} statements, ${counts.reviewed} reviewed\n`,
  );
  streams.out(`\nNetwork: ${network.rowLabels.length} actors × ${network.colLabels.length} concepts\n`);
  const sides = network.rowLabels.flatMap((actor, row) =>
    network.colLabels.flatMap((concept, column): Side[] => {
      const value = network.matrix[row]?.[column] ?? null;
      return value === null ? [] : [{ actor, concept, value }];
    }),
  );
  printRows(sides, sideColumns, "table", streams);
  streams.out(`\nCamps: ${camps.length}\n`);
  for (const [at, camp] of camps.entries()) {
    streams.out(`  ${at + 1}: ${camp.actors.join(", ")}\n`);
    if (camp.for.length > 0) streams.out(`     for ${camp.for.join(", ")}\n`);
    if (camp.against.length > 0) streams.out(`     against ${camp.against.join(", ")}\n`);
  }
  if (alone.length > 0) streams.out(`  in none: ${alone.join(", ")}\n`);
  streams.out(`\nLedger: ${commitments.length} commitments as of ${found.asOf ?? "no date"}\n`);
  printRows(commitments, commitmentColumns, "table", streams);
  if (found.scenario === null) streams.out("\nNo scenario: nobody took a side on anything.\n");
  else {
    streams.out("\nA first scenario\n");
    printScenario(found.scenario.result, language, streams);
  }
}

const sideColumns: readonly PrintedColumn<Side>[] = [
  { name: "actor", value: ({ actor }) => actor },
  { name: "concept", value: ({ concept }) => concept },
  { name: "for", value: ({ value }) => (value > 0 ? value : null) },
  { name: "against", value: ({ value }) => (value < 0 ? -value : null) },
];
