/** The codebook as pages see it: what it says now, its versions, and its statement types as a form to edit. */
import { z } from "zod";
import { codebookSchema, wordsSchema } from "../model/codebook.js";
import { codebookSections } from "../model/codebook-sections.js";
import { recordIdSchema } from "../model/document.js";
import { highlightSchema } from "../model/highlight.js";
import { viewPages } from "../model/saved-view.js";
import { dataTypes } from "../model/statement-type.js";
import { lostValuesSchema } from "./statement-rows.js";

export const codebookVersionSchema = z.object({
  number: z.int(),
  /** UTC time of the command that made it. */
  at: z.string(),
  coder: z.string(),
  /** What that command did. */
  key: z.string(),
  details: z.record(z.string(), z.unknown()),
});

export const codebookViewSchema = z
  .object({
    /** The codebook with everything people coded with, named in it or not. */
    codebook: codebookSchema,
    /** Number of the newest version; 0 without one. */
    number: z.int(),
    versions: z.array(codebookVersionSchema),
  })
  .meta({ id: "Codebook" });
export type CodebookView = z.infer<typeof codebookViewSchema>;

export const codebookDifferencesSchema = z
  .object({
    differences: z.array(
      z.object({
        section: z.enum(["head", ...codebookSections]),
        id: z.string(),
        labels: wordsSchema,
        change: z.enum(["added", "removed", "changed", "moved"]),
        fields: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  })
  .meta({ id: "CodebookDifferences" });
export type CodebookDifferencesView = z.infer<typeof codebookDifferencesSchema>;

/** A codebook as its file says it. */
export const codebookFileSchema = z
  .object({ name: z.string().default("codebook.yaml"), text: z.string().max(5_000_000) })
  .meta({ id: "CodebookFile" });

const variableInputSchema = z.object({ name: z.string().min(1).max(190), dataType: z.enum(dataTypes) });
const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/i);

export const newStatementTypeSchema = z
  .object({
    label: z.string().min(1).max(190),
    color: colorSchema.default("#9a8c5c"),
    variables: z.array(variableInputSchema).default([]),
  })
  .meta({ id: "NewStatementType" });

export const statementTypeEditSchema = z
  .object({
    label: z.string().min(1).max(190).optional(),
    color: colorSchema.optional(),
    order: z.array(recordIdSchema).optional(),
  })
  .meta({ id: "StatementTypeEdit" });

export const newVariableSchema = variableInputSchema.meta({ id: "NewVariable" });

/** Another name or another data type, one at a time. */
export const variableEditSchema = z
  .object({ name: z.string().min(1).max(190).optional(), dataType: z.enum(dataTypes).optional() })
  .meta({ id: "VariableEdit" });

/** What another data type, or removing the variable, would keep and lose. */
export const variablePreviewSchema = z
  .object({
    kept: z.int(),
    lost: lostValuesSchema,
    /** Entities that were described and would go. */
    described: z.array(z.string()),
  })
  .meta({ id: "VariablePreview" });
export type VariablePreviewView = z.infer<typeof variablePreviewSchema>;

export const savedViewInputSchema = z
  .object({
    id: z.string().optional(),
    name: z.string().min(1).max(120),
    page: z.enum(viewPages),
    address: z.record(z.string(), z.string()),
  })
  .meta({ id: "SavedViewInput" });

/** A pattern to keep; with an id, another pattern or color for that one. */
export const highlightInputSchema = highlightSchema
  .extend({ id: z.string().optional() })
  .meta({ id: "HighlightInput" });

/** Steps of one person that would be taken back, newest first. */
export const undoPreviewSchema = z
  .object({
    steps: z.array(
      z.object({
        sequence: z.int(),
        at: z.string(),
        key: z.string(),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: "UndoPreview" });
export type UndoPreviewView = z.infer<typeof undoPreviewSchema>;
