/** Print, download and upload of the codebook, in the bar; an upload shows its differences before it is taken. */
import type { CodebookDifferencesView } from "@parley/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/icon.js";
import { WorkForm } from "../../components/work-form.js";
import { showProblem } from "../../frame/toast.js";
import { apiAddress, send } from "../../state/api.js";
import type { Write } from "../../state/writes.js";
import { Differences } from "./differences.js";

export interface Upload {
  readonly name: string;
  readonly text: string;
  readonly differences: CodebookDifferencesView["differences"];
}

export function CodebookTools({
  print,
  take,
}: {
  readonly print: () => void;
  readonly take: (upload: Upload) => void;
}) {
  const { t } = useTranslation("codebook");
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const read = async (file: File) => {
    setReading(true);
    try {
      const body = { name: file.name, text: await file.text() };
      const { differences } = await send<CodebookDifferencesView>("codebook/preview", {
        method: "POST",
        body,
      });
      take({ ...body, differences });
    } catch (failure) {
      showProblem(failure);
    }
    setReading(false);
  };
  const tool = (name: "print" | "download" | "upload") => (
    <>
      <Icon name={name} />
      <span className="d-only">{t(`tools.${name}`)}</span>
    </>
  );
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        title={t("tools.print")}
        aria-label={t("tools.print")}
        onClick={print}
      >
        {tool("print")}
      </button>
      <a
        className="btn quiet"
        href={apiAddress("codebook/file")}
        download="codebook.yaml"
        title={t("tools.download")}
        aria-label={t("tools.download")}
      >
        {tool("download")}
      </a>
      <button
        type="button"
        className="btn quiet"
        title={t("tools.upload")}
        aria-label={t("tools.upload")}
        disabled={isReading}
        onClick={() => input.current?.click()}
      >
        {tool("upload")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".yaml,.yml"
        data-codebook
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file !== undefined) void read(file);
        }}
      />
    </>
  );
}

export function UploadForm({
  upload,
  write,
  close,
}: {
  readonly upload: Upload;
  readonly write: Write;
  readonly close: () => void;
}) {
  const { t } = useTranslation("codebook");
  const { name, text, differences } = upload;
  return (
    <WorkForm
      title={t("upload.title", { name })}
      verb={t("upload.verb")}
      canApply={differences.length > 0}
      apply={() => write("codebook", { method: "POST", body: { name, text } })}
      close={close}
    >
      <p>{t("upload.differs", { count: differences.length })}</p>
      <Differences differences={differences} />
    </WorkForm>
  );
}
