/** The two ways in beside dropping: choose files, or paste a text. */
import { Modal } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/icon.js";
import { useKeys } from "../../keys/key-layer.js";
import { type PastedText, pastedFile } from "./actions.js";

export interface ImportToolsProps {
  readonly put: (files: readonly File[], isOwn?: boolean) => void;
  readonly isRunning: boolean;
}

export function ImportTools({ put, isRunning }: ImportToolsProps) {
  const { t } = useTranslation(["record", "frame"]);
  const input = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  const choose = () => input.current?.click();
  useKeys(t("frame:keys.page"), [
    { keys: "i", label: t("record:import"), run: choose },
    { keys: "p", label: t("record:paste"), run: () => setPasting(true) },
  ]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-import
        onChange={(event) => {
          put([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" className="btn" disabled={isRunning} onClick={choose}>
        <Icon name="upload" />
        {t("record:import")}
      </button>
      <button type="button" className="btn quiet" disabled={isRunning} onClick={() => setPasting(true)}>
        <Icon name="paste" />
        <span className="d-only">{t("record:paste")}</span>
        <span className="unseen m-only">{t("record:paste")}</span>
      </button>
      <Modal
        opened={isPasting}
        onClose={() => setPasting(false)}
        title={<b className="b">{t("record:pasteTitle")}</b>}
        size="40rem"
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ "aria-label": t("frame:close") }}
      >
        <PasteForm
          done={(pasted) => {
            setPasting(false);
            put([pastedFile(pasted)], true);
          }}
        />
      </Modal>
    </>
  );
}

function PasteForm({ done }: { readonly done: (pasted: PastedText) => void }) {
  const { t } = useTranslation("record");
  const [pasted, setPasted] = useState<PastedText>({ title: "", date: "", source: "", text: "" });
  const set = (field: keyof PastedText) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setPasted((now) => ({ ...now, [field]: value }));
  };
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        done(pasted);
      }}
    >
      <label>
        {t("field.text")}
        <textarea
          className="rec"
          rows={10}
          value={pasted.text}
          onChange={set("text")}
          required
          data-autofocus
        />
      </label>
      <label>
        {t("field.title")}
        <input className="rec" value={pasted.title} onChange={set("title")} />
      </label>
      <div className="two">
        <label>
          {t("field.date")}
          <input type="date" value={pasted.date} onChange={set("date")} />
        </label>
        <label>
          {t("field.source")}
          <input value={pasted.source} onChange={set("source")} />
        </label>
      </div>
      <div>
        <button type="submit" className="btn primary" disabled={pasted.text.trim() === ""}>
          {t("read")}
        </button>
      </div>
    </form>
  );
}
