/**
 * `/conditions`, `/shifts`, `/contradictions`, `/ledger/…`: what hangs on what, who moved, and what people decided
 * about it. Every write is one command that undo takes back.
 */
import {
  conditionListSchema,
  conditionStateInputSchema,
  conditionWriteSchema,
  evidenceListSchema,
  ledgerDecisionSchema,
  ledgerEntryListSchema,
  ledgerQuerySchema,
  positionListSchema,
  positionQuerySchema,
  shiftListSchema,
  shiftQuerySchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { decideLedger, removeLedgerEntry } from "../../project/actions.js";
import { changeCondition, conditionList } from "../../project/condition-view.js";
import { evidenceList } from "../../project/evidence-view.js";
import { readAllByAndBy } from "../../project/ledger-statements.js";
import { positionList } from "../../project/position-view.js";
import { contradictionList, shiftList } from "../../project/shift-view.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";
import { withLastingItems } from "../serializer.js";

const tags = ["ledger"];

export function ledgerRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/conditions",
    {
      schema: {
        tags,
        summary: "Conditions with their state, what hangs on them, and sentences that tell of a change",
        querystring: ledgerQuerySchema,
        response: { 200: conditionListSchema },
      },
    },
    async (request) => conditionList(project, request.query),
  );
  api.post(
    "/conditions/states",
    {
      schema: {
        tags,
        summary: "Say how a condition stands from a day on; answers with what changed in the ledger",
        querystring: ledgerQuerySchema,
        body: conditionStateInputSchema,
        response: { 200: conditionWriteSchema },
      },
    },
    async (request) => {
      const seen = matchedRevision(request.headers["if-match"]);
      const { changes, ...result } = changeCondition(project, request.body, seen, request.query);
      return { ...answerWrite(context, result), changes };
    },
  );
  for (const [path, summary, list] of [
    ["/shifts", "Who moved: all candidates at or above the dial, and those decided", shiftList],
    ["/contradictions", "Of the shifts, what stands against an earlier word", contradictionList],
  ] as const) {
    api.get(
      path,
      {
        schema: {
          tags,
          summary,
          querystring: shiftQuerySchema,
          response: { 200: withLastingItems(shiftListSchema, "shifts") },
        },
      },
      async (request) => {
        await readAllByAndBy(project, request.query.status);
        return list(project, request.query);
      },
    );
  }
  api.get(
    "/positions",
    {
      schema: {
        tags,
        summary: "Where actors stood over time: the sentences that shifts are found between",
        querystring: positionQuerySchema,
        response: { 200: positionListSchema },
      },
    },
    async (request) => {
      await readAllByAndBy(project, request.query.status);
      return positionList(project, request.query);
    },
  );
  api.get(
    "/ledger/evidence",
    {
      schema: {
        tags,
        summary: "Sentences that look like evidence for a commitment, for review",
        querystring: ledgerQuerySchema,
        response: { 200: evidenceListSchema },
      },
    },
    async (request) => evidenceList(project, request.query),
  );
  api.get(
    "/ledger/decisions",
    {
      schema: {
        tags,
        summary: "What people decided in the ledger",
        response: { 200: ledgerEntryListSchema },
      },
    },
    async () => ({ entries: project.store.list("ledgerEntry") }),
  );
  api.post(
    "/ledger/decisions",
    {
      schema: {
        tags,
        summary: "Record evidence, put reports together or apart, decide on a shift, link commitments",
        body: ledgerDecisionSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, decideLedger(project, request.body)),
  );
  api.delete(
    "/ledger/decisions/:id",
    {
      schema: {
        tags,
        summary: "Take a decision out: what it said is undecided again",
        params: z.object({ id: z.string() }),
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, removeLedgerEntry(project, request.params.id)),
  );
}
