/** What was done in the project, by whom and when, in sentences; and the way back down to a step. */
import "../../styles/record.css";
import "../../styles/statements.css";
import "../../styles/history.css";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { helpOf } from "../../components/help-places.js";
import { Problem } from "../../components/problem.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { whatWasDone } from "../../frame/history.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { type Step, useHistory } from "../../state/history.js";
import { useProject } from "../../state/project.js";
import { UndoDrawer } from "./undo-drawer.js";

export function HistoryPage() {
  const { t } = useTranslation(["history", "frame"]);
  const { address, change } = useAddress();
  const history = useHistory(address.coder ?? null);
  const steps = history.data?.pages.flatMap((page) => page.rows) ?? [];
  const opened = steps.find((step) => String(step.sequence) === address.step);
  const close = () => {
    change({ step: null });
    document.querySelector<HTMLElement>(".steps")?.focus();
  };
  return (
    <div className="history">
      <CoderSentence />
      {history.error !== null ? (
        <div className="pad">
          <Problem failure={history.error}>
            <button type="button" className="btn" onClick={() => void history.refetch()}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : history.data !== undefined && steps.length === 0 ? (
        <div className="pad">
          <Empty
            action={
              address.coder === undefined ? undefined : (
                <button type="button" className="btn" onClick={() => change({ coder: null })}>
                  {t("history:all")}
                </button>
              )
            }
          >
            {t(address.coder === undefined ? "history:none" : "history:noneOf")}
          </Empty>
        </div>
      ) : (
        <StepList
          steps={steps}
          openedStep={opened}
          open={(step) => change({ step: String(step.sequence) })}
          more={history.hasNextPage ? () => void history.fetchNextPage() : null}
        />
      )}
      {opened === undefined ? null : <UndoDrawer step={opened} close={close} />}
    </div>
  );
}

function CoderSentence() {
  const { t } = useTranslation("history");
  const { address, change } = useAddress();
  const coders = (useProject().data?.coders ?? []).filter(({ kind }) => kind === "person");
  const chosen = coders.find(({ id }) => id === address.coder);
  return (
    <div className="filt">
      <p>
        <Sentence
          t={t}
          i18nKey="sentence"
          components={{
            coders: (
              <Slot
                name={t("coders")}
                help={helpOf("history.coders")}
                isSet={chosen !== undefined}
                chosen={[chosen?.id ?? ""]}
                choices={[
                  { value: "", label: t("anyone") },
                  ...coders.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                choose={([value]) => change({ coder: value, step: null })}
              >
                {chosen?.name ?? t("anyone")}
              </Slot>
            ),
          }}
        />
      </p>
    </div>
  );
}

interface StepListProps {
  readonly steps: readonly Step[];
  readonly openedStep: Step | undefined;
  readonly open: (step: Step) => void;
  readonly more: (() => void) | null;
}

function StepList({ steps, openedStep, open, more }: StepListProps) {
  const { t, i18n } = useTranslation(["history", "frame"]);
  const formats = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.max(0, Math.min(current, steps.length - 1));
  const times = new Intl.DateTimeFormat(i18n.language === "de" ? "de-DE" : "en-US", { timeStyle: "short" });
  const go = (position: number) => {
    const next = Math.min(steps.length - 1, Math.max(0, position));
    setCurrent(next);
    list.current?.focus({ preventScroll: true });
    document.getElementById(`step-${steps[next]?.sequence}`)?.scrollIntoView({ block: "nearest" });
    const step = steps[next];
    if (openedStep !== undefined && step !== undefined) open(step);
  };
  const openCurrent = () => {
    const step = steps[at];
    if (step !== undefined) open(step);
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("history:keys.next"), run: () => go(at + 1) },
    { keys: "k", label: t("history:keys.previous"), run: () => go(at - 1) },
    { keys: ["enter", "o"], label: t("history:keys.open"), run: openCurrent },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  let day = "";
  return (
    <div className="steps-scroll">
      <div
        className="steps"
        ref={list}
        role="listbox"
        aria-label={t("history:list")}
        tabIndex={0}
        aria-activedescendant={steps[at] === undefined ? undefined : `step-${steps[at].sequence}`}
        onKeyDown={onKeyDown}
      >
        {steps.map((step, position) => {
          const when = new Date(step.at);
          const own = localDay(when);
          const begins = own !== day;
          day = own;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its rows
            <div
              key={step.sequence}
              id={`step-${step.sequence}`}
              className="step"
              role="option"
              tabIndex={-1}
              aria-selected={position === at}
              data-undone={step.undone || undefined}
              data-open={step === openedStep || undefined}
              onClick={() => {
                setCurrent(position);
                open(step);
              }}
            >
              <span className="day num">{begins ? formats.day(own) : ""}</span>
              <span className="time num dim">{times.format(when)}</span>
              <span className="what">
                <StepWords step={step} />
                {step.undone ? <span className="chip line">{t("history:undone")}</span> : null}
              </span>
              <span className="by dim">{step.coder}</span>
            </div>
          );
        })}
      </div>
      {more === null ? null : (
        <p className="pad">
          <button type="button" className="btn" onClick={more}>
            {t("history:more")}
          </button>
        </p>
      )}
    </div>
  );
}

/** The sentence of a step; an undo or redo names the step it was about. */
export function StepWords({ step }: { readonly step: Pick<Step, "key" | "details"> }) {
  const { t } = useTranslation("frame");
  const what = whatWasDone(step);
  if (step.key === "undone" || step.key === "redone") return t(step.key, { what });
  return what;
}

/** The day where the reader is, yyyy-mm-dd. */
function localDay(when: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}
