import { describe, expect, test } from "vitest";
import { openOnnx, type TransformersModule } from "../../src/model/transformers.js";
import { run } from "../commands/run.js";
import { temporaryFolder } from "../sample-project.js";

const text = "Ada Lindqvist sagte, sie komme.";
const input = { id: "a", title: null, text, language: "de", date: null, codebook: null } as const;

/** The package with a model that labels by a table of words. */
function fakePackage(answer?: unknown): TransformersModule & { readonly opened: string[] } {
  const opened: string[] = [];
  const labels: Readonly<Record<string, string>> = {
    Ada: "B-SPEAKER",
    Lindqvist: "I-SPEAKER",
    sagte: "B-CUE",
    sie: "B-QUOTE",
    komme: "I-QUOTE",
  };
  return {
    opened,
    env: { localModelPath: "", allowRemoteModels: true },
    pipeline: async (task, model) => {
      opened.push(`${task} ${model}`);
      return async (words) =>
        answer ??
        Array.from(String(words).matchAll(/\p{L}+/gu), ([word], index) => ({
          entity: labels[word] ?? "O",
          word,
          score: 0.9,
          index,
        }));
    },
  };
}

describe("the onnx engine with its package", () => {
  test("reads with the token classifier named", async () => {
    const found = fakePackage();
    const engine = await openOnnx({ model: "lab/quotes", stanceModel: null, load: async () => found });
    const { reading } = await engine.readLater(input);
    expect(reading.statements).toMatchObject([
      { quote: { text: "sie komme" }, actor: { canonical: "Ada Lindqvist" }, engine: "onnx@quotes/1" },
    ]);
    expect(found.opened).toEqual(["token-classification lab/quotes"]);
    expect(found.env.allowRemoteModels).toBe(true);
  });

  test("fetches nothing for a model in a folder", async () => {
    const found = fakePackage();
    const folder = temporaryFolder();
    await openOnnx({ model: folder, stanceModel: null, load: async () => found });
    expect(found.env.allowRemoteModels).toBe(false);
    expect(`${found.env.localModelPath}/${found.opened[0]?.split(" ")[1]}`).toBe(folder);
  });

  const broken: readonly (readonly [name: string, load: () => Promise<unknown>, code: string])[] = [
    ["without the package", () => Promise.reject(new Error("not found")), "ONNX_PACKAGE_ABSENT"],
    [
      "with a model that does not open",
      async () => ({ ...fakePackage(), pipeline: () => Promise.reject(new Error("no such file")) }),
      "ONNX_MODEL_UNUSABLE",
    ],
    ["with a model that labels nothing", async () => fakePackage("?"), "ONNX_MODEL_UNUSABLE"],
  ];
  test.each(broken)("says what is wrong %s", async (_, load, code) => {
    const work = async () => (await openOnnx({ model: "m", stanceModel: null, load })).readLater(input);
    await expect(work()).rejects.toMatchObject({ code });
  });

  test("is named by the verbs, which say how to install what it needs", async () => {
    const nameless = await run("read", "a.txt", "--engine", "onnx", "--json");
    expect(JSON.parse(nameless.err)).toMatchObject({
      code: "MODEL_NOT_NAMED",
      details: { option: "--model" },
    });
    const absent = await run("read", "a.txt", "--engine", "onnx", "--model", "m", "--json");
    expect(JSON.parse(absent.err)).toMatchObject({ code: "ONNX_PACKAGE_ABSENT" });
  });
});
