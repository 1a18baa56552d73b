/** After an edit clash: what the form says and what was saved meanwhile, field beside field. Nothing is lost of either. */
import type { StatementView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { type Draft, draftOf } from "../draft.js";

export interface ClashListProps {
  readonly draft: Draft;
  /** The statement as the form began. */
  readonly before: StatementView;
  readonly current: StatementView;
}

const compared = [
  "person",
  "organization",
  "concept",
  "agreement",
  "act",
  "mode",
  "certainty",
  "negated",
  "note",
] as const;
type Compared = (typeof compared)[number];

export function ClashList({ draft, before, current }: ClashListProps) {
  const { t } = useTranslation(["reader", "frame"]);
  const was = draftOf(before);
  const saved = draftOf(current);
  const words = (form: Draft, name: Compared): string => {
    switch (name) {
      case "agreement":
        return t(`frame:stance.${form.agreement === 1 ? "for" : form.agreement === 0 ? "against" : "open"}`);
      case "act":
      case "mode":
      case "certainty":
        return t(`reader:${name}.${form[name]}`);
      case "negated":
        return t(`reader:answer.${form.negated ? "yes" : "no"}`);
      case "note":
        return form.note;
      default:
        return form[name]?.label ?? "–";
    }
  };
  const names = compared.filter((name) => words(saved, name) !== words(was, name));
  if (names.length === 0) return null;
  return (
    <dl className="clash">
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`reader:field.${name === "agreement" ? "stance" : name}`)}</dt>
          <dd>
            {t("reader:clash.saved", { value: words(saved, name) })}
            <br />
            {t("reader:clash.yours", { value: words(draft, name) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
