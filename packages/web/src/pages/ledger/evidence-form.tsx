/** Evidence by hand: what happened with a commitment, on which day, and the sentence or note that shows it. */
import type { Commitment, EvidenceDetail, LedgerDetailInput } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { useFormats } from "../../i18n/formats.js";
import { rungOrder } from "./ledger-rows.js";

/** All that evidence can show, in the order of the choice; the page takes only types of the core. */
const effects = [
  "fulfilled",
  "reached",
  "new-deadline",
  "new-condition",
  "withdrawn",
  "superseded",
  "suspended",
  "stalled",
  "resumed",
  "contrary",
  "denied",
] as const satisfies readonly EvidenceDetail["effect"][];
type Effect = (typeof effects)[number];
type Rung = (typeof rungOrder)[number];

/** What stands in the fields of the form, as typed. */
export interface TypedEvidence {
  readonly effect: Effect;
  readonly date: string;
  readonly rung: Rung;
  /** Per cent; empty = all of it. */
  readonly share: string;
  readonly to: string;
  readonly isRough: boolean;
  readonly conditions: readonly string[];
  /** A statement of the commitment; empty = none of them. */
  readonly statementId: string;
  readonly note: string;
}

/** The decision as the server takes it; `null` while something is missing or no number. */
export function typedDecision({ sources }: Commitment, typed: TypedEvidence): LedgerDetailInput | null {
  const { effect, date, rung, share, to, isRough, conditions, note } = typed;
  const done = share.trim() === "" ? 100 : Number(share.replace(",", "."));
  if (date === "" || (effect === "new-deadline" && to === "")) return null;
  if (effect === "fulfilled" && !(done >= 0 && done <= 100)) return null;
  const shown = sources.find(({ statementId }) => statementId === typed.statementId);
  return {
    kind: "evidence",
    statementId: sources[0]?.statementId ?? "",
    decision: "accepted",
    date,
    effect,
    note: note.trim(),
    evidence:
      shown === undefined
        ? []
        : [{ documentId: shown.documentId, statementId: shown.statementId, spans: [...shown.spans] }],
    ...(effect === "reached" ? { rung } : {}),
    ...(effect === "fulfilled" && done < 100 ? { share: done / 100 } : {}),
    ...(effect === "new-deadline" ? { to, grade: isRough ? "vague" : "firm" } : {}),
    ...(effect === "new-condition" ? { conditions: [...conditions] } : {}),
  };
}

export interface EvidenceFormProps {
  readonly commitment: Commitment;
  /** What a commitment of the record can hang on. */
  readonly conditions: readonly { readonly key: string; readonly label: string }[];
  readonly asOf: string;
  /** Resolves to whether it was recorded. */
  readonly record: (detail: LedgerDetailInput) => Promise<boolean>;
  readonly close: () => void;
}

export function EvidenceForm({ commitment, conditions, asOf, record, close }: EvidenceFormProps) {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const [typed, setTyped] = useState<TypedEvidence>({
    effect: "fulfilled",
    date: asOf,
    rung: "authorised",
    share: "",
    to: "",
    isRough: false,
    conditions: commitment.conditions.map(({ conditionId, label }) => conditionId ?? `words ${label}`),
    statementId: "",
    note: "",
  });
  const type = (part: Partial<TypedEvidence>) => setTyped({ ...typed, ...part });
  const { effect } = typed;
  const detail = typedDecision(commitment, typed);
  return (
    <form
      ref={showWhole}
      className="led-state-form led-evidence-form"
      aria-label={t("ledger:hand.record")}
      onSubmit={(event) => {
        event.preventDefault();
        if (detail !== null) void record(detail).then((isDone) => isDone && close());
      }}
    >
      <label>
        {t("ledger:hand.effect")}
        <select
          // The form was asked for by key or button.
          // biome-ignore lint/a11y/noAutofocus: what is typed next belongs here
          autoFocus
          value={effect}
          onChange={(event) => {
            const chosen = effects.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) type({ effect: chosen });
          }}
        >
          {effects.map((one) => (
            <option key={one} value={one}>
              {t(`ledger:effect.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("ledger:hand.date")}
        <input
          type="date"
          value={typed.date}
          onChange={(event) => type({ date: event.currentTarget.value })}
        />
      </label>
      {effect === "reached" ? (
        <label>
          {t("ledger:rungHead")}
          <select
            value={typed.rung}
            onChange={(event) => {
              const chosen = rungOrder.find((one) => one === event.currentTarget.value);
              if (chosen !== undefined) type({ rung: chosen });
            }}
          >
            {rungOrder.map((one) => (
              <option key={one} value={one}>
                {t(`ledger:rung.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {effect === "fulfilled" ? (
        <label>
          {t("ledger:hand.share")}
          <input
            type="number"
            min="0"
            max="100"
            placeholder="100"
            value={typed.share}
            onChange={(event) => type({ share: event.currentTarget.value })}
          />
        </label>
      ) : null}
      {effect === "new-deadline" ? (
        <>
          <label>
            {t("ledger:hand.to")}
            <input
              type="date"
              value={typed.to}
              onChange={(event) => type({ to: event.currentTarget.value })}
            />
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={typed.isRough}
              onChange={(event) => type({ isRough: event.currentTarget.checked })}
            />
            {t("ledger:hand.rough")}
          </label>
        </>
      ) : null}
      {effect === "new-condition" ? (
        <fieldset>
          <legend>{t("ledger:hand.conditions")}</legend>
          {conditions.map(({ key, label }) => (
            <label key={key} className="check">
              <input
                type="checkbox"
                checked={typed.conditions.includes(key)}
                onChange={(event) =>
                  type({
                    conditions: event.currentTarget.checked
                      ? [...typed.conditions, key]
                      : typed.conditions.filter((one) => one !== key),
                  })
                }
              />
              {label}
            </label>
          ))}
        </fieldset>
      ) : null}
      <label className="wide">
        {t("ledger:hand.sentence")}
        <select
          value={typed.statementId}
          onChange={(event) => type({ statementId: event.currentTarget.value })}
        >
          <option value="">{t("ledger:hand.noSentence")}</option>
          {commitment.sources.map(({ statementId, date, text }) => (
            <option key={statementId} value={statementId}>
              {date === null ? text : `${formats.shortDay(date.slice(0, 10))}: ${text}`}
            </option>
          ))}
        </select>
      </label>
      <label className="wide">
        {t("ledger:hand.note")}
        <input
          type="text"
          value={typed.note}
          onChange={(event) => type({ note: event.currentTarget.value })}
        />
      </label>
      <div className="stm-acts">
        <button type="submit" className="btn primary" disabled={detail === null}>
          {t("ledger:hand.save")}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {t("frame:cancel")}
        </button>
      </div>
      <OptionHelpList
        fields={(
          [
            { name: "effect", label: t("ledger:hand.effect"), of: helpOf("ledger.hand.effect") },
            { name: "date", label: t("ledger:hand.date"), of: helpOf("ledger.hand.date") },
            { name: "rung", label: t("ledger:rungHead"), of: helpOf("ledger.hand.rung") },
            { name: "share", label: t("ledger:hand.share"), of: helpOf("ledger.hand.share") },
            { name: "to", label: t("ledger:hand.to"), of: helpOf("ledger.hand.to") },
            { name: "rough", label: t("ledger:hand.rough"), of: helpOf("ledger.hand.rough") },
            { name: "conditions", label: t("ledger:hand.conditions"), of: helpOf("ledger.hand.conditions") },
            { name: "sentence", label: t("ledger:hand.sentence"), of: helpOf("ledger.hand.sentence") },
            { name: "note", label: t("ledger:hand.note"), of: helpOf("ledger.hand.note") },
          ] as const
        ).filter(({ name }) => isAsked(name, effect))}
      />
    </form>
  );
}

/** A form that was just opened is seen as a whole, also at the end of a long drawer. */
function showWhole(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: "nearest" });
}

/** Is a field there for what happened? */
function isAsked(label: Label, effect: Effect): boolean {
  const only = ONLY_FOR[label];
  return only === undefined || only === effect;
}

type Label = "effect" | "date" | "rung" | "share" | "to" | "rough" | "conditions" | "sentence" | "note";

const ONLY_FOR: Partial<Record<Label, Effect>> = {
  rung: "reached",
  share: "fulfilled",
  to: "new-deadline",
  rough: "new-deadline",
  conditions: "new-condition",
};
