import { acts, builtInStatementType, certainties, roles, speechModes } from "@parley/core";
import { expect, it } from "vitest";
import { allRoles } from "../../src/pages/read/draft.js";
import {
  actChoices,
  BUILT_IN_TYPE,
  BUILT_IN_VARIABLES,
  certaintyChoices,
  modeChoices,
  roleKeys,
} from "../../src/state/vocabulary.js";

it.each([
  ["acts", actChoices, acts],
  ["certainties", certaintyChoices, certainties],
  ["speech modes", modeChoices, speechModes],
  ["built-in variables", BUILT_IN_VARIABLES, builtInStatementType.variables.map(({ id }) => id)],
  ["built-in type", [BUILT_IN_TYPE], [builtInStatementType.id]],
  ["roles of a draft", allRoles, roles],
  ["roles with keys", roleKeys.filter((role) => role !== "writer"), roles],
])("offers the same %s as the model", (_, offered, model) => {
  expect([...offered].sort()).toEqual([...model].sort());
});
