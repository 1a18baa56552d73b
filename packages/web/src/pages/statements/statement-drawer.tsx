/** The statement in focus: its sentence with the quote marked, the way to its place, and what is coded. */
import type { StatementRow, StatementView } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceQuote } from "../../components/evidence-quote.js";
import { Keys } from "../../components/keys.js";
import { Problem } from "../../components/problem.js";
import { Stance } from "../../components/stance.js";
import { Verbatim } from "../../components/verbatim.js";
import { Drawer } from "../../frame/drawer.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { ask } from "../../state/api.js";
import { useProject } from "../../state/project.js";

export interface StatementDrawerProps {
  readonly id: string;
  /** The row of the table, for what no statement view has. */
  readonly row: StatementRow | undefined;
  readonly judge: (kind: "accept" | "reject" | "reopen", statement: StatementView) => void;
  readonly recode: () => void;
  readonly close: () => void;
}

export function StatementDrawer({ id, row, judge, recode, close }: StatementDrawerProps) {
  const { t, i18n } = useTranslation(["statements", "frame", "reader"]);
  const { data: statement, error } = useQuery({
    queryKey: ["statement", id, i18n.language],
    queryFn: ({ signal }) =>
      ask<StatementView>(`statements/${encodeURIComponent(id)}`, { labels: i18n.language }, signal),
    retry: false,
  });
  const title = t("statements:drawer.title");
  const isOpen = statement?.state === "proposed";
  const decide = (kind: "accept" | "reject") => {
    if (statement !== undefined) judge(kind, statement);
  };
  useKeys(t("frame:keys.page"), [
    { keys: "a", label: t("statements:do.accept"), run: () => decide("accept"), off: !isOpen },
    { keys: "x", label: t("statements:do.reject"), run: () => decide("reject"), off: !isOpen },
    { keys: "c", label: t("statements:do.recode"), run: recode },
  ]);
  return (
    <Drawer
      title={title}
      label={title}
      close={close}
      footer={
        statement === undefined ? undefined : (
          <div className="stm-acts">
            {isOpen ? (
              <>
                <button type="button" className="btn" onClick={() => judge("accept", statement)}>
                  {t("statements:do.accept")} <Keys name="a" />
                </button>
                <button type="button" className="btn" onClick={() => judge("reject", statement)}>
                  {t("statements:do.reject")} <Keys name="x" />
                </button>
              </>
            ) : null}
            <button type="button" className="btn" onClick={recode}>
              {t("statements:do.recode")} <Keys name="c" />
            </button>
          </div>
        )
      }
    >
      {error === null ? null : <Problem failure={error} />}
      {statement === undefined ? null : (
        <>
          <EvidenceQuote statement={statement} />
          <Coded statement={statement} row={row} />
        </>
      )}
    </Drawer>
  );
}

function Coded({
  statement,
  row,
}: {
  readonly statement: StatementView;
  readonly row: StatementRow | undefined;
}) {
  const { t } = useTranslation(["statements", "frame", "reader"]);
  const formats = useFormats();
  const types = useProject().data?.statementTypes ?? [];
  const type = types.find((one) => one.id === statement.typeId);
  const { condition, deadline, confidence } = statement;
  const verbatim = (words: string) => <Verbatim language={statement.document.language}>{words}</Verbatim>;
  return (
    <dl className="stm-coded">
      {statement.person === null ? null : (
        <Field name={t("reader:field.person")}>{statement.person.label}</Field>
      )}
      {statement.organization === null ? null : (
        <Field name={t("reader:field.organization")}>{statement.organization.label}</Field>
      )}
      <Field name={t("statements:column.concept")}>
        <Stance agreement={statement.agreement} /> {statement.concept?.label ?? t("statements:noConcept")}
      </Field>
      <Field name={t("statements:column.act")}>{t(`reader:act.${statement.act}`)}</Field>
      {condition === null ? null : (
        <Field name={t("statements:column.condition")}>{verbatim(condition.text)}</Field>
      )}
      {deadline === null ? null : (
        <Field name={t("statements:column.deadline")}>{verbatim(deadline.text)}</Field>
      )}
      {(type?.variables ?? []).map(({ id, name }) => {
        const value = row?.others[id];
        return value === undefined ? null : (
          <Field key={id} name={name}>
            {value}
          </Field>
        );
      })}
      <Field name={t("statements:column.type")}>{type?.label ?? statement.typeId}</Field>
      <Field name={t("statements:column.coder")}>{statement.engine ?? statement.coder}</Field>
      <Field name={t("statements:column.state")}>
        <span className={`sta ${statement.state}`}>{t(`frame:state.${statement.state}`)}</span>
        {confidence === null ? null : <span className="dim num"> {formats.decimal(confidence)}</span>}
      </Field>
    </dl>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
