/** What may be the same, with the evidence for it, and what nothing uses; a person decides about each. */
import type { TidyingView } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { useTidying } from "../../state/vocabulary-entries.js";
import type { Write } from "../../state/writes.js";
import type { MergedEntry } from "./merge-form.js";

export interface TidyViewProps {
  readonly variable: string;
  readonly merge: (entries: readonly MergedEntry[]) => void;
  readonly open: (id: string) => void;
  readonly write: Write;
}

type Pair = TidyingView["pairs"][number];

export function TidyView({ variable, merge, open, write }: TidyViewProps) {
  const { t } = useTranslation(["codebook", "frame"]);
  const { data, error } = useTidying(variable);
  const list = useRef<HTMLUListElement>(null);
  const go = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-merge]") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("codebook:keys.next"), run: () => go(1) },
    { keys: "k", label: t("codebook:keys.previous"), run: () => go(-1) },
  ]);
  if (error !== null)
    return (
      <div className="pad">
        <Problem failure={error} />
      </div>
    );
  if (data === undefined) return null;
  const { pairs, unused } = data;
  return (
    <div className="tidy">
      <section>
        <h2>{t("codebook:tidy.pairs", { count: pairs.length })}</h2>
        {pairs.length === 0 ? <Empty>{t("codebook:tidy.noPairs")}</Empty> : null}
        <ul ref={list}>
          {pairs.map((pair) => (
            <PairLine
              key={`${pair.one.id} ${pair.other.id}`}
              pair={pair}
              merge={merge}
              open={open}
              write={write}
            />
          ))}
        </ul>
      </section>
      <Unused unused={unused} open={open} write={write} />
    </div>
  );
}

function PairLine({ pair, merge, open, write }: Omit<TidyViewProps, "variable"> & { readonly pair: Pair }) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const { one, other, names, resemblance } = pair;
  const side = (entry: Pair["one"]) => (
    <button type="button" className="side" onClick={() => open(entry.id)}>
      <b>{entry.label}</b> <span className="dim num">{formats.number(entry.statements)}</span>
    </button>
  );
  const isShown = names[0] === one.label && names[1] === other.label;
  return (
    <li className="pair">
      <span className="sides">
        {side(one)}
        <span className="dimmer" aria-hidden="true">
          ≈
        </span>
        {side(other)}
      </span>
      <span className="dim sm">
        {t(`tidy.${resemblance}`)}
        {isShown ? null : `: “${names[0]}” – “${names[1]}”`}
      </span>
      <span className="stm-acts">
        <button type="button" className="btn" data-merge onClick={() => merge([one, other])}>
          {t("do.merge")}
        </button>
        <button
          type="button"
          className="btn quiet"
          onClick={() =>
            void write("entities/apart", { method: "POST", body: { one: one.id, other: other.id } })
          }
        >
          {t("tidy.apart")}
        </button>
      </span>
    </li>
  );
}

function Unused({
  unused,
  open,
  write,
}: Pick<TidyViewProps, "open" | "write"> & Pick<TidyingView, "unused">) {
  const { t } = useTranslation("codebook");
  const remove = (entries: TidyingView["unused"]) =>
    void write("entities/remove", {
      method: "POST",
      body: {
        ids: entries.slice(0, 1000).map(({ id }) => id),
        revisions: Object.fromEntries(entries.map(({ id, revision }) => [id, revision])),
      },
    });
  return (
    <section>
      <h2>
        {t("tidy.unused", { count: unused.length })}
        {unused.length < 2 ? null : (
          <button type="button" className="btn" onClick={() => remove(unused)}>
            {t("tidy.removeAll", { count: unused.length })}
          </button>
        )}
      </h2>
      {unused.length === 0 ? <Empty>{t("tidy.noUnused")}</Empty> : null}
      <ul>
        {unused.slice(0, 200).map((entry) => (
          <li key={entry.id} className="pair">
            <button type="button" className="side" onClick={() => open(entry.id)}>
              {entry.label}
            </button>
            <span />
            <button type="button" className="btn quiet" onClick={() => remove([entry])}>
              {t("do.remove")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
