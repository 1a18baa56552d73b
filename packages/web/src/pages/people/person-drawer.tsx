/** One person: what would change, what stays, and the two steps, each taken back by undo. */
import type { WriteResult } from "@parley/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../components/problem.js";
import { Drawer } from "../../frame/drawer.js";
import { useUndo } from "../../frame/history.js";
import { showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { deletePerson, pseudonymize, usePersonTraces } from "../../state/people.js";

export interface PersonDrawerProps {
  readonly id: string;
  readonly close: () => void;
}

export function PersonDrawer({ id, close }: PersonDrawerProps) {
  const { t } = useTranslation(["people", "frame"]);
  const formats = useFormats();
  const { undoLast } = useUndo();
  const traces = usePersonTraces(id);
  const [given, setGiven] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const person = traces.data;
  if (person === undefined) {
    return traces.error === null ? null : (
      <Drawer title={t("people:title")} label={t("people:title")} close={close}>
        <Problem failure={traces.error} />
      </Drawer>
    );
  }
  const pseudonym = given ?? person.pseudonym;
  const write = (writing: Promise<WriteResult>, words: string) => {
    setFailure(null);
    writing.then(() => {
      showToast({ words, action: { label: t("frame:keys.undo"), key: "u", run: undoLast } });
      close();
    }, setFailure);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    write(pseudonymize(person, pseudonym), t("people:did.pseudonym", { pseudonym }));
  };
  const number = (count: number) => ({ count, number: formats.number(count) });
  return (
    <Drawer title={person.name} label={person.name} close={close} full>
      <div className="person">
        <h3>{t("people:changes")}</h3>
        <ul>
          <li>{t("people:inStatements", number(person.statements))}</li>
          {person.entities === 0 ? null : <li>{t("people:inEntities", number(person.entities))}</li>}
          <li>{t(person.isInCodebook ? "people:inCodebook" : "people:notInCodebook")}</li>
        </ul>
        <h3>{t("people:stays")}</h3>
        <ul>
          <li>{t("people:inTexts", number(person.texts))}</li>
          {person.authored === 0 ? null : <li>{t("people:asAuthor", number(person.authored))}</li>}
          <li>{t("people:inHistory")}</li>
        </ul>
        {failure === null ? null : <Problem failure={failure} />}
        <form onSubmit={submit}>
          <label>
            {t("people:pseudonym")}
            <input
              value={pseudonym}
              maxLength={190}
              required
              autoComplete="off"
              onChange={(event) => setGiven(event.currentTarget.value)}
            />
          </label>
          <button type="submit" className="btn primary" disabled={pseudonym.trim() === ""}>
            {t("people:give")}
          </button>
        </form>
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => write(deletePerson(person), t("people:did.deleted"))}
          >
            {t("people:delete")}
          </button>
        </p>
      </div>
    </Drawer>
  );
}
