/**
 * Runs models with the package `@huggingface/transformers`, which is no part of Parley: whoever wants the onnx engine
 * installs it. Nothing is sent anywhere; a model given by name instead of a folder is fetched once by that package.
 */
import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fail } from "@parley/core";
import {
  type AskingEngine,
  createOnnxEngine,
  type OnnxEngineOptions,
  type TaggedPiece,
} from "@parley/extract";
import { z } from "zod";

/** What of the package is used. */
export interface TransformersModule {
  readonly pipeline: (
    task: string,
    model: string,
  ) => Promise<(...input: readonly unknown[]) => Promise<unknown>>;
  readonly env: { localModelPath: string; allowRemoteModels: boolean };
}

export interface OnnxOptions {
  /** Token classifier: a folder, or a name in the package's own collection. */
  readonly model: string;
  /** Zero-shot classifier for stances; none without it. */
  readonly stanceModel: string | null;
  /** Loads the package; tests hand in their own. */
  readonly load?: () => Promise<unknown>;
}

const PACKAGE = "@huggingface/transformers";

const moduleSchema = z.custom<TransformersModule>(
  (found) => typeof found === "object" && found !== null && "pipeline" in found && "env" in found,
);
const pieceSchema = z.array(z.object({ entity: z.string(), word: z.string(), score: z.number() }));
const chosenSchema = z.object({ labels: z.array(z.string()), scores: z.array(z.number()) });

/** @throws `ONNX_PACKAGE_ABSENT`, `ONNX_MODEL_UNUSABLE` */
export async function openOnnx({
  model,
  stanceModel,
  load = loadPackage,
}: OnnxOptions): Promise<AskingEngine> {
  const found = await load().catch((cause: unknown) =>
    fail("ONNX_PACKAGE_ABSENT", { package: PACKAGE }, cause),
  );
  const transformers = moduleSchema.parse(found);
  const tagger = await openModel(transformers, "token-classification", model);
  const tag = async (text: string): Promise<readonly TaggedPiece[]> => {
    const answer = pieceSchema.safeParse(await tagger(text, { ignore_labels: [] }));
    const pieces = answer.data ?? fail("ONNX_MODEL_UNUSABLE", { model, reason: "it labels no words" });
    return pieces.map(({ entity, word, score }) => ({ label: entity, word, score }));
  };
  const name = stanceModel === null ? shown(model) : `${shown(model)}+${shown(stanceModel)}`;
  if (stanceModel === null) return createOnnxEngine({ model: name, tag });
  return createOnnxEngine({ model: name, tag, entail: await openStances(transformers, stanceModel) });
}

async function openStances(
  transformers: TransformersModule,
  model: string,
): Promise<NonNullable<OnnxEngineOptions["entail"]>> {
  const judge = await openModel(transformers, "zero-shot-classification", model);
  return async (text, sentences) => {
    const answer = chosenSchema.safeParse(await judge(text, sentences, { hypothesis_template: "{}" }));
    const chosen = answer.data ?? fail("ONNX_MODEL_UNUSABLE", { model, reason: "it chooses no sentence" });
    // The package gives the likeliest first, not in the order asked.
    return sentences.map((sentence) => chosen.scores[chosen.labels.indexOf(sentence)] ?? 0);
  };
}

async function openModel(
  { pipeline, env }: TransformersModule,
  task: string,
  model: string,
): ReturnType<TransformersModule["pipeline"]> {
  const folder = resolve(model);
  const isFolder = existsSync(folder);
  env.allowRemoteModels = !isFolder;
  if (isFolder) env.localModelPath = dirname(folder);
  try {
    return await pipeline(task, isFolder ? basename(folder) : model);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return fail("ONNX_MODEL_UNUSABLE", { model, reason }, cause);
  }
}

/** Part of the engine's version, which ends at white space. */
function shown(model: string): string {
  return basename(model).replace(/\s+/g, "-");
}

/** By a name that no bundler follows. */
async function loadPackage(): Promise<unknown> {
  const name: string = PACKAGE;
  return await import(name);
}
