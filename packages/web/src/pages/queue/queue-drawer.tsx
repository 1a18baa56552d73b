/** Beside the list: the proposal in focus with its sentence, why it was proposed, and the buttons that decide. */
import type { StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { MarkedSentence, PlaceOf } from "../../components/evidence-quote.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import type { SecondChoice } from "../../state/suggestions.js";
import { SecondChoiceList } from "../read/panel/second-choice-list.js";
import { StatementCard } from "../read/panel/statement-card.js";
import type { QueueVerdict } from "./actions.js";

export interface QueueDrawerProps {
  readonly focus: StatementView;
  /** Position in the list, from 1. */
  readonly position: number;
  readonly total: number;
  readonly judge: (verdict: QueueVerdict) => void;
  readonly correct: () => void;
  readonly choices: readonly SecondChoice[];
  readonly take: (choice: SecondChoice) => void;
  /** Opens the equal cases; `null` where nothing can be equal. */
  readonly openEqual: (() => void) | null;
}

export function QueueDrawer(props: QueueDrawerProps) {
  const { focus, position, total, judge, correct, choices, take, openEqual } = props;
  const { t } = useTranslation(["queue", "reader"]);
  const formats = useFormats();
  const isRejected = focus.state === "rejected";
  const title = t(`reader:title.${focus.state}`);
  return (
    <Drawer
      title={title}
      label={title}
      aside={t("reader:position", { at: formats.number(position), of: formats.number(total) })}
      plain
    >
      <div className="queue-place drawer-quote">
        <MarkedSentence statement={focus} isMarked />
        <PlaceOf statement={focus} />
      </div>
      <StatementCard statement={focus} />
      <SecondChoiceList choices={choices} take={take} hasKeys />
      <div className="acts">
        {isRejected ? (
          <button type="button" className="btn primary" onClick={() => judge("reopen")}>
            {t("reader:reopen")} <kbd>R</kbd>
          </button>
        ) : (
          <>
            <button type="button" className="btn primary" onClick={() => judge("accept")}>
              {t("reader:accept")} <kbd>A</kbd>
            </button>
            <button type="button" className="btn" onClick={correct}>
              {t("reader:correct")} <kbd>E</kbd>
            </button>
            <button type="button" className="btn" onClick={() => judge("reject")}>
              {t("reader:reject")} <kbd>X</kbd>
            </button>
          </>
        )}
      </div>
      {openEqual === null || isRejected ? null : (
        <p className="queue-more">
          <button type="button" className="link" onClick={openEqual}>
            {t("queue:equal.open")} <kbd>B</kbd>
          </button>
        </p>
      )}
    </Drawer>
  );
}
