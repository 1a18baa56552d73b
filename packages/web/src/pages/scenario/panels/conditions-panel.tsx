/** The conditions as switches, each with what it moves and how many actors wait for it. */
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { OptionHelp } from "../../../components/option-help.js";
import type { ScenarioState } from "../actions.js";
import { differenceWords, usePlaceFormats } from "../scenario-words.js";

export function ConditionsPanel({
  scenario,
  about,
}: {
  readonly scenario: ScenarioState;
  readonly about: number;
}) {
  const { t } = useTranslation("scenario");
  const { edited, idle, world, answer, toggle, working } = scenario;
  const formats = usePlaceFormats();
  if (edited === null) return null;
  const open = edited.conditions.filter(({ id, fixed }) => !fixed && !idle.has(id));
  const held = edited.conditions.filter(({ id, fixed }) => fixed && !idle.has(id));
  const rest = edited.conditions.filter(({ id }) => idle.has(id));
  const waiting = (id: string) =>
    edited.actors.filter(({ stands }) =>
      (stands[working?.issue ?? ""]?.rules ?? []).some(({ when }) =>
        when.split("&").some((part) => part.trim().replace(/^!\s*/u, "") === id),
      ),
    ).length;
  return (
    <section className="scn-part" aria-label={t("conditions.title")}>
      <div className="head2">
        <h2>{t("conditions.title")}</h2>
        {open.length === 0 ? null : <span className="dim">{t("conditions.moves")}</span>}
      </div>
      {open.length === 0 && held.length === 0 ? (
        <p className="dim sm">{t("conditions.none")}</p>
      ) : (
        <OptionHelp of={helpOf("scenario.condition")} label={t("conditions.title")} />
      )}
      <ul className="scn-toggles">
        {open.map(({ id, label }, at) => {
          const holds = world[id] === true;
          const effect = answer?.effects.find(({ condition }) => condition === id)?.onIssues[about] ?? null;
          const count = waiting(id);
          return (
            <li key={id} className={holds ? "on" : undefined}>
              <button
                type="button"
                role="switch"
                className="scn-switch"
                aria-checked={holds}
                aria-label={label}
                title={at < 6 ? String(at + 1) : undefined}
                onClick={() => toggle(id)}
              >
                <i />
              </button>
              <div>
                <span className="cn">{label}</span>
                <span className="cs">
                  {t("conditions.waiting", { count, number: formats.number(count) })}
                </span>
              </div>
              <span className="eff num">{differenceWords(effect, formats, t as never)}</span>
            </li>
          );
        })}
        {held.map(({ id, label, holds }) => {
          const isEdited = scenario.editOf(`condition:${id}`) !== null;
          return (
            <li key={id} className={holds ? "on" : undefined}>
              <button
                type="button"
                role="switch"
                className="scn-switch"
                aria-checked={holds}
                aria-label={label}
                onClick={() =>
                  scenario.edit(
                    { kind: "condition", condition: id, holds: !holds },
                    t(holds ? "did.conditionFails" : "did.conditionMet", { label }),
                  )
                }
              >
                <i />
              </button>
              <div>
                <span className="cn">{label}</span>
                <span className="cs">
                  {isEdited ? t("conditions.assumed") : t("conditions.fixed")}{" "}
                  {isEdited ? (
                    <button
                      type="button"
                      className="link"
                      onClick={() => scenario.reset(`condition:${id}`, t("did.reset", { what: label }))}
                    >
                      {t("reset")}
                    </button>
                  ) : null}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {rest.length === 0 ? null : (
        <details className="scn-idle">
          <summary>
            {t("conditions.idle", { count: rest.length, number: formats.number(rest.length) })}
          </summary>
          <ul>
            {rest.map(({ id, label }) => (
              <li key={id} className="dim">
                {label}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
