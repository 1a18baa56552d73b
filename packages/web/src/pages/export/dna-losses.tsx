/** What a `.dna` file of this project cannot hold; counted when it is asked for, since the file is written for it. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../components/problem.js";
import { ask } from "../../state/api.js";

interface Losses {
  readonly losses: readonly { readonly code: string; readonly count: number; readonly words: string }[];
}

export function DnaLosses({ status }: { readonly status: "all" | "reviewed" }) {
  const { t, i18n } = useTranslation("export");
  const [isAsked, setAsked] = useState(false);
  const query = { status, labels: i18n.language };
  const answer = useQuery({
    queryKey: ["dna losses", query],
    queryFn: ({ signal }) => ask<Losses>("exports/project/dna/losses", query, signal),
    enabled: isAsked,
  });
  return (
    <li className="losses">
      <button type="button" className="link" onClick={() => setAsked(true)} aria-expanded={isAsked}>
        {t("project.losses")}
      </button>
      {answer.error === null ? null : <Problem failure={answer.error} />}
      {answer.data === undefined ? null : answer.data.losses.length === 0 ? (
        <p role="status">{t("project.nothingLost")}</p>
      ) : (
        <ul role="status">
          {answer.data.losses.map(({ code, words }) => (
            <li key={code}>
              {words} <span className="code">{code}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
