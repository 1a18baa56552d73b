/// <reference lib="webworker" />
/**
 * Finds patterns in a text beside the page. A regular expression can take longer than anybody waits, and cannot be
 * stopped from inside: here the page can end it, and never stands still itself.
 */
import { findPattern } from "@parley/core";
import { startAnswering } from "./answering.js";
import type { FindQuestion } from "./questions.js";

startAnswering<FindQuestion>(async (_, { text, pattern, isRegex, most }) =>
  findPattern(text, pattern, isRegex, most),
);
