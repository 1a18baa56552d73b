/** Equal cases at once: every sentence that would be decided, each with a tick, then one decision with one undo. */
import type { StatementView } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MarkedSentence, PlaceOf } from "../../components/evidence-quote.js";
import { Stance } from "../../components/stance.js";
import { actorLabel } from "../../components/statement-quote.js";
import { Drawer } from "../../frame/drawer.js";
import { useKeys } from "../../keys/key-layer.js";

export interface EqualDrawerProps {
  readonly like: StatementView;
  /** All open proposals that read the same, the one in focus among them. */
  readonly cases: readonly StatementView[];
  readonly judge: (statements: readonly StatementView[], verdict: "accept" | "reject") => void;
  readonly close: () => void;
}

export function EqualDrawer({ like, cases, judge, close }: EqualDrawerProps) {
  const { t } = useTranslation(["queue", "reader", "frame"]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = cases.filter(({ id }) => !left.has(id));
  const decide = (verdict: "accept" | "reject") => {
    judge(chosen, verdict);
    close();
  };
  const toggle = (id: string) =>
    setLeft((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  useKeys(t("frame:keys.page"), [
    { keys: "a", label: t("queue:equal.accept", { count: chosen.length }), run: () => decide("accept") },
    { keys: "x", label: t("queue:equal.reject", { count: chosen.length }), run: () => decide("reject") },
  ]);
  return (
    <Drawer
      title={t("queue:equal.title", { count: cases.length })}
      label={t("queue:equal.title", { count: cases.length })}
      close={close}
      full
      footer={
        <>
          <button
            type="button"
            className="btn primary"
            disabled={chosen.length === 0}
            onClick={() => decide("accept")}
          >
            {t("queue:equal.accept", { count: chosen.length })} <kbd>A</kbd>
          </button>
          <button
            type="button"
            className="btn"
            disabled={chosen.length === 0}
            onClick={() => decide("reject")}
          >
            {t("queue:equal.reject", { count: chosen.length })} <kbd>X</kbd>
          </button>
        </>
      }
    >
      <p className="queue-like">
        <b>{actorLabel(like)}</b> <Stance agreement={like.agreement} /> {like.concept?.label}
        <span className="dim sm">{t("queue:equal.what")}</span>
      </p>
      <ul>
        {cases.map((one) => (
          <li key={one.id} className="drawer-quote queue-case">
            <label>
              <input type="checkbox" checked={!left.has(one.id)} onChange={() => toggle(one.id)} />
              <MarkedSentence statement={one} isMarked />
            </label>
            <PlaceOf statement={one} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
