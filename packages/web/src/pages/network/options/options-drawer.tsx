/** All options of the network in one drawer: each with its control, one sentence, and a link to its page. */
import { useTranslation } from "react-i18next";
import { Drawer } from "../../../frame/drawer.js";
import { showToast } from "../../../frame/toast.js";
import { useAddress } from "../../../state/address.js";
import { useNetworkChoices } from "../../../state/analysis.js";
import { closeDrawer } from "../drawer/close.js";
import { optionsSet } from "../network-query.js";
import { OptionField } from "./option-field.js";
import { optionParts, pageOptions } from "./page-options.js";

export function OptionsDrawer({ warnings }: { readonly warnings: readonly string[] }) {
  const { t } = useTranslation(["options", "frame"]);
  const { address, change } = useAddress();
  const choices = useNetworkChoices({ statementType: address.statementType }).data;
  const set = optionsSet(address);
  const reset = () => {
    const before = Object.fromEntries(pageOptions.map(({ param }) => [param, address[param] ?? null]));
    change(Object.fromEntries(pageOptions.map(({ param }) => [param, null])));
    showToast({
      words: t("resetDone"),
      action: { label: t("frame:keys.undo"), run: () => change(before) },
    });
  };
  return (
    <Drawer
      title={t("title")}
      label={t("label")}
      full
      close={() => closeDrawer(() => change({ show: null }))}
      footer={
        <>
          <span className="num">{set.length === 0 ? t("setNone") : t("set", { count: set.length })}</span>
          <span className="spacer" />
          <button type="button" className="btn" disabled={set.length === 0} onClick={reset}>
            {t("reset")}
          </button>
        </>
      }
    >
      <p className="sm dim opt-intro">{t("intro")}</p>
      {warnings.length === 0 ? null : (
        <ul className="rep opt-warnings" aria-live="polite">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {optionParts.map((part) => (
        <section key={part} className="opt-part" aria-labelledby={`opt-${part}`}>
          <h3 id={`opt-${part}`}>{t(`part.${part}`)}</h3>
          {pageOptions
            .filter((option) => option.part === part)
            .map((option) => (
              <OptionField key={option.name} option={option} choices={choices} />
            ))}
        </section>
      ))}
    </Drawer>
  );
}
