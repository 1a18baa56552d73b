/**
 * What the steps of an export share: the project, the file that is being written, the IDs of its rows, and the
 * count of what the format cannot hold.
 */
import type { Status } from "@parley/core";
import type { Project } from "../project/project.js";
import type { DnaIds } from "./dna-ids.js";
import { DNA_TEXT_LIMIT } from "./dna-rows.js";
import type { DnaWriter } from "./dna-writer.js";
import type { Losses } from "./losses.js";

export interface Exporting {
  readonly project: Project;
  readonly writer: DnaWriter;
  readonly ids: DnaIds;
  readonly losses: Losses;
  /** `reviewed`: what a person decided on; `all`: also undecided proposals at or above the dial. */
  readonly status: Status;
  /** For coders whose password is not known. */
  readonly password: string;
  /** Coders that something written refers to; filled on the way. */
  readonly usedCoders: Set<string>;
}

/**
 * A text cut to the limit of DNA's fields, and counted as cut.
 * @param field what the text is, for the report: "title of d17"
 */
export function fitText(exporting: Exporting, text: string, field: string): string {
  // Fewer UTF-16 units are fewer characters; only longer texts have to be counted.
  if (text.length <= DNA_TEXT_LIMIT) return text;
  const characters = Array.from(text);
  if (characters.length <= DNA_TEXT_LIMIT) return text;
  exporting.losses.add("DNA_TEXTS_CUT", 1, `${field}: ${text}`);
  return characters.slice(0, DNA_TEXT_LIMIT).join("");
}

/**
 * A text that may occur once among others: cut to the limit, with a number behind it when the cut text is taken.
 * @param taken the texts so far; the result is added
 */
export function fitOnce(exporting: Exporting, text: string, field: string, taken: Set<string>): string {
  const cut = fitText(exporting, text, field);
  let fitted = cut;
  for (let number = 2; taken.has(fitted); number += 1) {
    const ending = ` (${number})`;
    fitted =
      Array.from(cut)
        .slice(0, DNA_TEXT_LIMIT - ending.length)
        .join("") + ending;
  }
  if (fitted !== cut) exporting.losses.add("DNA_TEXTS_NUMBERED", 1, `${field}: ${fitted}`);
  taken.add(fitted);
  return fitted;
}

/** The ID of a coder, who is then written too. */
export function coderId(exporting: Exporting, coder: string): number {
  exporting.usedCoders.add(coder);
  return exporting.ids.of("coder", coder);
}
