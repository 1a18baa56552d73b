/** `parley init P`: makes an empty project, with a codebook when one is given. */
import { readFile } from "node:fs/promises";
import { parseCodebook } from "@parley/formats";
import { setCodebook } from "../project/actions.js";
import { closeProject, initProject } from "../project/project.js";
import { readFormat, readText, withFormat } from "./options.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json"] as const;

export const initVerb: Verb = {
  name: "init",
  args: "<project>",
  summary: "make a project: one file that holds documents, statements and their history",
  example: "npx parley init debate.parley --codebook examples/reassurance-force/codebook.yaml",
  options: (command) =>
    withFormat(command, formats)
      .option("--name <name>", "name of the project; the file's name when left out")
      .option("--coder <name>", "name of the first coder (you)")
      .option("--codebook <file>", "YAML with actors, concepts and scales"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const codebookFile = readText(options, "codebook");
    // Read first: a codebook with a mistake leaves no empty project behind.
    const codebook =
      codebookFile === null ? null : parseCodebook(await readFile(codebookFile, "utf8"), codebookFile);
    const name = readText(options, "name");
    const coder = readText(options, "coder");
    const project = initProject(path, {
      ...(name === null ? {} : { name }),
      ...(coder === null ? {} : { coder }),
    });
    try {
      if (codebook !== null) setCodebook(project, codebook);
    } finally {
      closeProject(project);
    }
    if (format === "json")
      streams.out(
        `${JSON.stringify({ project: path, actors: codebook?.actors.length ?? 0, concepts: codebook?.concepts.length ?? 0 })}\n`,
      );
    else streams.out(`Made ${path}. Next: parley import ${path} FILES…\n`);
    return 0;
  },
};
