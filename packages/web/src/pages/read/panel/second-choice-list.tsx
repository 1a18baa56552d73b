/** What else the proposal may say: each choice corrects it in one step. */
import { useTranslation } from "react-i18next";
import { Stance } from "../../../components/stance.js";
import { useFormats } from "../../../i18n/formats.js";
import type { SecondChoice } from "../../../state/suggestions.js";

export interface SecondChoiceListProps {
  readonly choices: readonly SecondChoice[];
  readonly take: (choice: SecondChoice) => void;
  /** Where the page has keys for them: 1, 2, 3. */
  readonly hasKeys?: boolean;
}

export function SecondChoiceList({ choices, take, hasKeys = false }: SecondChoiceListProps) {
  const { t } = useTranslation("reader");
  const formats = useFormats();
  if (choices.length === 0) return null;
  return (
    <section className="choices" aria-label={t("choices.title")}>
      <h3 className="nh">{t("choices.title")}</h3>
      <ul>
        {choices.map((choice, at) => (
          <li key={`${choice.field} ${choice.entity?.id ?? choice.agreement}`}>
            <button type="button" title={t("choices.take")} onClick={() => take(choice)}>
              <span className="dim">{t(`field.${choice.field}`)}</span>
              <span className="what">{choice.entity?.label ?? <Stance agreement={choice.agreement} />}</span>
              <span className="num dim">{formats.decimal(choice.probability)}</span>
              {hasKeys ? <kbd className="d-only">{at + 1}</kbd> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
