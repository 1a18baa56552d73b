/** Statement types: their variables and data types; one is edited in the drawer. */
import type { StatementType } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keys/key-layer.js";

export interface TypesViewProps {
  readonly types: readonly StatementType[];
  readonly opened: string | null;
  readonly open: (id: string) => void;
}

export function TypesView({ types, opened, open }: TypesViewProps) {
  const { t } = useTranslation(["codebook", "frame"]);
  const list = useRef<HTMLUListElement>(null);
  const go = (step: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>(".type-name") ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("codebook:keys.next"), run: () => go(1) },
    { keys: "k", label: t("codebook:keys.previous"), run: () => go(-1) },
  ]);
  return (
    <ul className="types" ref={list}>
      {types.map((type) => (
        <li key={type.id} data-open={type.id === opened || undefined}>
          <button type="button" className="type-name" onClick={() => open(type.id)}>
            <i className="swatch" style={{ background: type.color }} />
            <b>{type.label}</b>
          </button>
          <ul className="variables">
            {type.variables.map(({ id, name, dataType }) => (
              <li key={id}>
                {name} <span className="dim">{t(`codebook:dataType.${dataType}`)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
