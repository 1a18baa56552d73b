/** A digest as text for a terminal or mail, or as a page of HTML; both in German and English. */
import type { Language } from "@parley/core";
import type { Digest, DigestLine } from "./digest.js";
import { escaped } from "./new-items.js";

type Part = "actors" | "shifts" | "made" | "repeated" | "due" | "evidence" | "conditions";
const parts: readonly Part[] = ["made", "due", "repeated", "conditions", "evidence", "shifts", "actors"];

const words = {
  en: {
    title: (count: number) => (count === 1 ? "1 new document" : `${count} new documents`),
    asOf: "as of",
    open: "Proposals of the program; nobody has decided on them yet.",
    actors: "New actors",
    shifts: "Positions moved, or contradicted",
    made: "Commitments made",
    repeated: "Commitments repeated or reported again",
    due: "Due: overdue, or within a week",
    evidence: "Possible evidence",
    conditions: "Conditions possibly met",
  },
  de: {
    title: (count: number) => (count === 1 ? "1 neues Dokument" : `${count} neue Dokumente`),
    asOf: "Stand",
    open: "Vorschläge des Programms; noch hat niemand über sie entschieden.",
    actors: "Neue Akteure",
    shifts: "Positionen gewandelt oder widersprochen",
    made: "Zusagen gemacht",
    repeated: "Zusagen wiederholt oder erneut gemeldet",
    due: "Fällig: überfällig oder binnen einer Woche",
    evidence: "Mögliche Belege",
    conditions: "Bedingungen, möglicherweise erfüllt",
  },
} as const;

/** Lines of text. */
export function digestText(digest: Digest, language: Language): string {
  const own = words[language];
  const lines = [
    `${own.title(digest.documents.length)} (${own.asOf} ${digest.asOf ?? "?"})`,
    ...digest.documents.map(
      ({ date, source, title }) => `  ${date ?? "?"}  ${source === "" ? "" : `${source}: `}${title}`,
    ),
  ];
  for (const part of parts) {
    if (digest[part].length === 0) continue;
    lines.push(
      "",
      own[part],
      ...digest[part].map(({ words: said, document }) => `  - ${said} (${document})`),
    );
  }
  return `${[...lines, "", own.open].join("\n")}\n`;
}

/** A page of its own, without scripts or anything from elsewhere. */
export function digestHtml(digest: Digest, language: Language): string {
  const own = words[language];
  const item = ({ words: said, document }: DigestLine) =>
    `<li>${escaped(said)} <small>${escaped(document)}</small></li>`;
  const sections = parts
    .filter((part) => digest[part].length > 0)
    .map((part) => `<h2>${own[part]}</h2>\n<ul>\n${digest[part].map(item).join("\n")}\n</ul>`);
  const title = `${own.title(digest.documents.length)} (${own.asOf} ${digest.asOf ?? "?"})`;
  const documents = digest.documents.map(
    ({ date, source, title: name }) =>
      `<li>${escaped(date ?? "?")} ${escaped(source)} <b>${escaped(name)}</b></li>`,
  );
  return [
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body>`,
    `<h1>${title}</h1>\n<ul>\n${documents.join("\n")}\n</ul>`,
    ...sections,
    `<p><i>${own.open}</i></p>\n</body></html>\n`,
  ].join("\n");
}
