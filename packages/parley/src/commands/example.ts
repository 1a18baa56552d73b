/** The bundled example record as a project: made on the first call, then opened. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fail } from "@parley/core";
import type { Project } from "../project/project.js";
import { listInputFiles } from "./input-files.js";
import { embeddedFolder, openOrMake, readInto } from "./open-files.js";
import type { Streams } from "./verb.js";

const checkout = fileURLToPath(new URL("../../../../", import.meta.url));

/** The example's folder: in a checkout beside the packages, else packed with the program. */
export function exampleFolder(): string {
  const places = [
    join(checkout, "examples/reassurance-force"),
    fileURLToPath(new URL("../../examples/reassurance-force", import.meta.url)),
  ];
  return places.find((place) => existsSync(place)) ?? fail("FILE_NOT_FOUND", { file: places[0] ?? "" });
}

/** Opens the example record; `PARLEY_HOME` says where its project file lies. */
export async function openExample(streams: Streams): Promise<Project> {
  const home =
    process.env.PARLEY_HOME ??
    (existsSync(join(checkout, "package.json"))
      ? join(checkout, embeddedFolder)
      : join(homedir(), embeddedFolder));
  const project = await openOrMake(join(home, "example.parley"), "Reassurance force 2031");
  await readInto(project, await listInputFiles([join(exampleFolder(), "documents")]), streams);
  return project;
}
