/** What the fields of a dense form mean, folded away: a form that is filled in all day is not to be walked through help. */
import { useTranslation } from "react-i18next";
import type { HelpPlace } from "./help-places.js";
import { HelpLink } from "./option-help.js";

export interface OptionHelpListProps {
  readonly fields: readonly { readonly label: string; readonly of: HelpPlace }[];
}

export function OptionHelpList({ fields }: OptionHelpListProps) {
  const { t } = useTranslation("help");
  return (
    <details className="opt-help-list sm">
      <summary>{t("fields")}</summary>
      <dl>
        {fields.map(({ label, of }) => (
          <div key={of.words}>
            <dt>{label}</dt>
            <dd className="dim">
              {t(of.words)} <HelpLink of={of} label={label} beside />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
