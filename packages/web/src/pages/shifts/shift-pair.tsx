/** A shift in the list: both sentences side by side; in focus also why it is one, and the buttons that decide. */
import type { Shift, StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";
import { useFormats } from "../../i18n/formats.js";
import { isDecidable } from "./decide-shift.js";
import { ExplanationForm } from "./explanation-form.js";
import { severitySteps } from "./shift-groups.js";
import { ShiftSide } from "./shift-side.js";
import { daysApart, shiftSentence, statementsOf } from "./shift-words.js";

export interface ShiftPairProps {
  readonly shift: Shift;
  readonly isFocus: boolean;
  readonly isExplaining: boolean;
  readonly statements: ReadonlyMap<string, StatementView>;
  readonly conditionLabels: ReadonlyMap<string, string>;
  readonly focus: () => void;
  readonly decide: (decision: "confirmed" | "dismissed") => void;
  readonly reopen: () => void;
  /** Opens the form; with words it saves them. */
  readonly explain: (words: string | null) => void;
  readonly stopExplaining: () => void;
  readonly showSentences: () => void;
}

export function ShiftPair(props: ShiftPairProps) {
  const { shift, isFocus, statements } = props;
  const { t } = useTranslation("shifts");
  const formats = useFormats();
  const days = daysApart(shift);
  const statement = (id: string | null) => (id === null ? undefined : statements.get(id));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard J and K move the focus
    <article
      className={isFocus ? "pair on" : "pair"}
      id={`shift-${shift.id}`}
      aria-label={shiftSentence(shift, t as never, formats)}
      aria-current={isFocus ? "true" : undefined}
      tabIndex={-1}
      onClick={isFocus ? undefined : props.focus}
    >
      <header>
        <span className="kind">{t(`kind.${shift.kind}`)}</span>
        <b>{shift.actor.label}</b>
        <span className="dim">{shift.concept.label}</span>
        {shift.review === "open" ? null : (
          <span className={shift.review === "confirmed" ? "chip ok" : "chip line"}>
            {t(`review.${shift.review}`)}
          </span>
        )}
        <Severity severity={shift.severity} />
      </header>
      <div className="two">
        <ShiftSide
          sentence={shift.earlier}
          statement={statement(shift.earlier.statementId)}
          isMarked={isFocus}
          actor={shift.actor.label}
        />
        <p className="gap num">{t("apart", { count: days, number: formats.number(days) })}</p>
        <ShiftSide
          sentence={shift.later}
          statement={statement(shift.later.statementId)}
          isMarked={isFocus}
          actor={shift.actor.label}
        />
      </div>
      {isFocus ? <Foot {...props} /> : null}
    </article>
  );
}

function Foot(props: ShiftPairProps) {
  const { shift, isExplaining, conditionLabels } = props;
  const { t } = useTranslation(["shifts", "frame"]);
  const formats = useFormats();
  const conditions = shift.conditions.map((id) => conditionLabels.get(id) ?? id);
  const behind = statementsOf(shift).length - 2;
  return (
    <footer>
      <p>
        {t(`shifts:why.${shift.kind}`)}{" "}
        {conditions.map((label) => (
          <span key={label} className="chip if">
            {label}
          </span>
        ))}{" "}
        <span className="num">{t("shifts:score", { score: formats.decimal(shift.score) })}</span>
      </p>
      {shift.explanation === "" || isExplaining ? null : (
        <p>
          <b className="b">{t("shifts:explanation")}</b> {shift.explanation}
        </p>
      )}
      {isExplaining ? (
        <ExplanationForm
          words={shift.explanation}
          isOpen={shift.review === "open"}
          save={props.explain}
          cancel={props.stopExplaining}
        />
      ) : isDecidable(shift) ? (
        <div className="fa">
          {shift.review === "confirmed" ? null : (
            <button type="button" className="btn primary" onClick={() => props.decide("confirmed")}>
              {t("shifts:confirm")} <Keys name="a" />
            </button>
          )}
          {shift.review === "dismissed" ? null : (
            <button type="button" className="btn" onClick={() => props.decide("dismissed")}>
              {t("shifts:dismiss")} <Keys name="x" />
            </button>
          )}
          <button type="button" className="btn" onClick={() => props.explain(null)}>
            {t("shifts:explain")} <Keys name="e" />
          </button>
          {shift.review === "open" ? null : (
            // Until the server has answered there is no entry that could be taken out.
            <button type="button" className="btn" disabled={shift.entryId === null} onClick={props.reopen}>
              {t("shifts:reopen")} <Keys name="r" />
            </button>
          )}
          {behind > 0 ? (
            <button type="button" className="btn quiet" onClick={props.showSentences}>
              {t("shifts:more", { count: behind, number: formats.number(behind) })} <Keys name="enter" />
            </button>
          ) : null}
        </div>
      ) : (
        <p>{t("shifts:decidedInLedger")}</p>
      )}
    </footer>
  );
}

/** How much it weighs, in five blocks. */
function Severity({ severity }: { readonly severity: number }) {
  const { t } = useTranslation("shifts");
  if (severity === 0) return null;
  const steps = severitySteps(severity);
  return (
    <span className="sev" role="img" aria-label={t("severity", { steps })} title={t("severity", { steps })}>
      {[1, 2, 3, 4, 5].map((step) => (
        <i key={step} className={step <= steps ? "f" : undefined} />
      ))}
    </span>
  );
}
