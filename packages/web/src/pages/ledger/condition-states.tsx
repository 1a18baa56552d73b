/** How a condition stands and stood: its states with their days, sentences that tell of a change, and a state by hand. */
import type { ConditionStateInput, ConditionView, StatusChange } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Keys } from "../../components/keys.js";
import { OptionHelpList } from "../../components/option-help-list.js";
import { Verbatim } from "../../components/verbatim.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import type { Query } from "../../state/api.js";
import { setConditionState } from "../../state/ledger.js";
import { statusWords } from "./ledger-words.js";
import { ProposedSentences } from "./proposed-sentences.js";

export interface ConditionStatesProps {
  readonly view: ConditionView;
  /** Day looked at, and what is counted. */
  readonly query: Query;
  readonly asOf: string;
}

const values = ["unmet", "partly", "met", "reversed", "impossible", "unknown"] as const;

export function ConditionStates({ view, query, asOf }: ConditionStatesProps) {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const { undoLast } = useUndo();
  const [changes, setChanges] = useState<readonly StatusChange[] | null>(null);
  // A sentence whose day and state are set already has nothing more to say.
  const open = view.candidates.filter(
    ({ value, from }) => !view.states.some((state) => state.from === from && state.value === value),
  );
  const first = open[0];
  const set = async (input: ConditionStateInput) => {
    try {
      const done = await setConditionState(input, view.revision, query);
      setChanges(done.changes);
      showToast({
        words:
          input.value === null
            ? t("ledger:state.removed", { condition: view.label })
            : t("ledger:state.done", { condition: view.label, value: t(`ledger:value.${input.value}`) }),
        action: {
          label: t("frame:keys.undo"),
          key: "u",
          run: () => {
            setChanges(null);
            undoLast();
          },
        },
      });
    } catch (failure) {
      showProblem(failure);
    }
  };
  const accept = ({ value, from, documentId, start, end }: ConditionView["candidates"][number]) =>
    void set({ conditionId: view.id, value, from, documentId, spans: [{ start, end }] });
  useKeys(t("frame:keys.page"), [
    {
      keys: "a",
      label: t("ledger:state.accept"),
      off: first === undefined,
      run: () => first !== undefined && accept(first),
    },
  ]);
  return (
    <>
      {view.test === null ? null : <p className="sm dim">{t("ledger:state.test", { test: view.test })}</p>}
      {view.states.length === 0 ? null : (
        <ol className="led-states">
          {view.states.map(({ from, value }) => (
            <li key={from} className="num">
              <span>
                {formats.day(from)} <b className="b">{t(`ledger:value.${value}`)}</b>
              </span>
              <button
                type="button"
                className="btn quiet"
                onClick={() => void set({ conditionId: view.id, from, value: null })}
              >
                {t("ledger:state.remove")}
              </button>
            </li>
          ))}
        </ol>
      )}
      {open.length === 0 ? null : (
        <ProposedSentences
          name={t("ledger:state.proposed")}
          sentences={open.map((candidate) => ({
            key: `${candidate.documentId} ${candidate.start} ${candidate.value}`,
            head: t(`ledger:value.${candidate.value}`),
            date: candidate.from,
            text: candidate.text,
            documentId: candidate.documentId,
            actions: (
              <button type="button" className="btn" onClick={() => accept(candidate)}>
                {t("ledger:state.accept")} {candidate === first ? <Keys name="a" /> : null}
              </button>
            ),
          }))}
        />
      )}
      <StateForm asOf={asOf} set={(value, from) => void set({ conditionId: view.id, value, from })} />
      {changes === null ? null : <Changes changes={changes} />}
    </>
  );
}

/** A state that no sentence of the record tells of, or another one than it tells of. */
function StateForm(props: {
  readonly asOf: string;
  readonly set: (value: (typeof values)[number], from: string) => void;
}) {
  const { t } = useTranslation("ledger");
  const [value, setValue] = useState<(typeof values)[number]>("met");
  const [from, setFrom] = useState(props.asOf);
  return (
    <form
      className="led-state-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== "") props.set(value, from);
      }}
    >
      <label>
        {t("state.value")}
        <select
          value={value}
          onChange={(event) => {
            const chosen = values.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) setValue(chosen);
          }}
        >
          {values.map((one) => (
            <option key={one} value={one}>
              {t(`value.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("state.from")}
        <input type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <button type="submit" className="btn">
        {t("state.set")}
      </button>
      <OptionHelpList
        fields={[
          { label: t("state.value"), of: helpOf("ledger.state.value") },
          { label: t("state.from"), of: helpOf("ledger.state.from") },
        ]}
      />
    </form>
  );
}

/** What a new state made of the commitments that hang on the condition. */
function Changes({ changes }: { readonly changes: readonly StatusChange[] }) {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  return (
    <section className="led-changes" aria-live="polite" aria-label={t("changes.name")}>
      <h3>{t("changes.count", { count: changes.length, number: formats.number(changes.length) })}</h3>
      <ul>
        {changes.map(({ commitmentId, actor, action, before, after }) => (
          <li key={commitmentId}>
            <b className="b">{actor}</b> <Verbatim>{action}</Verbatim>
            <span className="sm dim">
              {t("changes.from", {
                before: statusWords(before, t as never),
                after: statusWords(after, t as never),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
