/** An actor: its inputs to edit, where each comes from, and the sentences behind its positions. */
import type { Input } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { CsvButton, statementRows } from "../../../components/evidence-csv.js";
import { EvidenceList } from "../../../components/evidence-list.js";
import { helpOf } from "../../../components/help-places.js";
import { OptionHelp } from "../../../components/option-help.js";
import { Drawer } from "../../../frame/drawer.js";
import { uiLanguage } from "../../../i18n/words.js";
import { useEvidence } from "../../../state/evidence.js";
import { changeIn, type PageParts } from "../page-parts.js";
import { leaveWays, type PageEdit, targetOf } from "../scenario-address.js";
import { differenceWords, nearestAnchor, usePlaceFormats, whenWords } from "../scenario-words.js";
import { ValueField } from "./value-field.js";

const MOST_CAPABILITY = 200;

export function ActorDrawer(parts: PageParts) {
  const { scenario, edited, issue, camps } = parts;
  const { t } = useTranslation(["scenario", "frame"]);
  const formats = usePlaceFormats();
  const id = scenario.opened ?? "";
  const record = scenario.record?.actors.find((one) => one.id === id);
  const now = edited.actors.find((one) => one.id === id);
  const label = now?.label ?? record?.label ?? id;
  const stand = record?.stands[issue.id];
  const groups = [
    ...(stand?.position === null || stand?.position === undefined
      ? []
      : [{ title: t("scenario:actor.sentences"), ids: stand.position.provenance.statementIds }]),
    ...(stand?.rules ?? []).map(({ when, position }) => ({
      title: t("scenario:actor.sentencesIf", { when: whenWords(when, edited.conditions, uiLanguage()) }),
      ids: position.provenance.statementIds,
    })),
  ].filter(({ ids }) => ids.length > 0);
  const all = useEvidence(groups.flatMap(({ ids }) => ids));
  const close = () => {
    const hadFocus = document.activeElement?.closest(".drawer") !== null;
    scenario.open(null);
    if (hadFocus) document.querySelector<HTMLElement>(".scn-scale")?.focus();
  };
  return (
    <Drawer
      title={
        <>
          {label} <Camp camp={camps.get(id) ?? null} />
        </>
      }
      label={label}
      close={close}
      full
      footer={
        <>
          <span className="num">
            {t("frame:statements", {
              count: all.statements.length,
              number: formats.number(all.statements.length),
            })}
          </span>
          <span className="spacer" />
          <CsvButton
            name="scenario-actor"
            disabled={all.statements.length === 0}
            rows={() => statementRows(all.statements)}
          />
        </>
      }
    >
      {record === undefined && now === undefined ? (
        <p className="emp">{t("scenario:actor.unknown")}</p>
      ) : (
        <>
          <OutcomeStrip {...parts} />
          <ActorForm {...parts} id={id} label={label} close={close} />
          {groups.length === 0 ? <p className="dim sm">{t("scenario:actor.noSentences")}</p> : null}
          {groups.map(({ title, ids }) => (
            <section key={title} className="scn-evidence">
              <h3>{title}</h3>
              <EvidenceList
                evidence={{ ...all, statements: all.statements.filter((one) => ids.includes(one.id)) }}
                total={ids.length}
                showConcept
              />
            </section>
          ))}
        </>
      )}
    </Drawer>
  );
}

/** The compromise beside the form, so that every change shows what it does. */
function OutcomeStrip({ outcome, shown, about }: PageParts) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const middle = outcome.baselines.compromise;
  const change = changeIn({ shown, about })?.compromise ?? null;
  return (
    <p className="scn-strip num">
      <b>{middle === null ? "–" : formats.tenth(middle)}</b> {t("baseline.compromise")}
      <span className="dim">
        {t("outcome.strip", { change: differenceWords(change, formats, t as never) })}
      </span>
    </p>
  );
}

type FormProps = PageParts & { readonly id: string; readonly label: string; readonly close: () => void };

function ActorForm({ scenario, edited, outcome, issue, id, label, close }: FormProps) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const record = scenario.record?.actors.find((one) => one.id === id);
  const now = edited.actors.find((one) => one.id === id);
  const stand = now?.stands[issue.id];
  const before = record?.stands[issue.id];
  const placed = outcome.actors.find((one) => one.id === id);
  const leaving = scenario.editOf(`leave:${id}`);
  const how = leaving?.kind === "leave" ? leaving.how : "stays";
  const position = placed?.position ?? stand?.position?.value ?? null;
  const kinds = [
    {
      kind: "position",
      value: position ?? 50,
      input: stand?.position ?? null,
      was: before?.position ?? null,
      most: 100,
    },
    {
      kind: "salience",
      value: stand?.salience.value ?? 50,
      input: stand?.salience ?? null,
      was: before?.salience ?? null,
      most: 100,
    },
    {
      kind: "capability",
      value: now?.capability.value ?? 100,
      input: now?.capability ?? null,
      was: record?.capability ?? null,
      most: MOST_CAPABILITY,
    },
  ] as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus
    <div
      className="scn-form"
      onKeyDown={(event) => {
        // Keys of the page are off in fields; this one leaves them.
        if (event.key === "Escape") close();
      }}
    >
      {placed === undefined ? <p className="rep sm">{t("actor.notInRun")}</p> : null}
      {now === undefined
        ? null
        : kinds.map(({ kind, value, input, was, most }) => {
            const edit = scenario.editOf(`${kind}:${id}`);
            return (
              <div key={kind} className={edit === null ? "scn-input" : "scn-input set"}>
                <ValueField
                  id={`scn-${kind}`}
                  label={t(`input.${kind}`)}
                  value={value}
                  most={most}
                  commit={(next) =>
                    scenario.edit(
                      { kind, actor: id, value: next, source: sourceOf(edit) },
                      t(`did.${kind}`, { actor: label, value: next }),
                    )
                  }
                />
                <OptionHelp of={helpOf(`scenario.input.${kind}`)} label={t(`input.${kind}`)} />
                {kind === "position" && position !== null ? (
                  <p className="sm dim">{nearestAnchor(issue, position) ?? ""}</p>
                ) : null}
                {edit === null ? (
                  <Origin input={input} kind={kind} />
                ) : (
                  <EditedOrigin
                    edit={edit}
                    was={was}
                    write={(source) =>
                      edit.kind === "condition" || edit.kind === "leave"
                        ? undefined
                        : scenario.edit({ ...edit, source }, t("did.source", { actor: label }))
                    }
                    reset={() => scenario.reset(targetOf(edit), t("did.reset", { what: label }))}
                  />
                )}
              </div>
            );
          })}
      <div className={how === "stays" ? "scn-input" : "scn-input set"}>
        <label htmlFor="scn-leave">{t("leave.label")}</label>
        <select
          id="scn-leave"
          value={how}
          onChange={(event) => {
            const next = leaveWays.find((way) => way === event.currentTarget.value);
            if (next === undefined) scenario.reset(`leave:${id}`, t("did.stays", { actor: label }));
            else
              scenario.edit(
                { kind: "leave", actor: id, how: next, source: "" },
                t("did.leaves", { actor: label }),
              );
          }}
        >
          <option value="stays">{t("leave.stays.name")}</option>
          {leaveWays.map((way) => (
            <option key={way} value={way}>
              {t(`leave.${way}.name`)}
            </option>
          ))}
        </select>
        <OptionHelp
          of={{ ...helpOf("scenario.leave"), words: `scenario:leave.${how}.what` }}
          label={t("leave.label")}
        />
      </div>
      {position === null ? null : (
        <p className="sm dim num">{t("actor.shown", { position: formats.tenth(position) })}</p>
      )}
    </div>
  );
}

function sourceOf(edit: PageEdit | null): string {
  return edit === null || edit.kind === "condition" ? "" : edit.source;
}

interface OriginProps {
  readonly input: Input | null;
  readonly kind: "position" | "salience" | "capability";
}

/** How a value of the record was made: method, interval, media. */
function Origin({ input, kind: about }: OriginProps) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  if (input === null) return <p className="sm dim">{t("actor.noValue")}</p>;
  const { kind, text, statementIds, sources } = input.provenance;
  const count = statementIds.length;
  return (
    <p className="sm">
      {kind === "statements"
        ? t("actor.fromStatements", {
            count,
            number: formats.number(count),
            sources: t("actor.media", { count: sources, number: formats.number(sources) }),
            range: formats.range(input.low, input.high),
          })
        : kind === "source"
          ? t("actor.fromSource", { source: text })
          : text === "equal"
            ? t("from.equal")
            : t("from.assumption", { who: text })}
      {kind === "statements" ? <span className="scn-method">{t(`actor.method.${about}`)}</span> : null}
    </p>
  );
}

interface EditedProps {
  readonly edit: PageEdit;
  readonly was: Input | null;
  readonly write: (source: string) => void;
  readonly reset: () => void;
}

/** An edited value: marked as an assumption until it has a source, with the way back. */
function EditedOrigin({ edit, was, write, reset }: EditedProps) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const source = sourceOf(edit);
  return (
    <div className="scn-edited">
      <p className="sm">
        <span className={source === "" ? "chip warn" : "chip line"}>
          {t(source === "" ? "actor.assumption" : "actor.sourced")}
        </span>{" "}
        {was === null
          ? t("actor.wasNothing")
          : t("actor.was", { value: formats.number(Math.round(was.value)) })}{" "}
        <button type="button" className="link" onClick={reset}>
          {t("reset")}
        </button>
      </p>
      <SourceField source={source} write={write} />
    </div>
  );
}

/** Where a value comes from; written with Enter or on leaving the field, which keeps the focus until then. */
function SourceField({
  source,
  write,
}: {
  readonly source: string;
  readonly write: (source: string) => void;
}) {
  const { t } = useTranslation("scenario");
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const next = draft?.trim() ?? source;
    setDraft(null);
    if (next !== source) write(next);
  };
  return (
    <label className="sm">
      {t("actor.source")}
      <input
        type="text"
        value={draft ?? source}
        placeholder={t("actor.sourceHint")}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </label>
  );
}
