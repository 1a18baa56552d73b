/** Table of contents of the core: everything other packages may use. */
export { describeProblem, fail, ParleyError, problems } from "./errors.js";
export type { ErrorCode, ErrorDetails, ProblemInWords } from "./errors.js";
export { createRandom } from "./random.js";
export type { Random } from "./random.js";
export { isVerbatim, partAt, partSchema, roles, roleSchema, SPAN_JOINER, spanSchema } from "./model/part.js";
export type { Part, Role, Span } from "./model/part.js";
export {
  actorKinds,
  acts,
  certainties,
  contingencySchema,
  deadlineGrades,
  deadlineSchema,
  languages,
  media,
  polarities,
  readActorSchema,
  readEventSchema,
  readingSchema,
  readStatementSchema,
  speechModes,
} from "./model/reading.js";
export type {
  Contingency,
  Deadline,
  Language,
  ReadActor,
  ReadEvent,
  Reading,
  ReadStatement,
} from "./model/reading.js";
export { codebookSchema } from "./model/codebook.js";
export type { Codebook, CodebookActor, CodebookConcept } from "./model/codebook.js";
