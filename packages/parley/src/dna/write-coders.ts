/**
 * Coders into a `.dna` file: those that came from one, and those that coded something written. What DNA knows of
 * a coder beyond the name is written as it came; new ones get DNA's settings for a new coder, may do everything,
 * and relate to every other coder.
 */
import type { Coder } from "@parley/core";
import { colorParts } from "./dna-color.js";
import { asInDna } from "./dna-rest.js";
import { coderPermissions, coderSettings, type DnaField, type DnaRows } from "./dna-rows.js";
import { coderId, type Exporting, fitText } from "./exporting.js";
import { hashDnaPassword } from "./password.js";

type CoderRow = DnaRows["CODERS"];
const newCoder = {
  ...coderSettings,
  ...(Object.fromEntries(coderPermissions.map((name) => [name, 1])) as Record<
    (typeof coderPermissions)[number],
    number
  >),
};

/** To be called when everything that refers to coders is written. */
export function writeCoders(exporting: Exporting): void {
  const { project, writer, ids, losses, usedCoders } = exporting;
  const coders = project.store.list("coder");
  const isWritten = (coder: Coder): boolean => ids.isKnown("coder", coder.id) || usedCoders.has(coder.id);
  // A database without a coder cannot be opened; one that came without goes back without.
  if (ids.sources.length === 0 && !coders.some(isWritten)) coderId(exporting, project.coder.id);
  const written = coders.filter(isWritten);
  losses.add("DNA_LOSS_CODERS", coders.length - written.length);
  for (const coder of written) {
    const rest = ids.rest("coder", coder.id);
    const row = rest?.row ?? {};
    const hash = typeof row.Password === "string" ? row.Password : "";
    // A hash of DNA 3 stays, also an empty one; DNA 2 had another kind.
    const isKept = rest !== null && ids.sources[0]?.line === 3;
    if (!isKept) losses.add("DNA_PASSWORDS_SET", 1, coder.name);
    writer.add("CODERS", {
      ...newCoder,
      ...(row as Partial<Record<keyof CoderRow, DnaField>>),
      ID: ids.of("coder", coder.id),
      Name: String(asInDna(rest, "Name", coder.name, fitText(exporting, coder.name, "name of a coder"))),
      ...colorParts(coder.color),
      Password: isKept ? hash : hashDnaPassword(exporting.password, coder.id),
    });
  }
  relateCoders(exporting, written);
}

/** Every new coder with every other one, both ways, everything allowed, as DNA does for a new coder. */
function relateCoders({ ids, writer }: Exporting, written: readonly Coder[]): void {
  for (const one of written) {
    for (const other of written) {
      if (one === other || (ids.isKnown("coder", one.id) && ids.isKnown("coder", other.id))) continue;
      writer.add("CODERRELATIONS", {
        ID: ids.next("CODERRELATIONS"),
        Coder: ids.of("coder", one.id),
        OtherCoder: ids.of("coder", other.id),
        viewStatements: 1,
        editStatements: 1,
        viewDocuments: 1,
        editDocuments: 1,
      });
    }
  }
}
