/** Routes of what a project keeps as settings: list, keep, remove. */
import { type Draft, type Maker, type ProjectReader, writeResultSchema } from "@parley/core";
import { z } from "zod";
import { makerOf, write } from "../project/actions.js";
import { projectReader } from "../store/project-reader.js";
import { answerWrite } from "./answer-write.js";
import type { Api, RouteContext } from "./context.js";

export interface KeptRoutes<Item extends z.ZodType, Input extends z.ZodType> {
  /** With the stroke before it: "/views". */
  readonly path: string;
  readonly tag: string;
  /** Under which name the list stands in its answer. */
  readonly listName: string;
  readonly itemSchema: Item;
  readonly inputSchema: Input;
  readonly summaries: Readonly<Record<"list" | "keep" | "remove", string>>;
  readonly list: (project: ProjectReader) => z.output<Item>[];
  readonly keep: (project: ProjectReader, input: z.output<Input>, maker: Maker) => Draft;
  readonly remove: (project: ProjectReader, id: string) => Draft;
}

export function keptRoutes<Item extends z.ZodType, Input extends z.ZodType>(
  api: Api,
  context: RouteContext,
  { path, tag, listName, itemSchema, inputSchema, summaries, list, keep, remove }: KeptRoutes<Item, Input>,
): void {
  const { project } = context;
  const tags = [tag];
  const reader = () => projectReader(project.store);
  const response = { 200: writeResultSchema };
  const listSchema = z.object({ [listName]: z.array(itemSchema) });
  api.get(
    path,
    { schema: { tags, summary: summaries.list, response: { 200: listSchema } } },
    async () => ({ [listName]: list(reader()) }) as z.output<typeof listSchema>,
  );
  api.post(
    path,
    { schema: { tags, summary: summaries.keep, body: inputSchema, response } },
    async ({ body }) =>
      answerWrite(context, write(project, keep(reader(), body as z.output<Input>, makerOf(project)))),
  );
  api.delete(
    `${path}/:id`,
    { schema: { tags, summary: summaries.remove, params: z.object({ id: z.string() }), response } },
    async ({ params }) => answerWrite(context, write(project, remove(reader(), params.id))),
  );
}
