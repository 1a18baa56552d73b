/** The method in words to cite, from the same options as picture and export. */

import { type NetworkFilters, optionsSet, optionValue } from "./network-query.js";
import { choiceWords } from "./options/option-clash.js";
import { pageOptions } from "./options/page-options.js";
import { OF_DOCUMENT, variableWords } from "./options/variable-words.js";
import type { NetworkScene } from "./use-scene.js";

export type Words = (key: string, values?: Record<string, unknown>) => string;
export interface Numbers {
  number(value: number): string;
  decimal(value: number): string;
  range(from: string, to: string): string;
}

export interface MethodParts {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
  readonly address: Readonly<Record<string, string>>;
  readonly t: Words;
  readonly formats: Numbers;
}

/** The method as a paragraph. */
export function methodParagraph({ network, filters, address, t, formats }: MethodParts): string {
  const { view } = network;
  const { counts } = view;
  const pieces = [
    t("network:paragraph.what", {
      mode: sidesWords(filters, t),
      nodes: nodeWords(network, filters, t, formats),
      statements: t("frame:statements", {
        count: counts.statements,
        number: formats.number(counts.statements),
      }),
      reviewed: formats.number(counts.reviewed),
    }),
    view.from === null || view.to === null
      ? ""
      : t("network:paragraph.window", {
          range: formats.range(view.from.slice(0, 10), view.to.slice(0, 10)),
        }),
    egoWords(network, address, t),
    filters.isSeries ? windowsWords(address, view, t, formats) : "",
    t("network:paragraph.how", {
      counted: filters.sides.areOwn
        ? sideWords(filters.sides, "variable1", t)
        : t(`network:counted.${filters.counted}`),
      once: choiceWords("duplicates", filters.once, t),
      stance: choiceWords("qualifierAggregation", filters.stance, t),
      weight: choiceWords("normalization", filters.weight, t),
      least: t("frame:statements", {
        count: Number(filters.min),
        number: formats.number(Number(filters.min)),
      }),
      sources: filters.sources.length === 0 ? t("network:anySource") : filters.sources.join(", "),
    }),
    otherOptions(address),
    view.modularity === null
      ? ""
      : t("network:camps.some", {
          count: view.camps.length,
          number: formats.number(view.camps.length),
          method: choiceWords("campMethod", optionValue(address, "campMethod"), t),
          modularity: formats.decimal(view.modularity),
        }),
    filters.isCompat ? t("network:compat.paragraph") : "",
  ];
  return pieces.filter((piece) => piece !== "").join(" ");
}

function egoWords(
  { view }: NetworkScene,
  { ego, steps }: Readonly<Record<string, string>>,
  t: Words,
): string {
  const node = view.nodes.find(({ id }) => id === ego);
  if (node === undefined) return "";
  return t("network:ego.paragraph", {
    node: node.label,
    steps: t("network:ego.steps", { count: steps === "2" ? 2 : 1 }),
  });
}

function windowsWords(
  address: Readonly<Record<string, string>>,
  { from, to }: NetworkScene["view"],
  t: Words,
  formats: Numbers,
): string {
  return t("network:time.paragraph", {
    size: optionValue(address, "windowSize"),
    unit: choiceWords("timeWindow", optionValue(address, "timeWindow"), t),
    kernel: choiceWords("kernel", optionValue(address, "kernel"), t),
    shown: from === null || to === null ? "" : formats.range(from.slice(0, 10), to.slice(0, 10)),
  });
}

/** Options that the sentences have words for. */
export const saidOptions: readonly string[] = [
  "networkType",
  "qualifierAggregation",
  "normalization",
  "duplicates",
  "minStatements",
  "status",
  "from",
  "to",
  "timeWindow",
  "windowSize",
  "kernel",
  "campMethod",
  "k",
  "kMin",
  "kMax",
  "compat",
];

/** Options that differ from the default and have no words of their own, as they are written in a call. */
function otherOptions(address: Readonly<Record<string, string>>): string {
  const set = optionsSet(address).filter((name) => !saidOptions.includes(name));
  if (set.length === 0) return "";
  const pieces = pageOptions
    .filter(({ name }) => set.includes(name))
    .map(({ known, param }) => `${known} = ${address[param]}`);
  return `${pieces.join(", ")}.`;
}

/** "Actors × concepts", or the variables chosen. */
export function sidesWords({ mode, sides }: NetworkFilters, t: Words): string {
  if (!sides.areOwn) return t(`network:mode.${mode}`);
  const first = sideWords(sides, "variable1", t);
  return `${first} × ${sides.networkType === "twomode" ? sideWords(sides, "variable2", t) : first}`;
}

/** One side in words. */
export function sideWords(sides: NetworkFilters["sides"], side: "variable1" | "variable2", t: Words): string {
  return variableWords(`${sides[`${side}Document`] ? OF_DOCUMENT : ""}${sides[side]}`, t);
}

/** "45 actors and 12 concepts", or one of them; of other variables their names. */
export function nodeWords(
  network: NetworkScene,
  { sides }: NetworkFilters,
  t: Words,
  formats: Pick<Numbers, "number">,
): string {
  const { nodes } = network.view;
  const groups = new Map<string, number>();
  for (const { variable } of nodes) groups.set(variable, (groups.get(variable) ?? 0) + 1);
  const words = [...groups].map(([variable, count]) => {
    const known = knownGroup(variable, sides.variable1Document || sides.variable2Document);
    return known === null
      ? t("network:ofVariable", {
          count,
          number: formats.number(count),
          variable: variableWords(variable, t),
        })
      : t(`network:${known}`, { count, number: formats.number(count) });
  });
  return words.join(t("network:and"));
}

function knownGroup(variable: string, ofDocument: boolean): "actors" | "concepts" | null {
  if (ofDocument) return null;
  if (variable === "concept") return "concepts";
  return variable === "actor" || variable === "person" || variable === "organization" ? "actors" : null;
}
