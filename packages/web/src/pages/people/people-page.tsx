/** People in the record: find one, see what there is of them, give a pseudonym or delete them. */
import "../../styles/people.css";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { useEntities } from "../../state/project.js";
import { ForgetHistory } from "./forget-history.js";
import { PersonDrawer } from "./person-drawer.js";

export function PeoplePage() {
  const { t } = useTranslation("people");
  const formats = useFormats();
  const { address, change } = useAddress();
  const [words, setWords] = useState(address.q ?? "");
  const [q] = useDebouncedValue(words, 120);
  const found = useEntities("person", q);
  const rows = found.data?.rows ?? [];
  const chosen = address.person ?? null;
  return (
    <div className="people">
      <p className="dim">{t("what")}</p>
      <label htmlFor="find-person">{t("find")}</label>
      <input
        id="find-person"
        type="search"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.error === null ? null : <Problem failure={found.error} />}
      {found.data !== undefined && rows.length === 0 ? (
        <Empty>{t(words === "" ? "empty.none" : "empty.noMatch", { words })}</Empty>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                aria-pressed={row.id === chosen}
                onClick={() => change({ person: row.id })}
              >
                <b>{row.label}</b>
                <span className="dim">{row.memberOf.map(({ label }) => label).join(", ")}</span>
                <span className="dim num">
                  {t("statements", { count: row.statements, number: formats.number(row.statements) })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.data !== undefined && found.data.total > rows.length ? (
        <p className="dim sm">{t("more", { count: found.data.total - rows.length })}</p>
      ) : null}
      <ForgetHistory />
      {chosen === null ? null : (
        <PersonDrawer key={chosen} id={chosen} close={() => change({ person: null })} />
      )}
    </div>
  );
}
