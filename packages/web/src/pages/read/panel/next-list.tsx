/** What follows in this document: one line a statement, nested ones indented. */
import type { StatementView } from "@parley/core";
import { memo, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { Stance } from "../../../components/stance.js";
import { actorLabel } from "../../../components/statement-quote.js";
import { useFormats } from "../../../i18n/formats.js";

export interface NextListProps {
  readonly statements: readonly StatementView[];
  readonly focusId: string | null;
  readonly select: (id: string) => void;
}

/** More lines than fit beside any text; the rest is reached with J. */
const MOST = 40;
/** Lines that are drawn with the page itself; the others right after. */
const FIRST = 12;

export function NextList({ statements, focusId, select }: NextListProps) {
  const { t } = useTranslation("reader");
  const position = statements.findIndex((one) => one.id === focusId);
  const most = useDeferredValue(MOST, FIRST);
  const following = statements.slice(position + 1, position + 1 + most);
  if (following.length === 0) return <div className="next" />;
  return (
    <div className="next">
      <h3 className="sm dim nh">{t("next")}</h3>
      <ol>
        {following.map((statement, at) => (
          <NextRow key={statement.id} statement={statement} at={position + at + 2} select={select} />
        ))}
      </ol>
    </div>
  );
}

interface NextRowProps {
  readonly statement: StatementView;
  /** Its number in the document. */
  readonly at: number;
  readonly select: (id: string) => void;
}

/** Drawn again only when its statement changes, not when the focus walks toward it. */
const NextRow = memo(function NextRow({ statement, at, select }: NextRowProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const formats = useFormats();
  return (
    <li>
      <button
        type="button"
        className={statement.nestedIn === null ? statement.state : `nest ${statement.state}`}
        onClick={() => select(statement.id)}
      >
        <span className="num">{at}</span>
        <span className="line">
          {statement.mode === "writer" ? (
            <i>{t("reader:field.writer")}</i>
          ) : (
            <>
              <b>{actorLabel(statement) ?? statement.actor?.text ?? t("reader:noActor")}</b>{" "}
              {t(`reader:verb.${statement.act}`)}{" "}
              {statement.concept === null ? null : (
                <>
                  <Stance agreement={statement.agreement} glyphOnly /> {statement.concept.label}
                </>
              )}
            </>
          )}
        </span>
        <span className="num c">
          {statement.state === "proposed"
            ? statement.confidence === null
              ? ""
              : formats.decimal(statement.confidence)
            : t(`frame:state.${statement.state}`)}
        </span>
      </button>
    </li>
  );
});
