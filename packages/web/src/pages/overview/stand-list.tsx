/** Who or what stands where: opposing statements to the left of the middle, supporting ones to the right. */
import { useTranslation } from "react-i18next";
import { type Finding, sizeOf } from "./findings.js";
import { EvidenceNumber, type OpenEvidence } from "./overview-page.js";

export interface StandListProps {
  readonly title: string;
  readonly note: string;
  readonly findings: readonly Finding[];
  /** Statements of the longest row; lengths are shares of it. */
  readonly most: number;
  readonly open: OpenEvidence;
}

export function StandList({ title, note, findings, most, open }: StandListProps) {
  const { t } = useTranslation("overview");
  const share = (count: number) => `${(count / Math.max(1, most)) * 50}%`;
  return (
    <section className="stand">
      <div className="head2">
        <h2>{title}</h2>
        <span className="dim">{note}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col" className="unseen-cell">
              <span className="unseen">{title}</span>
            </th>
            <th scope="col" className="right against">
              {t("stand.oppose")}
            </th>
            <td aria-hidden="true" />
            <th scope="col" className="for">
              {t("stand.support")}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.label}>
              <th scope="row" title={t("stand.row", { count: sizeOf(one) })}>
                {one.label}
              </th>
              <td className="right num">
                <EvidenceNumber ids={one.oppose} title={t("opposing", { label: one.label })} open={open} />
              </td>
              <td className="lane" aria-hidden="true">
                <i className="against" style={{ width: share(one.oppose.length), right: "50%" }} />
                <i className="for" style={{ width: share(one.support.length), left: "50%" }} />
              </td>
              <td className="num">
                <EvidenceNumber ids={one.support} title={t("supporting", { label: one.label })} open={open} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
