/**
 * Asks a language model at an OpenAI-compatible endpoint, by plain HTTP. Waits and asks again where the endpoint is
 * busy, slow or away; stops where it refuses or where the budget is spent. The key comes from the caller, who has it
 * from the environment; it is sent and never written anywhere.
 */
import { fail, ParleyError } from "@parley/core";
import type { Ask, ModelQuestion } from "@parley/extract";
import { z } from "zod";

export interface EndpointOptions {
  /** Address up to the version: "http://localhost:8080/v1". */
  readonly endpoint: string;
  readonly model: string;
  readonly key: string | null;
  /** Where the key was looked for, for the words of a refusal. */
  readonly keyVariable: string;
  /** Tokens of questions and answers together, after which nothing is asked any more; `null` for no limit. */
  readonly budget: number | null;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeout: number;
  /** How to let time pass, in milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface Endpoint {
  /** Fails with `MODEL_ENDPOINT_SILENT`, `MODEL_ENDPOINT_REFUSED`, `MODEL_BUDGET_SPENT`. */
  readonly ask: Ask;
  /** Tokens used so far, as the endpoint counts them; without its count, a quarter of the characters. */
  readonly tokens: () => number;
}

const ATTEMPTS = 5;
/** First pause before asking again; doubled each time. */
const PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** Ways of asking for JSON, the strictest first; an endpoint that does not know one answers 400. */
const formats = ["schema", "json", "plain"] as const;

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

export function openEndpoint(options: EndpointOptions): Endpoint {
  const { endpoint, model, budget } = options;
  let spent = 0;
  let format = 0;

  async function ask(question: ModelQuestion): Promise<string> {
    if (budget !== null && spent >= budget) fail("MODEL_BUDGET_SPENT", { endpoint, model, budget, spent });
    let reason = "";
    for (let attempt = 1; attempt <= ATTEMPTS; ) {
      const tried = format;
      const reply = await post(options, bodyOf(model, question, formats[tried] ?? "plain"));
      if ("text" in reply) {
        const parsed = replySchema.safeParse(jsonOrNull(reply.text));
        const answer = parsed.data?.choices[0]?.message.content;
        if (parsed.success && answer !== undefined) {
          const { usage } = parsed.data;
          const characters = question.system.length + question.user.length + (answer?.length ?? 0);
          spent += usage ? usage.prompt_tokens + usage.completion_tokens : Math.ceil(characters / 4);
          return answer ?? "";
        }
        reason = "no chat completion came back";
      } else if (reply.status === 400 && tried < formats.length - 1) {
        // Another question may have found that out meanwhile.
        format = Math.max(format, tried + 1);
        continue;
      } else if (reply.isFinal) {
        const { status } = reply;
        fail("MODEL_ENDPOINT_REFUSED", {
          endpoint,
          model,
          status,
          reason: reply.reason,
          variable: options.keyVariable,
        });
      } else reason = reply.reason;
      if (attempt < ATTEMPTS) {
        const asked = "pause" in reply ? reply.pause : null;
        await options.wait(Math.min(LONGEST_PAUSE, asked ?? PAUSE * 2 ** (attempt - 1)));
      }
      attempt += 1;
    }
    return fail("MODEL_ENDPOINT_SILENT", { endpoint, attempts: ATTEMPTS, reason });
  }

  return { ask, tokens: () => spent };
}

function bodyOf(model: string, { system, user, schema }: ModelQuestion, format: (typeof formats)[number]) {
  const asked = {
    schema: { type: "json_schema", json_schema: { name: "statements", strict: true, schema } },
    json: { type: "json_object" },
    plain: null,
  }[format];
  // Where the endpoint takes no schema, the question has to hold it.
  const rules = format === "schema" ? system : `${system}\n${JSON.stringify(schema)}`;
  return JSON.stringify({
    model,
    temperature: 0,
    messages: [
      { role: "system", content: rules },
      { role: "user", content: user },
    ],
    ...(asked === null ? {} : { response_format: asked }),
  });
}

type Reply =
  | { readonly text: string }
  | {
      readonly status: number;
      readonly reason: string;
      readonly isFinal: boolean;
      readonly pause: number | null;
    };

async function post({ endpoint, key, timeout }: EndpointOptions, body: string): Promise<Reply> {
  try {
    const response = await fetch(`${endpoint.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
      },
      body,
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    if (response.ok) return { text };
    const { status } = response;
    const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
    const pause = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
    return { status, reason: text.slice(0, 200), isFinal: !isPassing(status), pause };
  } catch (cause) {
    if (cause instanceof ParleyError || !(cause instanceof Error)) throw cause;
    const isLate = cause.name === "TimeoutError";
    const reason = isLate ? `no answer within ${timeout} ms` : causeOf(cause);
    return { status: 0, reason, isFinal: false, pause: null };
  }
}

/** Busy, slow or broken for the moment: worth asking again. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** What the network said ("ECONNREFUSED"), not that fetch failed. */
function causeOf(error: Error): string {
  const { cause } = error;
  if (typeof cause === "object" && cause !== null && "code" in cause) return String(cause.code);
  return error.message;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
