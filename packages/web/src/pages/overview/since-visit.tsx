/** What came in since the last visit: documents, actors, positions that moved. Each number opens its sentences. */
import type { News } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Sentence } from "../../components/sentence.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { listOf, timeWindowOf, useAddress } from "../../state/address.js";
import { useNews } from "../../state/news.js";
import { EvidenceNumber, type OpenEvidence } from "./overview-page.js";

export interface SinceVisitProps {
  /** Revision seen last; `null` on the first visit. */
  readonly since: number | null;
  readonly revision: number;
  readonly open: OpenEvidence;
}

export function SinceVisit({ since, revision, open }: SinceVisitProps) {
  const { t } = useTranslation("overview");
  const { address } = useAddress();
  const timeWindow = timeWindowOf(address);
  const isNew = since !== null && since < revision;
  const news = useNews(isNew ? since : null, {
    from: timeWindow?.from,
    to: timeWindow?.to,
    sources: listOf(address.sources),
  }).data;
  return (
    <section>
      <div className="head2">
        <h2>{t("since.title")}</h2>
      </div>
      {since === null ? (
        <p className="dim">{t("since.first")}</p>
      ) : !isNew ? (
        <p className="dim">{t("since.nothing")}</p>
      ) : news === undefined ? null : (
        <NewsList news={news} open={open} />
      )}
    </section>
  );
}

/** Names shown of each kind; the number says how many there are. */
const MOST = 4;

function NewsList({ news, open }: { readonly news: News; readonly open: OpenEvidence }) {
  const { t } = useTranslation("overview");
  const formats = useFormats();
  const { documents, statements, actors, moved, decisions } = news;
  const isEmpty =
    documents.count === 0 &&
    statements.length === 0 &&
    actors.length === 0 &&
    moved.length === 0 &&
    decisions === 0;
  if (isEmpty) return <p className="dim">{t("since.nothing")}</p>;
  return (
    <dl className="news">
      {documents.count === 0 ? null : (
        <div>
          <dt>{t("since.documents", { count: documents.count, number: formats.number(documents.count) })}</dt>
          {documents.named.slice(0, MOST).map((doc) => (
            <dd key={doc.id}>
              <Link
                to={"/read/$documentId" as never}
                params={{ documentId: doc.id } as never}
                className="link"
              >
                <Verbatim>{doc.title}</Verbatim>
              </Link>
            </dd>
          ))}
        </div>
      )}
      {statements.length === 0 && decisions === 0 ? null : (
        <div>
          <dt>{t("since.statements")}</dt>
          <dd>
            <Sentence
              t={t}
              i18nKey="since.came"
              values={{ decisions: formats.number(decisions) }}
              components={{
                n: <EvidenceNumber ids={statements} title={t("since.newStatements")} open={open} />,
              }}
            />
          </dd>
        </div>
      )}
      {actors.length === 0 ? null : (
        <div>
          <dt>{t("since.actors")}</dt>
          {actors.slice(0, MOST).map(({ actor, statements: ids }) => (
            <dd key={actor.id}>
              <b>{actor.label}</b> <EvidenceNumber ids={ids} title={actor.label} open={open} />
            </dd>
          ))}
          {actors.length <= MOST ? null : (
            <dd className="dim">{t("since.more", { count: actors.length - MOST })}</dd>
          )}
        </div>
      )}
      {moved.slice(0, MOST).map(({ actor, concept, before, after }) => {
        const isFor = after.support.length > after.oppose.length;
        const ids = [...before.support, ...before.oppose, ...after.support, ...after.oppose];
        return (
          <div key={`${actor.id} ${concept.id}`}>
            <dt>{t("since.moved")}</dt>
            <dd>
              <Sentence
                t={t}
                i18nKey={isFor ? "since.movedFor" : "since.movedAgainst"}
                values={{ actor: actor.label, concept: concept.label }}
                components={{
                  b: <b />,
                  n: <EvidenceNumber ids={ids} title={`${actor.label}, ${concept.label}`} open={open} />,
                }}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
