/** Camps as an answer: by one method, or by several side by side with their agreement. */
import {
  type CampMethodName,
  type Camps,
  campMethodNames,
  campOptions,
  campSettingsSchema,
  camps,
  compareCamps,
  fail,
  network,
  networkOptionsSchema,
} from "@parley/core";
import { type Analysis, matrixRows, tableFor } from "./answer.js";

/**
 * Options: those of a network, those of `camps`, and `methods` for several at once.
 * @throws what `network` and `camps` throw, `OPTION_INVALID`, `NETWORK_OPTION_UNKNOWN`
 */
export const campsAnswer: Analysis = (record, options) => {
  const { method, methods, networkInput, settings } = parted(options);
  const found = network(tableFor(record, networkInput), campOptions(networkInput));
  const compat = networkInput.compat === "dna-3.1.2" ? "dna-3.1.2" : null;
  const fields = (one: Camps) => ({
    method: one.method,
    membership: one.membership,
    camps: one.camps.map(({ size, labels }) => ({ size, labels })),
    isolates: one.isolates.map((row) => found.rowLabels[row] ?? ""),
    modularity: one.modularity,
    tried: one.tried,
  });
  const { rowLabels } = found;
  const answer = { matrices: [], series: null } as const;
  if (methods === null) {
    const one = camps(found, { ...settings, method, compat });
    return { ...answer, fields: { rowLabels, ...fields(one) }, numbers: [one.modularity ?? 0] };
  }
  const all = compareCamps(found, { ...settings, methods, compat });
  const count = all.divisions.length;
  return {
    ...answer,
    fields: {
      rowLabels,
      divisions: all.divisions.map(fields),
      left: all.left,
      adjustedRand: matrixRows(all.adjustedRand, count, count),
      mutualInformation: matrixRows(all.mutualInformation, count, count),
      variationOfInformation: matrixRows(all.variationOfInformation, count, count),
    },
    numbers: Array.from(all.adjustedRand),
  };
};

/** The options by whose they are. */
function parted(options: Readonly<Record<string, unknown>>) {
  const own: Record<string, unknown> = {};
  const networkInput: Record<string, unknown> = {};
  const names = [...Object.keys(campSettingsSchema.shape), "method", "methods"];
  for (const [name, value] of Object.entries(options)) {
    if (names.includes(name)) own[name] = value;
    else if (Object.hasOwn(networkOptionsSchema.shape, name)) networkInput[name] = value;
    else
      fail("NETWORK_OPTION_UNKNOWN", {
        option: name,
        allowed: [...names, ...Object.keys(networkOptionsSchema.shape)],
      });
  }
  const { method = "louvain", methods, ...rest } = own;
  const parsed = campSettingsSchema.safeParse(rest);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const option = String(issue?.path[0] ?? "options");
    refuse(option, rest[option], issue?.message ?? "?");
  }
  return {
    method: methodNamed("method", method),
    methods: Array.isArray(methods) ? methods.map((one) => methodNamed("methods", one)) : null,
    settings: campSettingsSchema.parse(rest),
    networkInput,
  };
}

function methodNamed(option: string, value: unknown): CampMethodName {
  return campMethodNames.find((name) => name === value) ?? refuse(option, value, campMethodNames);
}

function refuse(option: string, value: unknown, allowed: string | readonly string[]): never {
  const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? "?");
  return fail("OPTION_INVALID", { option, value: shown, where: "camps", allowed });
}
