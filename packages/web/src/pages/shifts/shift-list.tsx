/** The candidates in groups, sentence beside sentence; one is in focus, and single keys decide on it. */
import type { Shift, StatementView } from "@parley/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Segments } from "../../components/segments.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { useEvidence } from "../../state/evidence.js";
import { onStep } from "../../state/statements.js";
import type { useShifts } from "./actions.js";
import { isDecidable, useShiftActions } from "./decide-shift.js";
import { PrecisionDial } from "./precision-dial.js";
import { reviews } from "./shift-filters.js";
import { reviewCounts } from "./shift-groups.js";
import { ShiftPair } from "./shift-pair.js";

/** Pairs drawn at first; a button shows more. */
const MOST = 40;

export interface ShiftListProps {
  readonly view: ReturnType<typeof useShifts>;
  readonly empty: React.ReactNode;
}

export function ShiftList({ view, empty }: ShiftListProps) {
  const { t } = useTranslation(["shifts", "frame"]);
  const formats = useFormats();
  const { change } = useAddress();
  const actions = useShiftActions();
  const [most, setMost] = useState(MOST);
  const [explained, setExplained] = useState<string | null>(null);
  const { filters, found, parts, shown, focus, open } = view;
  const focusedAt = focus === null ? 0 : shown.indexOf(focus);
  const room = Math.max(most, focusedAt + 1);
  const ids = useMemo(
    () =>
      shown
        .slice(0, room)
        .flatMap(({ earlier, later }) => [earlier.statementId ?? [], later.statementId ?? []].flat()),
    [shown, room],
  );
  const evidence = useEvidence(ids);
  const statements = useMemo(
    () => new Map<string, StatementView>(evidence.statements.map((one) => [one.id, one])),
    [evidence.statements],
  );
  // The focus follows the keys, and the list goes to what an address names.
  const wantsFocus = useRef(view.opened !== null);
  const focusId = focus?.id ?? null;
  useEffect(() => {
    if (!wantsFocus.current || focusId === null) return;
    wantsFocus.current = false;
    const pair = document.getElementById(`shift-${focusId}`);
    pair?.focus({ preventScroll: true });
    pair?.scrollIntoView({ block: "nearest" });
  }, [focusId]);
  // An undo brings back what was decided last, also to the eye.
  const decided = useRef<string | null>(null);
  useEffect(
    () =>
      onStep(() => {
        if (decided.current !== null) change({ shift: decided.current });
        decided.current = null;
      }),
    [change],
  );
  const go = (to: Shift | undefined) => {
    if (to === undefined) return;
    wantsFocus.current = true;
    setExplained(null);
    open(to.id);
  };
  const after = (shift: Shift) => {
    decided.current = shift.id;
    const at = shown.indexOf(shift);
    const next = shown[at + 1] ?? shown[at - 1];
    if (next === undefined) open(null);
    else go(next);
  };
  const decide = (shift: Shift, decision: "confirmed" | "dismissed") => {
    if (!isDecidable(shift) || shift.review === decision) return;
    after(shift);
    actions.decide(shift, decision);
  };
  const explain = (shift: Shift, words: string | null) => {
    if (!isDecidable(shift)) return;
    if (words === null) return setExplained(shift.id);
    setExplained(null);
    decided.current = shift.id;
    wantsFocus.current = true;
    open(shift.id);
    actions.decide(shift, shift.review === "dismissed" ? "dismissed" : "confirmed", words);
  };
  const off = focus === null;
  const withFocus = (run: (shift: Shift) => void) => () => {
    if (focus !== null) run(focus);
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("shifts:keys.next"), off, run: () => go(shown[focusedAt + 1]) },
    { keys: "k", label: t("shifts:keys.back"), off, run: () => go(shown[focusedAt - 1]) },
    { keys: "a", label: t("shifts:confirm"), off, run: withFocus((shift) => decide(shift, "confirmed")) },
    { keys: "x", label: t("shifts:dismiss"), off, run: withFocus((shift) => decide(shift, "dismissed")) },
    { keys: "e", label: t("shifts:explain"), off, run: withFocus((shift) => explain(shift, null)) },
    { keys: "r", label: t("shifts:reopen"), off: focus?.entryId == null, run: withFocus(actions.reopen) },
    { keys: "enter", label: t("shifts:keys.sentences"), off, run: withFocus(view.showSentences) },
  ]);
  const counts = reviewCounts(found);
  const count = (number: number) => formats.number(number);
  return (
    <section className="sh-list" aria-label={t("shifts:list")}>
      <div className="head2">
        <h2>{t("shifts:list")}</h2>
        <span className="dim num">
          {t("shifts:counts", {
            count: found.length,
            number: count(found.length),
            open: count(counts.open),
            confirmed: count(counts.confirmed),
            dismissed: count(counts.dismissed),
          })}
        </span>
        <Segments
          label={t("shifts:reviewLabel")}
          help={helpOf("shifts.review")}
          value={filters.review}
          choices={reviews.map((value) => ({ value, label: t(`shifts:review.${value}`) }))}
          choose={(value) => change({ review: value === "open" ? null : value, shift: null })}
        />
      </div>
      <PrecisionDial dial={filters.dial} />
      {shown.length === 0 ? empty : null}
      {parts.map(({ group, shifts }) => (
        <section key={group} className="sh-group" aria-label={t(`shifts:group.${group}.name`)}>
          <h3>
            {t(`shifts:group.${group}.name`)} <span className="num">{count(shifts.length)}</span>
            <small>{t(`shifts:group.${group}.note`)}</small>
          </h3>
          {shifts
            .filter((shift) => shown.indexOf(shift) < room)
            .map((shift) => (
              <ShiftPair
                key={shift.id}
                shift={shift}
                isFocus={shift.id === focusId}
                isExplaining={shift.id === explained && shift.id === focusId}
                statements={statements}
                conditionLabels={view.conditionLabels}
                focus={() => open(shift.id)}
                decide={(decision) => decide(shift, decision)}
                reopen={() => actions.reopen(shift)}
                explain={(words) => explain(shift, words)}
                stopExplaining={() => setExplained(null)}
                showSentences={() => view.showSentences(shift)}
              />
            ))}
        </section>
      ))}
      {shown.length > room ? (
        <button type="button" className="btn" onClick={() => setMost(room + MOST)}>
          {t("shifts:showMore", { number: count(shown.length - room) })}
        </button>
      ) : null}
    </section>
  );
}
