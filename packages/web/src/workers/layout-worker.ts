/// <reference lib="webworker" />
/** Places the nodes of a large network beside the page, step by step, so that it says how far it is. */
import { fail } from "@parley/core";
import { layoutSteps } from "../pages/network/scene/layout.js";
import { breathing, startAnswering } from "./answering.js";

startAnswering(async (id, question) =>
  question.kind === "places"
    ? breathing(id, layoutSteps(question.scene, question.form))
    : fail("BUG", { message: `no answer to ${question.kind}`, where: "layout worker" }),
);
