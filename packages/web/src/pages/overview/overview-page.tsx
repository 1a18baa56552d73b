/** The first page: what the record says, what is new since the last visit, what is due, and what to do next. */
import "../../styles/overview.css";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { EvidenceList } from "../../components/evidence-list.js";
import { helpOf } from "../../components/help-places.js";
import { Notice } from "../../components/notice.js";
import { Problem } from "../../components/problem.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { Drawer } from "../../frame/drawer.js";
import { BarSentence } from "../../frame/slots.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, listOf, timeWindowOf, useAddress } from "../../state/address.js";
import { useBarPlot } from "../../state/analysis.js";
import { useEvidence } from "../../state/evidence.js";
import { useLastVisit } from "../../state/last-visit.js";
import { useProject } from "../../state/project.js";
import { barQueryOf } from "../network/bars/bar-query.js";
import { DueNext } from "./due-next.js";
import { findingsOf, mostDisputed, sizeOf } from "./findings.js";
import { SinceVisit } from "./since-visit.js";
import { StandList } from "./stand-list.js";
import { ToDo } from "./to-do.js";

/** The sentences that stand open: their heading and ids. */
export interface OpenedEvidence {
  readonly title: string;
  readonly ids: readonly string[];
}

export type OpenEvidence = (evidence: OpenedEvidence) => void;

export function OverviewPage() {
  const { t } = useTranslation("overview");
  const project = useProject().data;
  const since = useLastVisit(project);
  const { address } = useAddress();
  const [opened, setOpened] = useState<OpenedEvidence | null>(null);
  const shared = { from: address.from ?? "", to: address.to ?? "", sources: address.sources ?? "" };
  const concepts = useBarPlot(barQueryOf(shared, "concept"));
  const actors = useBarPlot(barQueryOf(shared, "actor"));
  if (project === undefined) return null;
  if (project.counts.documents === 0) {
    return (
      <div className="pad">
        <Empty
          action={
            <a className="btn primary" href="/record">
              {t("empty.action")}
            </a>
          }
        >
          {t("empty.none")}
        </Empty>
      </div>
    );
  }
  return (
    <div className="over">
      <BarSentence>
        <SourcesSentence />
      </BarSentence>
      <section className="over-main" aria-label={t("findings")}>
        {concepts.error === null && actors.error === null ? null : (
          <Problem failure={concepts.error ?? actors.error} />
        )}
        {concepts.data === undefined || actors.data === undefined ? null : (
          <Findings concepts={findingsOf(concepts.data)} actors={findingsOf(actors.data)} open={setOpened} />
        )}
        <p className="m-only sm dim">
          <Notice />
        </p>
      </section>
      <section className="over-side" aria-label={t("side")}>
        <SinceVisit since={since} revision={project.revision} open={setOpened} />
        <DueNext />
        <ToDo project={project} />
      </section>
      {opened === null ? null : <EvidenceDrawer opened={opened} close={() => setOpened(null)} />}
    </div>
  );
}

interface FindingsProps {
  readonly concepts: ReturnType<typeof findingsOf>;
  readonly actors: ReturnType<typeof findingsOf>;
  readonly open: OpenEvidence;
}

function Findings({ concepts, actors, open }: FindingsProps) {
  const { t } = useTranslation("overview");
  const formats = useFormats();
  const { address } = useAddress();
  const disputed = mostDisputed(concepts);
  const first = actors[0];
  const all = actors.flatMap(({ support, oppose, open: none }) => [...support, ...oppose, ...none]);
  const count = (ids: readonly string[], title: string): ReactNode => (
    <EvidenceNumber ids={ids} title={title} open={open} />
  );
  if (first === undefined) {
    const isNarrowed = timeWindowOf(address) !== null || address.sources !== undefined;
    return <Empty>{t(isNarrowed ? "empty.filtered" : "empty.statements")}</Empty>;
  }
  return (
    <>
      <h2 className="over-lead">
        {disputed === null ? (
          <Sentence t={t} i18nKey="lead.agreed" values={{ concept: concepts[0]?.label ?? "" }} />
        ) : (
          <Sentence
            t={t}
            i18nKey="lead.disputed"
            values={{ concept: disputed.label }}
            components={{ b: <b /> }}
          />
        )}
      </h2>
      <p className="over-say">
        <Sentence
          t={t}
          i18nKey="lead.sum"
          values={{ actors: formats.number(actors.length) }}
          components={{ n: <>{count(all, t("allStatements"))}</> }}
        />{" "}
        {disputed === null ? null : (
          <Sentence
            t={t}
            i18nKey="lead.sides"
            values={{ concept: disputed.label }}
            components={{
              b: <b />,
              s: <>{count(disputed.support, t("supporting", { label: disputed.label }))}</>,
              o: <>{count(disputed.oppose, t("opposing", { label: disputed.label }))}</>,
            }}
          />
        )}{" "}
        <Sentence
          t={t}
          i18nKey="lead.most"
          values={{ actor: first.label }}
          components={{
            b: <b />,
            n: <>{count([...first.support, ...first.oppose, ...first.open], first.label)}</>,
          }}
        />
      </p>
      <StandList
        title={t("stand.concepts")}
        note={t("stand.note", { shown: Math.min(MOST, concepts.length), all: concepts.length })}
        findings={concepts.slice(0, MOST)}
        most={sizeOf(concepts[0] ?? first)}
        open={open}
      />
      <StandList
        title={t("stand.actors")}
        note={t("stand.note", { shown: Math.min(MOST, actors.length), all: actors.length })}
        findings={actors.slice(0, MOST)}
        most={sizeOf(first)}
        open={open}
      />
    </>
  );
}

/** More rows than one takes in; the network page has them all. */
const MOST = 8;

export interface EvidenceNumberProps {
  readonly ids: readonly string[];
  /** Heading of the drawer that it opens. */
  readonly title: string;
  readonly open: OpenEvidence;
}

/** A number that opens its sentences; plain where there are none. */
export function EvidenceNumber({ ids, title, open }: EvidenceNumberProps) {
  const { t } = useTranslation("overview");
  const formats = useFormats();
  if (ids.length === 0) return <span className="num">0</span>;
  return (
    <button
      type="button"
      className="ev-n"
      aria-label={t("openEvidence", { number: formats.number(ids.length), title })}
      onClick={() => open({ title, ids })}
    >
      {formats.number(ids.length)}
    </button>
  );
}

function EvidenceDrawer({ opened, close }: { readonly opened: OpenedEvidence; readonly close: () => void }) {
  const { t } = useTranslation("overview");
  const [shown, setShown] = useState(PORTION);
  const evidence = useEvidence(opened.ids.slice(0, shown));
  return (
    <Drawer
      key={opened.title}
      title={opened.title}
      label={opened.title}
      aside={t("sentences", { count: opened.ids.length })}
      close={close}
    >
      <EvidenceList
        evidence={evidence}
        showConcept
        total={opened.ids.length}
        more={() => setShown((now) => now + PORTION)}
      />
    </Drawer>
  );
}

/** Sentences shown at first, and with each "more". */
const PORTION = 120;

function SourcesSentence() {
  const { t } = useTranslation(["overview", "record"]);
  const { address, change } = useAddress();
  const sources = listOf(address.sources);
  const known = useProject().data?.sources ?? [];
  return (
    <Sentence
      t={t}
      i18nKey="overview:sentence"
      components={{
        sources: (
          <Slot
            name={t("record:sources")}
            help={helpOf("shared.sources")}
            many
            isSet={sources.length > 0}
            chosen={sources}
            choices={known.map((source) => ({ value: source, label: source }))}
            choose={(values) => change({ sources: joinList(values) })}
          >
            {sources.length === 0 ? t("record:anySource") : sources.join(t("record:or"))}
          </Slot>
        ),
      }}
    />
  );
}
