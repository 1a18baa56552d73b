/** The history taken out of the file, said before what goes with it: the one step that undo does not take back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../components/problem.js";
import { showToast } from "../../frame/toast.js";
import { forgetHistory } from "../../state/history.js";

export function ForgetHistory() {
  const { t } = useTranslation("people");
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const forget = () => {
    setFailure(null);
    forgetHistory().then(() => {
      setAsked(false);
      showToast({ words: t("forget.done") });
    }, setFailure);
  };
  return (
    <section className="forget">
      <h3>{t("forget.title")}</h3>
      <p className="dim">{t("forget.what")}</p>
      {failure === null ? null : <Problem failure={failure} />}
      {isAsked ? (
        <div role="alertdialog" aria-label={t("forget.ask")}>
          <p>{t("forget.sure")}</p>
          <button type="button" className="btn" onClick={forget}>
            {t("forget.do")}
          </button>{" "}
          {/* biome-ignore lint/a11y/noAutofocus: the question opens because somebody asked for it; the safe answer has the focus */}
          <button type="button" className="btn" autoFocus onClick={() => setAsked(false)}>
            {t("forget.keep")}
          </button>
        </div>
      ) : (
        <button type="button" className="btn" onClick={() => setAsked(true)}>
          {t("forget.ask")}
        </button>
      )}
    </section>
  );
}
