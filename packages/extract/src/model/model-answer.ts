/**
 * The shape a model has to answer in: statements as words copied from the text, with a few labels. The same shape
 * goes to the endpoint as a JSON schema and checks what comes back, one statement after the other, so that a single
 * bad one does not cost the others.
 */
import { actorKinds, acts, certainties, polarities, speechModes } from "@parley/core";
import { z } from "zod";

const words = z.string().nullable();

const answeredStatementSchema = z.object({
  quote: z.string().min(1),
  cue: words,
  actor: z
    .object({
      words: z.string().min(1),
      name: z.string().min(1),
      kind: z.enum(actorKinds),
      office: words,
      memberOf: z.array(z.string()),
    })
    .nullable(),
  addressee: words,
  mode: z.enum(speechModes),
  act: z.enum(acts),
  concept: words,
  stance: z.enum(polarities).nullable(),
  negated: z.boolean(),
  certainty: z.enum(certainties),
  condition: words,
  deadline: words,
  confidence: z.number(),
});
export type AnsweredStatement = Readonly<z.infer<typeof answeredStatementSchema>>;

const answerSchema = z.object({ statements: z.array(answeredStatementSchema) });
const looseSchema = z.object({ statements: z.array(z.unknown()) });

/** The shape as a JSON schema: closed objects with every field required, as endpoints ask for. */
export const answerJsonSchema: Readonly<Record<string, unknown>> = z.toJSONSchema(answerSchema);

export interface ModelAnswer {
  readonly statements: readonly AnsweredStatement[];
  /** Statements that do not have the shape. */
  readonly malformed: number;
}

/** Reads an answer; `null` when it is not JSON with a list of statements. A fence around the JSON is taken off. */
export function parseAnswer(text: string): ModelAnswer | null {
  const bare = text.trim().replace(/^```(?:json)?\s*|\s*```$/g, "");
  const loose = looseSchema.safeParse(jsonOrNull(bare));
  if (!loose.success) return null;
  const statements = loose.data.statements.flatMap((one) => {
    const checked = answeredStatementSchema.safeParse(one);
    return checked.success ? [checked.data] : [];
  });
  return { statements, malformed: loose.data.statements.length - statements.length };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
