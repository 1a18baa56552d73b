/** Everything of the record as files: what each format keeps, what it leaves out, and who reads it. */
import "../../styles/export.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type HelpName, helpOf } from "../../components/help-places.js";
import { Icon } from "../../components/icon.js";
import { OptionHelp } from "../../components/option-help.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { BarSentence } from "../../frame/slots.js";
import { useFormats } from "../../i18n/formats.js";
import { listOf, timeWindowOf, useAddress } from "../../state/address.js";
import { exportAddress } from "../../state/analysis.js";
import { apiAddress, type Query } from "../../state/api.js";
import { DnaLosses } from "./dna-losses.js";

const networks = ["graphml", "gexf", "csv", "edges", "nodes"] as const;

export function ExportPage() {
  const { t, i18n } = useTranslation("export");
  const formats = useFormats();
  const { address } = useAddress();
  const timeWindow = timeWindowOf(address);
  const status = address.status === "reviewed" ? "reviewed" : "all";
  const hasTexts = address.texts !== "0";
  const shared: Query = {
    status,
    labels: i18n.language,
    from: timeWindow?.from,
    to: timeWindow?.to,
    sources: listOf(address.sources),
  };
  const withTexts: Query = { ...shared, texts: hasTexts ? "1" : "0" };
  const where =
    timeWindow === null ? t("whole") : t("window", { range: formats.range(timeWindow.from, timeWindow.to) });
  return (
    <div className="exp">
      <BarSentence>
        <ExportSentence status={status} hasTexts={hasTexts} />
      </BarSentence>
      <p className="exp-say m-only">
        <ExportSentence status={status} hasTexts={hasTexts} />
      </p>
      <p className="exp-say">{where}</p>
      <Part title={t("statements.title")} words={t("statements.words")}>
        <FileLine
          name="statements.csv"
          help="export.statements.csv"
          href={apiAddress("exports/statements/csv", withTexts)}
        />
        <FileLine
          name="statements.jsonl"
          help="export.statements.jsonl"
          href={apiAddress("exports/statements/jsonl", withTexts)}
        />
      </Part>
      <Part title={t("documents.title")} words={t("documents.words")}>
        <FileLine
          name="documents.jsonl"
          help={hasTexts ? "export.documents.with" : "export.documents.without"}
          href={apiAddress("exports/documents/jsonl", withTexts)}
        />
      </Part>
      <Part title={t("networks.title")} words={t("networks.words")}>
        {networks.map((format) => (
          <FileLine
            key={format}
            name={t(`networks.name.${format}`)}
            help={`export.networks.${format}`}
            href={exportAddress(format, shared)}
          />
        ))}
      </Part>
      <Part title={t("codebook.title")} words={t("codebook.words")}>
        <FileLine
          name="codebook.yaml"
          help="export.codebook.yaml"
          href={apiAddress("exports/codebook/yaml")}
        />
      </Part>
      <Part title={t("project.title")} words={t("project.words")}>
        <FileLine
          name="project.parley"
          help="export.project.parley"
          href={apiAddress("exports/project/parley")}
        />
        <FileLine
          name="project.dna"
          help="export.project.dna"
          href={apiAddress("exports/project/dna", { status, labels: i18n.language })}
        />
        <DnaLosses status={status} />
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly words: string;
  readonly children: ReactNode;
}

function Part({ title, words, children }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="dim">{words}</p>
      <ul>{children}</ul>
    </section>
  );
}

interface FileLineProps {
  readonly name: string;
  readonly href: string;
  /** What the format keeps and leaves out. */
  readonly help: HelpName;
}

function FileLine({ name, href, help }: FileLineProps) {
  return (
    <li>
      <a className="btn" href={href} download>
        <Icon name="download" />
        {name}
      </a>
      <OptionHelp of={helpOf(help)} label={name} />
    </li>
  );
}

function ExportSentence({
  status,
  hasTexts,
}: {
  readonly status: "all" | "reviewed";
  readonly hasTexts: boolean;
}) {
  const { t } = useTranslation("export");
  const { change } = useAddress();
  return (
    <Sentence
      t={t}
      i18nKey="sentence"
      components={{
        status: (
          <Slot
            name={t("status.name")}
            help={helpOf("shared.status")}
            isSet={status === "reviewed"}
            chosen={[status]}
            choices={(["all", "reviewed"] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
            choose={([value]) => change({ status: value === "reviewed" ? value : null })}
          >
            {t(`status.${status}`)}
          </Slot>
        ),
        texts: (
          <Slot
            name={t("texts.name")}
            help={helpOf("export.texts")}
            isSet={!hasTexts}
            chosen={[hasTexts ? "1" : "0"]}
            choices={(["1", "0"] as const).map((value) => ({ value, label: t(`texts.${value}`) }))}
            choose={([value]) => change({ texts: value === "0" ? "0" : null })}
          >
            {t(`texts.${hasTexts ? "1" : "0"}`)}
          </Slot>
        ),
      }}
    />
  );
}
