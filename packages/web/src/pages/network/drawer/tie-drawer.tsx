/** The evidence of a tie: what it says in sum, when it was said, and every sentence behind it. */
import type { StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { EvidenceBeads } from "../../../components/evidence-beads.js";
import { EvidenceFooter } from "../../../components/evidence-footer.js";
import { EvidenceList } from "../../../components/evidence-list.js";
import { Drawer } from "../../../frame/drawer.js";
import { useFormats } from "../../../i18n/formats.js";
import { useEvidence } from "../../../state/evidence.js";
import { useSelection } from "../actions.js";
import { weightWords } from "../graph/tie-tip.js";
import { type NetworkFilters, tieKey } from "../network-query.js";
import { TieVerb } from "../tie-words.js";
import type { NetworkScene } from "../use-scene.js";
import { closeDrawer } from "./close.js";

export interface TieDrawerProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
  readonly tie: string;
}

const NO_IDS: readonly string[] = [];

export function TieDrawer({ network, filters, tie: key }: TieDrawerProps) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const { open } = useSelection();
  const tie = network.scene.ties.find((one) => one.key === key);
  const behind = network.view.ties.find((one) => tieKey(one) === key);
  const evidence = useEvidence(behind?.evidence ?? NO_IDS);
  const close = () => closeDrawer(() => open(null));
  if (tie === undefined || behind === undefined) {
    return (
      <Drawer title={t("network:tie.gone")} label={t("network:evidence.label")} close={close}>
        <p className="emp sm" style={{ paddingBlock: 16 }}>
          {t("network:tie.goneWhy")}
        </p>
      </Drawer>
    );
  }
  const node = (id: string) => network.scene.nodes.find((one) => one.id === id);
  const source = node(tie.source);
  const target = node(tie.target);
  const { mode } = filters;
  const from = network.view.from ?? evidence.statements.at(-1)?.document.date ?? "";
  const to = network.view.to ?? evidence.statements[0]?.document.date ?? "";
  return (
    <Drawer
      plain
      title={
        <>
          <button type="button" className="plain-link" onClick={() => open({ kind: "node", id: tie.source })}>
            {source?.label}
          </button>{" "}
          {source?.camp === null || source === undefined ? null : <Camp camp={source.camp} />}
        </>
      }
      label={t("network:evidence.label")}
      close={close}
      footer={
        <EvidenceFooter
          name={fileName(source?.label, target?.label)}
          total={tie.statements}
          evidence={evidence}
        />
      }
    >
      <div className="tie-head">
        <p className="tie-line">
          <TieVerb form={tie.form} mode={mode} />
          <button
            type="button"
            className="plain-link b"
            onClick={() => open({ kind: "node", id: tie.target })}
          >
            {target?.label}
          </button>
          {target?.camp === null || target === undefined ? null : <Camp camp={target.camp} />}
        </p>
        <p className="sm dim num">
          <TieSum statements={evidence.statements} isLoading={evidence.isLoading} total={tie.statements} />{" "}
          {t("network:weightIs")} <b className="ink">{weightWords(tie.weight, formats)}</b>
          {filters.weight === "no" ? "." : ` (${t(`network:weightName.${filters.weight}`)}).`}
        </p>
        {from === "" || to === "" ? null : (
          <EvidenceBeads statements={evidence.statements} from={from} to={to} pick={showInList} />
        )}
      </div>
      <div className="body">
        <EvidenceList
          evidence={evidence}
          showConcept={mode === "actors-actors"}
          total={behind.evidence.length}
        />
      </div>
    </Drawer>
  );
}

/** "11 statements in 8 documents: 9 against, 1 for, 1 open." */
function TieSum({
  statements,
  isLoading,
  total,
}: {
  readonly statements: readonly StatementView[];
  readonly isLoading: boolean;
  readonly total: number;
}) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const count = t("frame:statements", { count: total, number: formats.number(total) });
  if (isLoading || statements.length === 0) return `${count}.`;
  return `${t("network:sum", {
    statements: count,
    documents: t("network:documents", sumOf(statements, formats).documents),
  })} ${stanceSum(statements, (kind, number) => t(`network:stances.${kind}`, { number: formats.number(number) }))}.`;
}

function sumOf(statements: readonly StatementView[], formats: { number(value: number): string }) {
  const count = new Set(statements.map((statement) => statement.documentId)).size;
  return { documents: { count, number: formats.number(count) } };
}

/** Counts by stance in words, the largest first; a stance nobody took is left out. */
export function stanceSum(
  statements: readonly Pick<StatementView, "agreement">[],
  words: (kind: "for" | "against" | "open", count: number) => string,
): string {
  const counts = { for: 0, against: 0, open: 0 };
  for (const { agreement } of statements)
    counts[agreement === 1 ? "for" : agreement === 0 ? "against" : "open"] += 1;
  return (["for", "against", "open"] as const)
    .filter((kind) => counts[kind] > 0)
    .sort((a, b) => counts[b] - counts[a])
    .map((kind) => words(kind, counts[kind]))
    .join(", ");
}

function showInList(statement: StatementView): void {
  const element = document.getElementById(`evidence-${statement.id}`);
  element?.scrollIntoView({ block: "start", behavior: "instant" });
  element?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
}

/** A file name from two labels, in letters every system takes. */
export function fileName(...labels: readonly (string | undefined)[]): string {
  const name = labels
    .filter((label) => label !== undefined)
    .join("-")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return name === "" ? "statements" : name.slice(0, 80);
}
