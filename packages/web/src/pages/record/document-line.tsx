/** One document in the list; its title is the record's own words, so it is set in serif. */
import type { DocumentRow } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";

export interface DocumentLineProps {
  readonly row: DocumentRow;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly height: number;
  readonly isCurrent: boolean;
  readonly open: () => void;
}

export function DocumentLine({ row, position, total, top, height, isCurrent, open }: DocumentLineProps) {
  const { t } = useTranslation(["record", "frame"]);
  const formats = useFormats();
  const { counts } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its rows
    <div
      className="doc-row"
      id={`doc-${row.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-posinset={position}
      aria-setsize={total}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={open}
    >
      <span className="date num">
        {row.date === null ? <i className="dimmer">{t("frame:undated")}</i> : formats.day(row.date.local)}
      </span>
      <span className="title">
        <Verbatim language={row.language}>{row.title === "" ? row.beginning : row.title}</Verbatim>
        {row.hit === null ? null : <HitText hit={row.hit} language={row.language} />}
      </span>
      <span className="source dim">{row.source}</span>
      <span className="language dim">{row.language === null ? "–" : row.language.toUpperCase()}</span>
      <span className="right num">
        {formats.number(counts.statements)}
        <span className="m-only dim"> {t("record:statementsWord", { count: counts.statements })}</span>
      </span>
      <span className="right num">
        {counts.open === 0 ? (
          counts.statements === 0 ? (
            ""
          ) : (
            <span className="done" title={t("record:allDecided")}>
              ✓<span className="unseen">{t("record:allDecided")}</span>
            </span>
          )
        ) : (
          <span className="open">{formats.number(counts.open)}</span>
        )}
        {counts.open === 0 ? null : <span className="m-only dim"> {t("record:openWord")}</span>}
      </span>
    </div>
  );
}

/** The server marks a hit between two private characters. */
const MARKED = /\uE000([^\uE001]*)\uE001/;

const LEAD = 44;

/** So many words before the first match that it stays in sight in one line. */
function shortened(hit: string): string {
  const at = hit.indexOf("\uE000");
  if (at <= LEAD) return hit;
  const cut = hit.indexOf(" ", at - LEAD);
  return `… ${hit.slice(cut < 0 || cut > at ? at : cut + 1)}`;
}

function HitText({ hit, language }: { readonly hit: string; readonly language: string | null }) {
  const pieces = shortened(hit).split(MARKED);
  let at = 0;
  return (
    <Verbatim className="hit" language={language}>
      {pieces.map((piece, position) => {
        const key = at;
        at += piece.length + 1;
        return position % 2 === 1 ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
      })}
    </Verbatim>
  );
}
