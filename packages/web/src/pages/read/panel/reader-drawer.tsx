/** The drawer of the reader: the statement in focus with its buttons, or the form, and what comes next. */
import type { DocumentView, StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.js";
import { Drawer } from "../../../frame/drawer.js";
import { showProblem } from "../../../frame/toast.js";
import { type SecondChoice, useSecondChoices } from "../../../state/suggestions.js";
import { type Draft, draftOf, withChoice } from "../draft.js";
import type { Reader } from "../use-reader.js";
import { KeptForms } from "./kept-forms.js";
import { NextList } from "./next-list.js";
import { SecondChoiceList } from "./second-choice-list.js";
import { StatementCard } from "./statement-card.js";
import { StatementForm } from "./statement-form.js";

export interface ReaderDrawerProps {
  readonly reader: Reader;
  readonly doc: DocumentView;
  readonly judge: (verdict: "accept" | "reject" | "reopen") => void;
  readonly correct: () => void;
  /** `null` where there is nothing to split. */
  readonly split: (() => void) | null;
  readonly save: (draft: Draft) => Promise<void>;
  /** `null` at the last document. */
  readonly openNext: (() => void) | null;
}

export function ReaderDrawer(props: ReaderDrawerProps) {
  const { reader, doc, judge, correct, split, save, openNext } = props;
  const { t } = useTranslation("reader");
  const { statements, focus, draft, setDraft, select } = reader;
  const choices = useSecondChoices(draft === null ? focus : null);
  if (draft !== null) {
    const title = t(draft.of === null ? "form.add" : "form.correct");
    return (
      <Drawer title={title} label={title} plain full>
        <StatementForm
          key={draft.of?.id ?? "new"}
          draft={draft}
          current={statements.find((one) => one.id === draft.of?.id) ?? null}
          text={doc.text}
          language={doc.language}
          change={setDraft}
          save={save}
          cancel={() => setDraft(null)}
        />
      </Drawer>
    );
  }
  const takeChoice = (choice: SecondChoice) => {
    if (focus !== null) save(withChoice(draftOf(focus), choice)).catch(showProblem);
  };
  const kept = <KeptForms documentId={doc.id} text={doc.text} language={doc.language} goOn={setDraft} />;
  if (focus === null) {
    return (
      <Drawer title={t("title.none")} label={t("title.none")}>
        {kept}
        <p className="none">{t("noStatements")}</p>
      </Drawer>
    );
  }
  const position = statements.indexOf(focus);
  const isAllDecided = statements.every((one) => one.state !== "proposed");
  return (
    <Drawer
      title={t(`title.${focus.state}`)}
      label={t(`title.${focus.state}`)}
      aside={t("position", { at: position + 1, of: statements.length })}
      plain
    >
      {kept}
      <StatementCard statement={focus} />
      <SecondChoiceList choices={choices} take={takeChoice} />
      <Acts statement={focus} judge={judge} correct={correct} split={split} />
      {isAllDecided ? (
        <div className="all-decided">
          <p>{t("allDecided")}</p>
          {openNext === null ? null : (
            <button type="button" className="btn" onClick={openNext}>
              {t("openNext")} <kbd>⇧</kbd>
              <kbd>J</kbd>
            </button>
          )}
        </div>
      ) : null}
      <NextList statements={statements} focusId={focus.id} select={select} />
    </Drawer>
  );
}

type ActsProps = Pick<ReaderDrawerProps, "judge" | "correct" | "split"> & {
  readonly statement: StatementView;
};

function Acts({ statement, judge, correct, split }: ActsProps) {
  const { t } = useTranslation("reader");
  const isOpen = statement.state === "proposed";
  const isRejected = statement.state === "rejected";
  return (
    <div className="acts">
      {isOpen || isRejected ? (
        <button type="button" className={isOpen ? "btn primary" : "btn"} onClick={() => judge("accept")}>
          {t("accept")} <kbd>A</kbd>
        </button>
      ) : null}
      <button type="button" className="btn" onClick={correct}>
        {t("correct")} <kbd>E</kbd>
      </button>
      {isRejected ? null : (
        <button type="button" className="btn" onClick={() => judge("reject")}>
          {t(statement.state === "coded" ? "delete" : "reject")} <kbd>X</kbd>
        </button>
      )}
      {isOpen || statement.state === "coded" ? null : (
        <button type="button" className="btn" onClick={() => judge("reopen")}>
          {t("reopen")} <kbd>R</kbd>
        </button>
      )}
      {split === null ? null : (
        <button
          type="button"
          className="btn split"
          aria-label={t("split.open")}
          title={`${t("split.open")} (B)`}
          onClick={split}
        >
          <Icon name="split" /> <kbd>B</kbd>
        </button>
      )}
    </div>
  );
}
