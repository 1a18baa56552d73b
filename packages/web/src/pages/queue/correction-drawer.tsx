/** The form of the reader beside the queue: values are corrected here, spans where the text is, in the reader. */
import type { StatementEdit, StatementView } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Drawer } from "../../frame/drawer.js";
import { useDocument } from "../../state/documents.js";
import { draftOf, editOf } from "../read/draft.js";
import { StatementForm } from "../read/panel/statement-form.js";

export interface CorrectionDrawerProps {
  readonly statement: StatementView;
  readonly save: (edit: StatementEdit) => Promise<void>;
  readonly close: () => void;
}

export function CorrectionDrawer({ statement, save, close }: CorrectionDrawerProps) {
  const { t } = useTranslation("reader");
  const [draft, setDraft] = useState(() => draftOf(statement));
  const text = useDocument(statement.documentId, {}).data?.text ?? "";
  return (
    <Drawer title={t("form.correct")} label={t("form.correct")} plain full>
      <StatementForm
        draft={draft}
        current={statement}
        text={text}
        language={statement.document.language}
        change={setDraft}
        save={(form) => save(editOf(form))}
        cancel={close}
      />
    </Drawer>
  );
}
