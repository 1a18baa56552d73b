/** The statement in focus: its reading, its fields with the swatch of their mark, why it was proposed. */
import type { Deadline, StatementView } from "@parley/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.js";
import { Stance } from "../../../components/stance.js";
import { Verbatim } from "../../../components/verbatim.js";
import { useFormats } from "../../../i18n/formats.js";
import { useProject } from "../../../state/project.js";
import { BUILT_IN_TYPE } from "../../../state/vocabulary.js";
import { typedValuesOf } from "../typed-values.js";
import { ReadingSentence } from "./reading.js";

export function StatementCard({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation(["reader", "frame"]);
  const { language } = statement.document;
  const verbatim = (words: string) => <Verbatim language={language}>{words}</Verbatim>;
  return (
    <div className="body card">
      <ReadingSentence statement={statement} />
      <p className="m-only stance-line">
        <Stance agreement={statement.agreement} /> {statement.concept?.label ?? t("reader:noConcept")}
        {statement.confidence === null ? null : <Confidence value={statement.confidence} />}
      </p>
      <dl>
        <ActorField statement={statement} />
        <Field name={t("reader:field.act")} swatch="cue">
          {t(`reader:act.${statement.act}`)}, {t(`reader:mode.${statement.mode}`)}
          {statement.negated ? <Note>{t("reader:negated")}</Note> : null}
        </Field>
        {statement.addressee === null ? null : (
          <Field name={t("reader:field.addressee")} swatch="addressee">
            {verbatim(statement.addressee.text)}
          </Field>
        )}
        {statement.typeId === BUILT_IN_TYPE ? (
          <Field name={t("reader:field.stance")}>
            <Stance agreement={statement.agreement} />{" "}
            {statement.concept?.label ?? <span className="missing">{t("reader:noConcept")}</span>}
          </Field>
        ) : null}
        <TypedValuesOf statement={statement} />
        {statement.condition === null ? null : (
          <Field name={t("reader:field.condition")} swatch="condition">
            {verbatim(statement.condition.text)}
          </Field>
        )}
        {statement.deadline === null ? null : (
          <Field name={t("reader:field.deadline")} swatch="deadline">
            {verbatim(statement.deadline.text)}
            <DeadlineNote deadline={statement.deadline} />
          </Field>
        )}
        {statement.time === null ? null : (
          <Field name={t("reader:field.time")}>{verbatim(statement.time.text)}</Field>
        )}
        <Field name={t("reader:field.certainty")}>{t(`reader:certainty.${statement.certainty}`)}</Field>
        {statement.note === "" ? null : <Field name={t("reader:field.note")}>{statement.note}</Field>}
      </dl>
      <Makes statement={statement} />
      <Why statement={statement} />
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly swatch?: string;
  readonly children: ReactNode;
}

function Field({ name, swatch, children }: FieldProps) {
  return (
    <div className="fld">
      <dt className={swatch === undefined ? undefined : `rl ${swatch}`}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Variables of the statement type beyond the built-in ones, where they have a value. */
function TypedValuesOf({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation("reader");
  const type = useProject().data?.statementTypes.find((one) => one.id === statement.typeId);
  const values = typedValuesOf(statement);
  return type?.variables.map(({ id, name, dataType }) => {
    const value = values[id] ?? null;
    if (value === null) return null;
    return (
      <Field key={id} name={name}>
        {typeof value === "object"
          ? value.label
          : dataType === "boolean"
            ? t(`answer.${value === 1 ? "yes" : "no"}`)
            : value}
      </Field>
    );
  });
}

function Note({ children }: { readonly children: ReactNode }) {
  return <span className="note">{children}</span>;
}

function ActorField({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation("reader");
  const { person, organization, actor } = statement;
  const notes = [
    ...(statement.unnamed ? [t("unnamed")] : []),
    ...(statement.metonymic ? [t("metonymic")] : []),
    ...(person !== null && organization !== null ? [t("speaksFor", { name: organization.label })] : []),
    ...(statement.members.length > 0 ? [statement.members.map((member) => member.label).join(", ")] : []),
  ];
  const label = person?.label ?? organization?.label;
  return (
    <Field name={t("field.actor")} swatch="actor">
      {label ?? (actor === null ? <span className="missing">{t("noActor")}</span> : null)}
      {label === undefined && actor !== null ? <Verbatim>{actor.text}</Verbatim> : null}
      {notes.length === 0 ? null : <Note>{notes.join(", ")}</Note>}
    </Field>
  );
}

function DeadlineNote({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useTranslation("reader");
  const formats = useFormats();
  const { from, to, grade } = deadline;
  const dates =
    to === null
      ? t("noDate")
      : from === null || from === to
        ? t("until", { day: formats.day(to) })
        : formats.range(from, to);
  return (
    <Note>
      <span className="num">{dates}</span>, {t(`grade.${grade}`)}
    </Note>
  );
}

/** What accepting counts: the tie it adds to. Without actor or concept there is none, and the card says so. */
function Makes({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation("reader");
  if (statement.state !== "proposed") return null;
  const actor = statement.person ?? statement.organization;
  const isTie = actor !== null && statement.concept !== null && statement.mode !== "writer";
  const stance = statement.agreement === 1 ? "for" : statement.agreement === 0 ? "against" : "open";
  return (
    <p className="makes">
      <Icon name="network" />
      <span>
        {isTie
          ? t(`makes.${stance}`, { actor: actor.label, concept: statement.concept?.label })
          : t(statement.mode === "writer" ? "makes.writer" : "makes.nothing")}
      </span>
    </p>
  );
}

function Why({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation("reader");
  if (statement.confidence === null) return <p className="why">{t("byHand", { coder: statement.coder })}</p>;
  return (
    <div className="why num">
      <Confidence value={statement.confidence} />
      {statement.why.length === 0 ? null : (
        <details>
          <summary>{t("why", { count: statement.why.length })}</summary>
          <ul>
            {statement.why.map((rule) => (
              <li key={rule} className="code">
                {rule}
              </li>
            ))}
            <li className="dim">{statement.engine}</li>
          </ul>
        </details>
      )}
    </div>
  );
}

function Confidence({ value }: { readonly value: number }) {
  const { t } = useTranslation("reader");
  const formats = useFormats();
  return (
    <span className="sure">
      <span className="conf" aria-hidden="true">
        <i style={{ width: `${Math.round(value * 100)}%` }} />
      </span>
      <b>{formats.decimal(value)}</b> {t("sure")}
    </span>
  );
}
