/**
 * For the bundler: imports from a package's table of contents become imports from the files behind it. Through the
 * table every verb would load everything that any verb needs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const IMPORT = /^import \{([^}]*)\} from "(@parley\/(?:core|formats|extract))";$/gm;

/** Where the table of contents has each name from: "fail" → "/…/core/dist/errors.js". */
function tableOf(name) {
  const dist = join(root, "packages", name.replace("@parley/", ""), "dist");
  const table = new Map();
  for (const [, names, file] of readFileSync(join(dist, "index.js"), "utf8").matchAll(
    /^export \{([^}]*)\} from "([^"]+)";$/gm,
  ))
    for (const exported of listed(names)) table.set(exported, join(dist, file));
  return table;
}

const listed = (names) =>
  names
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const directImports = {
  name: "direct-imports",
  setup(build) {
    const tables = new Map();
    const fileOf = (name, from) => {
      if (!tables.has(name)) tables.set(name, tableOf(name));
      return tables.get(name).get(from) ?? name;
    };
    build.onLoad(
      { filter: /packages[\\/](?:core|formats|extract|parley)[\\/]dist[\\/].*\.js$/ },
      ({ path }) => {
        const text = readFileSync(path, "utf8");
        const direct = text.replace(IMPORT, (_, names, name) =>
          listed(names)
            .map(
              (part) =>
                `import { ${part} } from ${JSON.stringify(fileOf(name, part.split(" as ")[0]?.trim()))};`,
            )
            .join(" "),
        );
        // As a namespace of its own, what is not used of it can be left out.
        return { contents: direct.replace(/^import \{ z \} from "zod";$/m, 'import * as z from "zod";') };
      },
    );
  },
};
