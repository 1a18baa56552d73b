/** `parley overview FILES…`: network, camps, ledger and a first what-if of some files or a project, in one call. */
import { DEFAULT_MAX_BYTES } from "@parley/formats";
import { type Overview, overviewOf } from "../analyses/overview.js";
import { isDnaPath } from "../dna/open-dna.js";
import { extractDocuments } from "../project/extract-documents.js";
import { importDocuments } from "../project/import-documents.js";
import { initProject, type Project } from "../project/project.js";
import { commitmentColumns } from "./commitments.js";
import { listInputFiles, readInputFile } from "./input-files.js";
import { readChoice, readDay, readFormat, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { createProgress } from "./progress.js";
import { withProject } from "./project-option.js";
import { readingProgress } from "./reading-progress.js";
import { messageLanguage } from "./report-problem.js";
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
    const isProject = more.length === 0 && (/\.parley$|^postgres(?:ql)?:/u.test(first) || isDnaPath(first));
    const look = (project: Project) => overviewOf(project, language);
    const found = isProject
      ? await withProject(first, look, streams)
      : await look(await readFiles(args, readDay(options, "date"), streams));
    if (format === "json") streams.out(`${JSON.stringify(found, null, 2)}\n`);
    else print(found, language, streams);
    return 0;
  },
};

/** Files as a project in memory: nothing is written anywhere. */
async function readFiles(args: readonly string[], date: string | null, streams: Streams): Promise<Project> {
  const files = (await listInputFiles(args)).filter(({ path }) => !isDnaPath(path));
  const project = initProject(args[0] ?? "record", { inMemory: true });
  const progress = createProgress(streams, () => performance.now());
  const incoming = files.map((file) => ({
    name: file.shown,
    bytes: () => readInputFile(file.path, DEFAULT_MAX_BYTES),
  }));
  const { report } = await importDocuments(project, incoming, {
    labels: messageLanguage(process.env),
    ...(date === null ? {} : { options: { date } }),
  });
  for (const file of report.files)
    for (const remark of file.reasons) streams.err(`${remark.code}\n  ${remark.words}\n  ${file.file}\n`);
  await extractDocuments(project, { onProgress: readingProgress(progress, () => performance.now()) });
  progress.end();
  return project;
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
