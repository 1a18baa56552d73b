/** The review queue: proposals of all documents one after the other, each decided by a key. */
import "../../styles/reader.css";
import "../../styles/queue.css";
import type { StatementEdit, StatementView } from "@parley/core";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { BarSentence, BarTools } from "../../frame/slots.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { sharedAddress, useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import {
  canHaveEquals,
  takeFromQueue,
  useEqualCases,
  useQueue,
  useReviewProgress,
} from "../../state/queue.js";
import { useSecondChoices } from "../../state/suggestions.js";
import { focusConcept, turned } from "../read/quick-corrections.js";
import { useQueueActions } from "./actions.js";
import { CorrectionDrawer } from "./correction-drawer.js";
import { EqualDrawer } from "./equal-drawer.js";
import { ProgressDrawer } from "./progress-drawer.js";
import { QueueDrawer } from "./queue-drawer.js";
import { offeredOrders, queueFiltersOf, queueQueryOf, sharedQueryOf } from "./queue-filters.js";
import { QueueKeys, useQueueKeys } from "./queue-keys.js";
import { QueueList } from "./queue-list.js";
import { QueueSentence } from "./queue-sentence.js";

type Beside = "card" | "form" | "equal" | "progress";

export function QueuePage() {
  const { t } = useTranslation(["queue", "frame"]);
  const formats = useFormats();
  const { address, change } = useAddress();
  const navigate = useNavigate();
  const project = useProject().data;
  const offered = offeredOrders(project?.statementOrders ?? []);
  const filters = queueFiltersOf(address, offered);
  const list = useQueue(queueQueryOf(address, filters), project !== undefined);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages.at(-1)?.total ?? null;
  const progress = useReviewProgress(sharedQueryOf(address)).data;
  const [focusId, setFocusId] = useState<string | null>(address.statement ?? null);
  const [beside, setBeside] = useState<Beside>("card");
  const focus = rows.find((row) => row.id === focusId) ?? rows[0] ?? null;
  const equal = useEqualCases(beside === "equal" ? focus : null, sharedQueryOf(address));
  const actions = useQueueActions();
  const choices = useSecondChoices(beside === "card" ? focus : null);
  useEffect(() => {
    const timer = setTimeout(() => change({ statement: focusId }), 250);
    return () => clearTimeout(timer);
  }, [focusId, change]);
  const { fetchNextPage, isFetchingNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, isFetchingNextPage]);

  const select = (id: string | null) => {
    setFocusId(id);
    setBeside("card");
  };
  const at = focus === null ? -1 : rows.indexOf(focus);
  /** The next one that stays when these are gone. */
  const nextOf = (gone: readonly StatementView[]) => {
    const ids = new Set(gone.map(({ id }) => id));
    const stays = (row: StatementView) => !ids.has(row.id);
    return rows.slice(at + 1).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays) ?? null;
  };
  const judge = (verdict: "accept" | "reject" | "reopen", those: readonly StatementView[] = []) => {
    const decided = those.length > 0 ? those : focus === null ? [] : [focus];
    const next = nextOf(decided);
    actions.judge(decided, verdict);
    select(next?.id ?? null);
  };
  /** Shown at once, as the other keys are; a form waits for the server, so that it can stay open. */
  const correctAtOnce = (statement: StatementView, edit: StatementEdit) => {
    const next = nextOf([statement]);
    const write = actions.correct(statement, edit);
    takeFromQueue([statement.id], write);
    write.catch(showProblem);
    select(next?.id ?? null);
  };
  const readInPlace = () => {
    if (focus === null) return;
    void navigate({
      to: "/read/$documentId",
      params: { documentId: focus.documentId },
      search: { ...sharedAddress(address), statement: focus.id },
    } as never);
  };
  useQueueKeys({
    isOpen: beside === "card" && focus !== null,
    isRejected: filters.isRejected,
    move: (step) => select(rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.id ?? null),
    judge,
    correct: () => setBeside("form"),
    correctConcept: () => {
      setBeside("form");
      focusConcept();
    },
    turn: () => {
      if (focus !== null) correctAtOnce(focus, { agreement: turned(focus.agreement) });
    },
    choose: (position) => {
      const choice = choices[position];
      if (focus !== null && choice !== undefined) correctAtOnce(focus, choice.edit);
    },
    choices: choices.length,
    openEqual: () => {
      if (focus !== null && canHaveEquals(focus)) setBeside("equal");
      else showToast({ words: t("queue:equal.none") });
    },
    openProgress: () => setBeside((now) => (now === "progress" ? "card" : "progress")),
    readInPlace,
  });
  const title = progress?.documents.find((doc) => doc.id === filters.documentId)?.title ?? null;
  return (
    <div className="queue">
      <BarSentence>
        <QueueSentence filters={filters} offered={offered} title={title} />
      </BarSentence>
      <BarTools>
        <button type="button" className="btn" onClick={() => setBeside("progress")}>
          {t("queue:progress.title")} <kbd className="d-only">P</kbd>
        </button>
      </BarTools>
      <p className="queue-sentence m-only">
        <QueueSentence filters={filters} offered={offered} title={title} />
      </p>
      {list.error !== null ? (
        <div className="pad">
          <Problem failure={list.error}>
            <button type="button" className="btn" onClick={() => void list.refetch()}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : total === 0 ? (
        <div className="pad">
          <NothingToReview isRejected={filters.isRejected} />
        </div>
      ) : (
        <QueueList
          rows={rows}
          total={total ?? 0}
          focusId={focus?.id ?? null}
          select={select}
          loadMore={loadMore}
        />
      )}
      <footer className="review">
        <span className="num dim sm" role="status">
          {progress === undefined
            ? ""
            : t("queue:decided", {
                done: formats.number(progress.decided),
                all: formats.number(progress.decided + progress.open),
              })}
        </span>
        <span className="spacer" />
        <QueueKeys isRejected={filters.isRejected} />
      </footer>
      {beside === "progress" && progress !== undefined ? (
        <ProgressDrawer
          progress={progress}
          narrow={(id) => {
            change({ document: id, statement: null });
            select(null);
          }}
          close={() => setBeside("card")}
        />
      ) : focus === null ? null : beside === "form" ? (
        <CorrectionDrawer
          statement={focus}
          save={async (edit) => {
            const next = nextOf([focus]);
            await actions.correct(focus, edit);
            select(next?.id ?? null);
          }}
          close={() => setBeside("card")}
        />
      ) : beside === "equal" && equal.data !== undefined ? (
        <EqualDrawer
          key={focus.id}
          like={focus}
          cases={equal.data}
          judge={(those, verdict) => judge(verdict, those)}
          close={() => setBeside("card")}
        />
      ) : (
        <QueueDrawer
          focus={focus}
          position={at + 1}
          total={total ?? 0}
          judge={judge}
          correct={() => setBeside("form")}
          choices={choices}
          take={({ edit }) => correctAtOnce(focus, edit)}
          openEqual={canHaveEquals(focus) ? () => setBeside("equal") : null}
        />
      )}
    </div>
  );
}

function NothingToReview({ isRejected }: { readonly isRejected: boolean }) {
  const { t } = useTranslation("queue");
  const { address, change } = useAddress();
  const isNarrowed =
    address.from !== undefined || address.sources !== undefined || address.document !== undefined;
  if (!isNarrowed) return <Empty>{t(isRejected ? "empty.rejected" : "empty.open")}</Empty>;
  return (
    <Empty
      action={
        <button
          type="button"
          className="btn"
          onClick={() => change({ from: null, to: null, sources: null, document: null })}
        >
          {t("empty.clear")}
        </button>
      }
    >
      {t("empty.filtered")}
    </Empty>
  );
}
