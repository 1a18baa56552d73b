/** What to do next: the open work of the record as sentences, each with the page where it is done. */
import type { ProjectView } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import { sharedAddress, useAddress } from "../../state/address.js";

export function ToDo({ project }: { readonly project: ProjectView }) {
  const { t } = useTranslation("overview");
  const formats = useFormats();
  const { address } = useAddress();
  const { open, reviewed, undated } = project.counts;
  const all = open + reviewed + project.counts.rejected;
  const number = (value: number) => ({ count: value, number: formats.number(value) });
  return (
    <section>
      <div className="head2">
        <h2>{t("todo.title")}</h2>
      </div>
      <ul className="todo">
        <li>
          {open === 0 ? (
            <span>{t("todo.reviewed")}</span>
          ) : (
            <Link to={"/queue" as never} search={sharedAddress(address) as never}>
              <span>{t("todo.review", number(open))}</span>
              <span className="bar-of" aria-hidden="true">
                <i style={{ width: `${((all - open) / Math.max(1, all)) * 100}%` }} />
              </span>
            </Link>
          )}
        </li>
        {undated === 0 ? null : (
          <li>
            <Link to={"/record" as never}>
              <span>{t("todo.date", number(undated))}</span>
            </Link>
          </li>
        )}
        <li>
          <Link to={"/network" as never} search={sharedAddress(address) as never}>
            <span>{t("todo.network")}</span>
          </Link>
        </li>
      </ul>
    </section>
  );
}
