/** What was edited: each value with what it was, the way back, and all of them at once. */
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.js";
import type { ScenarioState } from "../actions.js";
import { targetOf } from "../scenario-address.js";
import { usePlaceFormats } from "../scenario-words.js";

export function EditsPanel({ scenario }: { readonly scenario: ScenarioState }) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const { working, record, resetAll, reset, open } = scenario;
  if (working === null || record === null) return null;
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const edits = working.edits.flatMap((edit) => (edit.kind === "condition" ? [] : [edit]));
  const others = working.fileEdits.length - working.edits.length;
  const before = (edit: (typeof edits)[number]): string | null => {
    const actor = actors.get(edit.actor);
    const stand = actor?.stands[working.issue];
    const value =
      edit.kind === "position"
        ? stand?.position?.value
        : edit.kind === "salience"
          ? stand?.salience.value
          : edit.kind === "capability"
            ? actor?.capability.value
            : undefined;
    return value === undefined ? null : formats.number(Math.round(value));
  };
  return (
    <section className="scn-part" aria-label={t("edits.title")}>
      <div className="head2">
        <h2>{t("edits.title")}</h2>
        {edits.length === 0 ? null : (
          <button type="button" className="more" onClick={() => resetAll(t("did.resetAll"))}>
            {t("edits.resetAll")}
          </button>
        )}
      </div>
      {edits.length === 0 ? <p className="dim sm">{t("edits.none")}</p> : null}
      <ul className="scn-edits">
        {edits.map((edit) => {
          const label = actors.get(edit.actor)?.label ?? edit.actor;
          const was = before(edit);
          return (
            <li key={targetOf(edit)}>
              <button type="button" className="who" onClick={() => open(edit.actor)}>
                {label}
              </button>
              <span className="num">
                {edit.kind === "leave" ? (
                  t(`leave.${edit.how}.short`)
                ) : (
                  <>
                    {t(`input.${edit.kind}`)} {was === null ? null : <s>{was}</s>}{" "}
                    <b>{formats.number(edit.value)}</b>
                  </>
                )}
              </span>
              <button
                type="button"
                className="btn quiet"
                aria-label={t("edits.reset", { actor: label })}
                title={t("reset")}
                onClick={() => reset(targetOf(edit), t("did.reset", { what: label }))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          );
        })}
      </ul>
      {others === 0 ? null : (
        <p className="dim sm">{t("edits.others", { count: others, number: formats.number(others) })}</p>
      )}
      {scenario.canUndoEdit || scenario.canRedoEdit ? (
        <div className="scn-buttons">
          <button type="button" className="btn" disabled={!scenario.canUndoEdit} onClick={scenario.undoEdit}>
            <Icon name="undo" />
            {t("undo")}
          </button>
          <button type="button" className="btn" disabled={!scenario.canRedoEdit} onClick={scenario.redoEdit}>
            <Icon name="redo" />
            {t("redo")}
          </button>
        </div>
      ) : null}
    </section>
  );
}
