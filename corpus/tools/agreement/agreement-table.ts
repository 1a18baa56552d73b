/**
 * The figures of agreement as Markdown tables: stretches with F1, labels with percent, kappa and alpha, the two
 * languages side by side.
 */
import type { Language } from "@parley/core";
import type { AgreementFigures, Figure } from "./agreement-figures.js";
import { comparedLabels } from "./compare-codings.js";
import { comparedParts } from "./pair-groups.js";

const names = { de: "German", en: "English" } as const;
const modes = ["direct", "indirect", "indirect-free-indirect", "free-indirect", "reported", "writer"];

/** @param byLanguage figures of the texts of each language */
export function agreementTables(byLanguage: ReadonlyMap<Language, AgreementFigures>): string {
  const languages = [...byLanguage];
  const header = (columns: readonly string[]) => {
    const cells = languages.flatMap(([lang]) => columns.map((column) => `${names[lang]} ${column}`));
    return [row(["", ...cells]), row(["---", ...cells.map(() => "---:")])];
  };
  const stretches = ["quote", ...modes, ...comparedParts].map((measure) =>
    row([
      measure,
      ...languages.flatMap(([, { shared }]) => {
        const exact = shared.get(`${measure} exact`);
        return [
          exact === undefined ? "0 / 0" : `${exact.first} / ${exact.second}`,
          interval(exact),
          interval(shared.get(`${measure} tokens`)),
        ];
      }),
    ]),
  );
  const found = row([
    "quote found",
    ...languages.flatMap(([, { shared }]) => {
      const same = shared.get("quote found");
      return [`${same?.first ?? 0} / ${same?.second ?? 0}`, interval(same), ""];
    }),
  ]);
  const unitizing = languages.map(([lang, figures]) => `${names[lang]} ${interval(figures.unitizing)}`);
  const labels = comparedLabels.map((label) =>
    row([
      label,
      ...languages.flatMap(([, figures]) => {
        const own = figures.labels.get(label);
        return [
          `${own?.units ?? 0}`,
          percent(own?.percent.value),
          number(own?.kappa.value),
          interval(own?.alpha),
        ];
      }),
    ]),
  );
  return [
    ...header(["first / second", "F1 exact", "F1 tokens"]),
    found,
    ...stretches,
    "",
    `Alpha for unitizing of the outermost quotes: ${unitizing.join(", ")}.`,
    "",
    ...header(["n", "%", "κ", "α"]),
    ...labels,
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function interval(figure: Figure | undefined): string {
  if (figure === undefined || figure.value === null) return "–";
  return `${number(figure.value)} [${number(figure.low)}, ${number(figure.high)}]`;
}

function number(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : value.toFixed(2).replace("-", "−");
}

function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : (100 * value).toFixed(0);
}
