/** Which model shows who moves, and the switches of the spatial model: each with one sentence and its page. */
import { useTranslation } from "react-i18next";
import { HelpLink, OptionHelp } from "../../../components/option-help.js";
import { Drawer } from "../../../frame/drawer.js";
import type { ScenarioState } from "../actions.js";
import {
  isDefaultSwitch,
  modelOf,
  models,
  switchChoices,
  switchesOf,
  writeSwitches,
} from "../working-file.js";

export function ModelDrawer({ scenario }: { readonly scenario: ScenarioState }) {
  const { t } = useTranslation("scenario");
  const { working, address, change, base } = scenario;
  if (working === null) return null;
  const own = base?.run?.parameters;
  const set = switchesOf(address, own);
  const parameters: Readonly<Record<string, string>> = { ...working.settings.parameters };
  const choose = (name: string, value: string) => {
    const next = { ...switchesOf(address, undefined), [name]: value };
    const isOwn = (own?.[name] ?? null) === null;
    const kept = Object.fromEntries(
      Object.entries(next).filter(([key, one]) => !(key === name && isOwn && isDefaultSwitch(key, one))),
    );
    change({ switches: writeSwitches(kept) });
  };
  return (
    <Drawer title={t("model.title")} label={t("model.title")} close={() => change({ show: null })} full>
      <p className="sm dim opt-intro">{t("model.intro")}</p>
      <fieldset className="scn-models">
        <legend className="unseen">{t("model.title")}</legend>
        {models.map((model) => (
          <label key={model}>
            <input
              type="radio"
              name="scn-model"
              checked={working.model === model}
              onChange={() => change({ model: model === modelOf(base?.run?.models) ? null : model })}
            />
            <span>
              <b>{t(`model.${model}.name`)}</b>
              <span className="sm dim">{t(`model.${model}.what`)}</span>
              <ModelLink anchor={model === "none" ? "compromise" : model} label={t(`model.${model}.name`)} />
            </span>
          </label>
        ))}
      </fieldset>
      <section className="opt-part" aria-label={t("model.always")}>
        <h3>{t("model.always")}</h3>
        <ul className="scn-always">
          {(["compromise", "weighted-median", "nash", "mean", "worlds"] as const).map((name) => (
            <li key={name}>
              <b>{t(`model.${name}.name`)}</b> <span className="sm dim">{t(`model.${name}.what`)}</span>{" "}
              <ModelLink anchor={name} label={t(`model.${name}.name`)} />
            </li>
          ))}
        </ul>
      </section>
      {working.model === "smp" ? (
        <section className="opt-part" aria-label={t("switch.title")}>
          <h3>{t("switch.title")}</h3>
          {Object.entries(switchChoices).map(([name, choices]) => (
            <div key={name} className={set[name] === undefined ? "opt" : "opt set"}>
              <div className="opt-head">
                <label htmlFor={`scn-${name}`}>{t(`switch.${name}.name`)}</label>
                <code>{name}</code>
              </div>
              <select
                id={`scn-${name}`}
                value={parameters[name]}
                onChange={(event) => choose(name, event.currentTarget.value)}
              >
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {choice}
                  </option>
                ))}
              </select>
              <OptionHelp
                of={{ words: `scenario:switch.${name}.what`, page: "scenario-models", anchor: "smp" }}
                label={t(`switch.${name}.name`)}
              />
            </div>
          ))}
        </section>
      ) : null}
    </Drawer>
  );
}

/** The place of a model in the reference. */
function ModelLink({ anchor, label }: { readonly anchor: string; readonly label: string }) {
  return <HelpLink of={{ words: "", page: "scenario-models", anchor }} label={label} />;
}
