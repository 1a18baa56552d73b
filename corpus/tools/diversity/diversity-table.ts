/**
 * The figures of diversity as a Markdown table, one column a collection.
 */
import type { Distribution } from "./distribution.js";
import { type DiversityFigures, SAMPLE, SEGMENT } from "./diversity-figures.js";

type Cell = (figures: DiversityFigures) => string;

const rows: readonly (readonly [name: string, cell: Cell])[] = [
  ["texts", ({ texts }) => `${texts}`],
  ["words", ({ words }) => `${words}`],
  [`type/token ratio, segments of ${SEGMENT} words`, ({ typeTokenRatio }) => number(typeTokenRatio, 3)],
  [`words used once in the first ${SAMPLE}`, ({ usedOnce }) => percent(usedOnce)],
  ["MTLD", ({ mtld }) => number(mtld, 0)],
  [
    "words a sentence, mean ± deviation",
    ({ sentenceLength }) => `${number(sentenceLength.mean, 1)} ± ${number(sentenceLength.deviation, 1)}`,
  ],
  ["quartiles", ({ sentenceLength }) => sentenceLength.quartiles.join(" · ")],
  ["sentence openings, effective number", ({ openings }) => number(openings.effective, 0)],
  ["most frequent openings", ({ openings }) => leading(openings, 5)],
  ["shapes of three words, effective number", ({ shapes }) => number(shapes.effective, 0)],
  ["order of quote and frame, effective number", ({ orders }) => number(orders.effective, 1)],
  ["most frequent orders", ({ orders }) => leading(orders, 6)],
  ["groups a tenth of the text", ({ tenths }) => tenths.join(" · ")],
  ["different sequences of modes", ({ sequences }) => percent(sequences)],
  ["registers", ({ registers }) => leading(registers, 12, "count")],
  ["fields", ({ fields }) => `${fields.counts.length}: ${leading(fields, 8, "count")}`],
];

/** @param collections names and figures, in the order of the columns */
export function diversityTable(collections: ReadonlyMap<string, DiversityFigures>): string {
  const names = [...collections.keys()];
  return [
    `|  | ${names.join(" | ")} |`,
    `| --- | ${names.map(() => "---").join(" | ")} |`,
    ...rows.map(([name, cell]) => `| ${name} | ${[...collections.values()].map(cell).join(" | ")} |`),
  ].join("\n");
}

function leading(
  { counts, total }: Distribution,
  most: number,
  unit: "percent" | "count" = "percent",
): string {
  return counts
    .slice(0, most)
    .map(([name, count]) => `${name} ${unit === "count" ? count : percent(count / total)}`)
    .join(", ");
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(100 * share).toFixed(0)} %`;
}

function number(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}
