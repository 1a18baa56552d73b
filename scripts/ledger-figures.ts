/**
 * Prints how good the ledger of record folders is: `node --import tsx --conditions=parley-src
 * scripts/ledger-figures.ts FOLDER… [--differences] [--engine=rules]`. A folder holds `documents/`, `codebook.yaml` and `gold.json` as
 * `docs/reference/formats/ledger-gold.md` says.
 */
import { ParleyError } from "@parley/core";
import { ledgerFigures } from "../packages/parley/src/project/ledger-figures.js";

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const engine = process.argv.find((argument) => argument.startsWith("--engine="))?.slice("--engine=".length);
const withDifferences = process.argv.includes("--differences");
if (folders.length === 0) {
  console.error("Name at least one record folder, for example examples/reassurance-force.");
  process.exitCode = 2;
}

const share = (value: number): string => value.toFixed(3);

async function print(folder: string): Promise<void> {
  const { commitments, shifts, status } = await ledgerFigures(folder, engine);
  console.log(folder);
  console.log(
    `  commitments found     ${commitments.answered} of ${commitments.gold}, ${commitments.found} in the ledger: precision ${share(commitments.precision)}, recall ${share(commitments.recall)}, F1 ${share(commitments.f1)}`,
  );
  console.log(
    `  shift candidates      ${shifts.answered} of ${shifts.gold}, ${shifts.found} candidates: precision ${share(shifts.precision)}, recall ${share(shifts.recall)}; kind right ${shifts.rightKind}`,
  );
  console.log(
    `  status after review   ${status.exact} of ${status.entries} exact, ${status.missing.length} missing`,
  );
  if (!withDifferences) return;
  console.log(`  commitments missed    ${commitments.missed.join(", ")}`);
  console.log(`  shifts missed         ${shifts.missed.join(", ")}`);
  for (const { day, id, wanted, found } of status.differences)
    console.log(`  ${day} ${id}: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
}

for (const folder of folders) {
  try {
    await print(folder);
  } catch (cause) {
    if (!(cause instanceof ParleyError)) throw cause;
    console.error(`${folder}: ${cause.message}`);
    process.exitCode = 1;
  }
}
