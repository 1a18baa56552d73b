/** What a tie says, as glyph, word and color: "opposes", "agrees with", "goes together with". */
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Mode } from "./network-query.js";
import type { TieForm } from "./scene/scene.js";

/** A concept's ties are read from the other end: "is supported by". */
export type TieMode = Mode | "concepts-actors";

export interface TieVerbProps {
  readonly form: TieForm;
  readonly mode: TieMode;
}

export function TieVerb({ form, mode }: TieVerbProps) {
  const { t } = useTranslation("network");
  return (
    <span className={`st ${form === "plain" ? "open" : form}`}>
      <i aria-hidden="true" />
      {tieVerb(t, form, mode)}
    </span>
  );
}

export function tieVerb(t: TFunction<"network">, form: TieForm, mode: TieMode): string {
  return t(`verb.${mode}.${form}`);
}
