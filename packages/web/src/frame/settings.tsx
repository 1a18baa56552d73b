/** Settings: what this browser remembers, and the dial of the project. Each is explained in a sentence, with its page. */
import { Modal, useMantineColorScheme } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { OptionHelp } from "../components/option-help.js";
import { Segments } from "../components/segments.js";
import { useFormats } from "../i18n/formats.js";
import { setUiLanguage, type UiLanguage, uiLanguages } from "../i18n/words.js";
import { usePreference, writePreference } from "../state/preferences.js";
import { setDial, useProject } from "../state/project.js";
import { useUndo } from "./history.js";
import { showProblem, showToast } from "./toast.js";
import { startTour } from "./tour.js";

export function Settings({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const { t } = useTranslation("settings");
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<b className="b">{t("title")}</b>}
      size="38rem"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("frame:close") }}
    >
      {opened ? <SettingList close={close} /> : null}
    </Modal>
  );
}

function SettingList({ close }: { readonly close: () => void }) {
  const { t, i18n } = useTranslation(["settings", "frame"]);
  const single = usePreference("single-keys", "on");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="settings">
      <Setting name="language" close={close}>
        <Segments<UiLanguage>
          label={t("settings:language.name")}
          value={i18n.language === "de" ? "de" : "en"}
          choices={uiLanguages.map((value) => ({ value, label: t(`frame:languages.${value}`) }))}
          choose={(language) => void setUiLanguage(language)}
        />
      </Setting>
      <Setting name="scheme" close={close}>
        <Segments
          label={t("settings:scheme.name")}
          value={colorScheme}
          choices={(["auto", "light", "dark"] as const).map((value) => ({
            value,
            label: t(`settings:scheme.${value}`),
          }))}
          choose={setColorScheme}
        />
      </Setting>
      <Setting name="keys" close={close}>
        <Segments
          label={t("settings:keys.name")}
          value={single === "off" ? "off" : "on"}
          choices={(["on", "off"] as const).map((value) => ({ value, label: t(`settings:keys.${value}`) }))}
          choose={(value) => writePreference("single-keys", value)}
        />
      </Setting>
      <Setting name="dial" close={close}>
        <Dial />
      </Setting>
      <Setting name="people" close={close}>
        <Link to={"/people" as never} className="btn" onClick={close}>
          {t("settings:people.open")}
        </Link>
      </Setting>
      <Setting name="tour" close={close}>
        <button
          type="button"
          className="btn"
          onClick={() => {
            close();
            startTour();
          }}
        >
          {t("settings:tour.start")}
        </button>
      </Setting>
    </div>
  );
}

interface SettingProps {
  readonly name: "language" | "scheme" | "keys" | "dial" | "people" | "tour";
  readonly close: () => void;
  readonly children: ReactNode;
}

function Setting({ name, close, children }: SettingProps) {
  const { t } = useTranslation("settings");
  return (
    <section>
      <h3>{t(`${name}.name`)}</h3>
      <div>{children}</div>
      <OptionHelp
        of={{ words: `settings:${name}.what`, page: "settings", anchor: name }}
        label={t(`${name}.name`)}
        follow={close}
      />
    </section>
  );
}

/** In steps of five hundredths; finer would claim more than confidences can say. */
const STEP = 0.05;

function Dial() {
  const { t } = useTranslation(["settings", "frame"]);
  const formats = useFormats();
  const { undoLast } = useUndo();
  const dial = useProject().data?.dial ?? 0.5;
  const id = useId();
  const change = (value: number) => {
    setDial(value).then(
      () =>
        showToast({
          words: t("settings:dial.did", { value: formats.decimal(value) }),
          action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
        }),
      showProblem,
    );
  };
  return (
    <span className="dial">
      <input
        id={id}
        type="range"
        min={0}
        max={1}
        step={STEP}
        defaultValue={dial}
        key={dial}
        aria-label={t("settings:dial.name")}
        // Only what is left standing is written, not every step on the way.
        onPointerUp={(event) => change(event.currentTarget.valueAsNumber)}
        onKeyUp={(event) => {
          if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End")
            change(event.currentTarget.valueAsNumber);
        }}
      />
      <output htmlFor={id} className="num">
        {formats.decimal(dial)}
      </output>
    </span>
  );
}
