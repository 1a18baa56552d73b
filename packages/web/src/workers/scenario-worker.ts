/// <reference lib="webworker" />
/** Plays scenarios beside the page: some runs at a time, so that it can be stopped and says how far it is. */
import { fail } from "@parley/core";
import { breathing, startAnswering } from "./answering.js";
import { answerScenario } from "./scenario-answers.js";

startAnswering(async (id, question) =>
  question.kind === "scenario"
    ? breathing(id, answerScenario(question))
    : fail("BUG", { message: `no answer to ${question.kind}`, where: "scenario worker" }),
);
