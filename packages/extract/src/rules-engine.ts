/** The rules engine: text in, reading out, by hand-written rules. Same input, same output; no model, no network. */
import type { Engine } from "./engine.js";
import { readingOfText } from "./reading-of-text.js";
import { calibrate } from "./rules/calibrate.js";
import { findUtterances } from "./rules/find-utterances.js";

const NAME = "rules";
const VERSION = "0.1.0";

/**
 * Reads German and English with hand-written rules.
 *
 * @example
 * rulesEngine.read({ id: "a", title: null, text: "„Wir kommen“, sagte Ada Lenz.", language: "auto", date: null, codebook: null });
 * @throws `TEXT_TOO_LONG`
 */
export const rulesEngine: Engine = {
  name: NAME,
  version: VERSION,
  read: (input) =>
    readingOfText(input, {
      engine: `${NAME}@${VERSION}`,
      find: findUtterances,
      confidenceOf: calibrate,
    }),
};
