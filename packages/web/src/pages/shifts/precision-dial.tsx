/** The precision dial: candidates that score below it are left out; those decided are always shown. */
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { OptionHelp } from "../../components/option-help.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { USUAL_DIAL } from "./shift-filters.js";

export function PrecisionDial({ dial }: { readonly dial: number }) {
  const { t } = useTranslation("shifts");
  const formats = useFormats();
  const { change } = useAddress();
  const [turned, setTurned] = useState<number | null>(null);
  const id = useId();
  const shown = turned ?? dial;
  // Asked for when it is let go: every step on the way would be a question of its own.
  const settle = () => {
    if (turned === null) return;
    change({ dial: turned === USUAL_DIAL ? null : String(turned) });
    setTurned(null);
  };
  return (
    <div className="sh-dial-part">
      <label className="sh-dial">
        <span>{t("dial.name")}</span>
        <input
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={shown}
          aria-describedby={id}
          aria-valuetext={t("dial.value", { dial: formats.decimal(shown) })}
          onChange={(event) => setTurned(Number(event.currentTarget.value))}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
        <output className="num">{formats.decimal(shown)}</output>
      </label>
      <OptionHelp of={helpOf("shifts.dial")} label={t("dial.name")} id={id} />
    </div>
  );
}
