/** Scenario files kept with the project: open, save, save as, delete, and YAML in and out. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveFile } from "../../../figures/save-file.js";
import { useUndo, whatWasDone } from "../../../frame/history.js";
import { showProblem, showToast } from "../../../frame/toast.js";
import { changeScenario, deleteScenario, keepScenario, useKeptScenarios } from "../../../state/scenarios.js";
import type { ScenarioState } from "../actions.js";
import { startAnew } from "../scenario-sentence.js";
import { fileToKeep } from "../working-file.js";

export function KeptPanel({ scenario }: { readonly scenario: ScenarioState }) {
  const { t } = useTranslation("scenario");
  const rows = useKeptScenarios().data?.rows ?? [];
  const { undoLast } = useUndo();
  const [isNaming, setNaming] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNaming) input.current?.focus();
  }, [isNaming]);
  const { base, working, kept, change, forgetSteps } = scenario;
  if (base === null || working === null) return null;
  const write = async (writing: () => ReturnType<typeof keepScenario>, isOpened: boolean) => {
    try {
      const done = await writing();
      forgetSteps();
      setNaming(false);
      change({ ...startAnew, issue: null, file: isOpened ? (done.ids[0] ?? null) : null });
      showToast({ words: whatWasDone(done), action: { label: t("undo"), key: "u", run: undoLast } });
    } catch (failure) {
      showProblem(failure);
    }
  };
  const save = () => {
    if (kept === null) setNaming(true);
    else
      void write(
        () => changeScenario(kept.id, kept.revision, { file: fileToKeep(base, working, kept.name) }),
        true,
      );
  };
  const saveAs = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = (input.current?.value ?? "").trim();
    if (name !== "") void write(() => keepScenario({ file: fileToKeep(base, working, name) }), true);
  };
  const openFile = async (file: File) => {
    const yaml = await file.text();
    await write(() => keepScenario({ yaml }), true);
  };
  return (
    <section className="scn-part" aria-label={t("kept.title")}>
      <div className="head2">
        <h2>{t("kept.title")}</h2>
        {working.isChanged ? <span className="dim">{t("kept.changed")}</span> : null}
      </div>
      <ul className="scn-kept">
        {[{ id: null, name: t("sentence.unsaved") }, ...rows].map(({ id, name }) => (
          <li key={id ?? ""}>
            <button
              type="button"
              aria-current={id === (kept?.id ?? null) ? "true" : undefined}
              onClick={() => {
                forgetSteps();
                change({ ...startAnew, issue: null, file: id }, true);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {isNaming ? (
        <form className="scn-naming" onSubmit={saveAs}>
          <label htmlFor="scn-name">{t("kept.name")}</label>
          <input id="scn-name" ref={input} name="name" autoComplete="off" defaultValue={kept?.name ?? ""} />
          <div className="scn-buttons">
            <button type="submit" className="btn primary">
              {t("kept.save")}
            </button>
            <button type="button" className="btn" onClick={() => setNaming(false)}>
              {t("kept.cancel")}
            </button>
          </div>
        </form>
      ) : (
        <div className="scn-buttons">
          <button type="button" className="btn" data-save onClick={save}>
            {t("kept.save")}
          </button>
          {kept === null ? null : (
            <button type="button" className="btn" onClick={() => setNaming(true)}>
              {t("kept.saveAs")}
            </button>
          )}
        </div>
      )}
      <div className="scn-links sm">
        <label className="link">
          {t("kept.openFile")}
          <input
            type="file"
            className="unseen"
            accept=".yaml,.yml"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) void openFile(file);
              event.currentTarget.value = "";
            }}
          />
        </label>
        {kept === null ? null : (
          <>
            <button
              type="button"
              className="link"
              onClick={() => saveFile(`${kept.name}.yaml`, new Blob([kept.yaml], { type: "text/yaml" }))}
            >
              {t("kept.download")}
            </button>
            <button
              type="button"
              className="link"
              onClick={() => void write(() => deleteScenario(kept.id, kept.revision), false)}
            >
              {t("kept.delete")}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
