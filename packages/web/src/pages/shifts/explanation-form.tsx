/** The actor's own explanation of a shift, as a coder notes it; saving it confirms a shift that was open. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../../components/keys.js";

export interface ExplanationFormProps {
  readonly words: string;
  /** Not decided yet: saving decides. */
  readonly isOpen: boolean;
  readonly save: (words: string) => void;
  readonly cancel: () => void;
}

export function ExplanationForm({ words, isOpen, save, cancel }: ExplanationFormProps) {
  const { t } = useTranslation("shifts");
  const [draft, setDraft] = useState(words);
  return (
    <form
      className="sh-explain"
      onSubmit={(event) => {
        event.preventDefault();
        save(draft.trim());
      }}
    >
      <label>
        {t("explainLabel")}
        <textarea
          rows={2}
          value={draft}
          // biome-ignore lint/a11y/noAutofocus: opened by a key or button whose next step is to write
          autoFocus
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") cancel();
            else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(draft.trim());
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </label>
      <div className="fa">
        <button type="submit" className="btn primary">
          {t(isOpen ? "saveAndConfirm" : "save")} <Keys name="mod+enter" />
        </button>
        <button type="button" className="btn" onClick={cancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
