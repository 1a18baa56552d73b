/** The parts of a statement by role: their words, and the key that gives selected words that role. */
import type { Role } from "@parley/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.js";
import { Verbatim } from "../../../components/verbatim.js";
import { roleKeys } from "../../../state/vocabulary.js";
import { type Draft, withoutRole } from "../draft.js";
import { movedBorder } from "../span-borders.js";

export interface RoleListProps {
  readonly draft: Draft;
  readonly text: string;
  readonly language: string | null;
  readonly change: (draft: Draft) => void;
}

export function RoleList({ draft, text, language, change }: RoleListProps) {
  const { t } = useTranslation("reader");
  return (
    <fieldset className="roles">
      <legend>{t("form.roles")}</legend>
      <ul>
        {roleKeys.map((role, position) => {
          if (role === "writer") return null;
          const spans = draft.parts[role];
          return (
            <li key={role} className={spans === null ? "empty" : undefined}>
              <kbd>{position + 1}</kbd>
              <span className={`rl ${role}`}>{t(`field.${role}`)}</span>
              {spans === null ? (
                <span className="dimmer">–</span>
              ) : (
                <button
                  type="button"
                  className="borders"
                  aria-label={t("form.borders", { role: t(`field.${role}`) })}
                  title={t("form.bordersHint")}
                  onKeyDown={(event) => {
                    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
                    if (step === undefined) return;
                    event.preventDefault();
                    event.stopPropagation();
                    const moved = movedBorder(text, spans, event.shiftKey ? "start" : "end", step);
                    change({ ...draft, parts: { ...draft.parts, [role]: moved } });
                  }}
                >
                  <Verbatim language={language}>
                    {spans.map((span) => text.slice(span.start, span.end)).join(" … ")}
                  </Verbatim>
                </button>
              )}
              {spans === null || role === "quote" ? null : (
                <RemoveRole role={role} remove={() => change(withoutRole(draft, role))} />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function RemoveRole({ role, remove }: { readonly role: Role; readonly remove: () => void }) {
  const { t } = useTranslation("reader");
  return (
    <button
      type="button"
      className="btn quiet"
      onClick={remove}
      aria-label={t("form.removeRole", { role: t(`field.${role}`) })}
    >
      <Icon name="close" />
    </button>
  );
}
