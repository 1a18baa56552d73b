/** What an export to `.dna` cannot hold, or holds otherwise: one line each, counted in its report. */
import { type Problem, problemTable } from "./problem.js";

/** A loss: what it is about in both languages. The project keeps everything. */
const loss = (en: string, de: string): Problem => ({
  status: 200,
  exit: 1,
  en: [en, "", "The .parley project keeps it."],
  de: [de, "", "Das .parley-Projekt behält es."],
});

export const dnaLosses = problemTable({
  DNA_LOSS_PROPOSALS: loss(
    "{count} undecided proposals were left out.",
    "{count} unentschiedene Vorschläge fehlen.",
  ),
});
