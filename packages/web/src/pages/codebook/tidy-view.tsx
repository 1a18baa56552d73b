/** What may be the same, with the evidence for it, and what nothing uses; somebody decides about each. */
import type { MergeSuggestionView, TidyingView } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { useMergeSuggestions, useTidying } from "../../state/vocabulary-entries.js";
import type { Write } from "../../state/writes.js";
import type { MergedEntry } from "./merge-form.js";
import { leastOf, withoutSuggested } from "./suggested-pairs.js";
import { Suggestions } from "./suggestions.js";

export interface TidyViewProps {
  readonly variable: string;
  /** Opens the form that merges; told which one stays where that is proposed. */
  readonly merge: (entries: readonly MergedEntry[], into?: string) => void;
  readonly open: (id: string) => void;
  readonly write: Write;
}

type Pair = TidyingView["pairs"][number];

export function TidyView(props: TidyViewProps) {
  const { variable } = props;
  // Only actors have more than their names to go by.
  return variable === "person" || variable === "organization" ? (
    <ActorTidying {...props} variable={variable} />
  ) : (
    <Tidying {...props} suggested={null} failure={null} />
  );
}

function ActorTidying(props: TidyViewProps & { readonly variable: "person" | "organization" }) {
  const { address } = useAddress();
  const { data, error } = useMergeSuggestions(props.variable, leastOf(address));
  return <Tidying {...props} suggested={data?.rows} failure={error} />;
}

interface TidyingProps extends TidyViewProps {
  /** `null` where there are none to make, missing until they are loaded. */
  readonly suggested: readonly MergeSuggestionView[] | null | undefined;
  readonly failure: Error | null;
}

function Tidying({ variable, merge, open, write, suggested, failure }: TidyingProps) {
  const { t } = useTranslation(["codebook", "frame"]);
  const tidying = useTidying(variable);
  const whole = useRef<HTMLDivElement>(null);
  const go = (step: number) => {
    const buttons = [...(whole.current?.querySelectorAll<HTMLElement>("[data-merge]") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("codebook:keys.next"), run: () => go(1) },
    { keys: "k", label: t("codebook:keys.previous"), run: () => go(-1) },
    {
      keys: "s",
      label: t("codebook:suggested.sentences"),
      off: suggested === null,
      run: () => document.activeElement?.closest("[data-suggestion]")?.querySelector("summary")?.click(),
    },
  ]);
  const error = tidying.error ?? failure;
  if (error !== null)
    return (
      <div className="pad">
        <Problem failure={error} />
      </div>
    );
  if (tidying.data === undefined || suggested === undefined) return null;
  const { unused } = tidying.data;
  const pairs = suggested === null ? tidying.data.pairs : withoutSuggested(tidying.data.pairs, suggested);
  return (
    <div className="tidy" ref={whole}>
      {suggested === null ? null : (
        <Suggestions suggestions={suggested} merge={merge} open={open} write={write} />
      )}
      {pairs.length === 0 && (suggested?.length ?? 0) > 0 ? null : (
        <section>
          <h2>
            {t((suggested?.length ?? 0) === 0 ? "codebook:tidy.pairs" : "codebook:tidy.others", {
              count: pairs.length,
            })}
          </h2>
          {pairs.length === 0 ? <Empty>{t("codebook:tidy.noPairs")}</Empty> : null}
          <ul>
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
      )}
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
