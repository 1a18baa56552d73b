/** One sentence of evidence in a drawer: who, stance, day, the words, and the way to their place. */
import type { StatementView } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";
import { sharedAddress, useAddress } from "../state/address.js";
import { Stance } from "./stance.js";
import { Verbatim } from "./verbatim.js";

export interface StatementQuoteProps {
  readonly statement: StatementView;
  /** Leave the stance out where there is none to show, as in the ledger. */
  readonly showStance?: boolean;
}

export function StatementQuote({ statement, showStance = true }: StatementQuoteProps) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  const { address } = useAddress();
  const { document: doc } = statement;
  return (
    <article className="drawer-quote">
      <div className="head">
        <span className="who">{actorLabel(statement) ?? t("statement.noActor")}</span>
        {showStance ? <Stance agreement={statement.agreement} /> : null}
        {statement.state === "proposed" ? <span className="chip line">{t("state.proposed")}</span> : null}
        <time className="when" dateTime={doc.date ?? undefined}>
          {doc.date === null ? t("undated") : formats.day(doc.date)}
        </time>
      </div>
      <Verbatim as="blockquote" language={doc.language}>
        {statement.sentence.text}
      </Verbatim>
      <div className="src">
        <span>
          {doc.title} · {t("paragraph", { number: statement.paragraph })}
        </span>
        <Link
          to={"/read/$documentId" as never}
          params={{ documentId: statement.documentId } as never}
          search={{ ...sharedAddress(address), statement: statement.id } as never}
        >
          {t("readInPlace")}
        </Link>
      </div>
    </article>
  );
}

/** The actor a statement is counted for: the person, else the organization. */
export function actorLabel(statement: Pick<StatementView, "person" | "organization">): string | null {
  return statement.person?.label ?? statement.organization?.label ?? null;
}
