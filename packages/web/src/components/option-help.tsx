/** One plain sentence about a choice, with the link to its section of the reference. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { HelpPlace } from "./help-places.js";

export interface OptionHelpProps {
  readonly of: HelpPlace;
  /** Name of the choice, for the link as it is read out. */
  readonly label: string;
  /** So that a field can be described by it. */
  readonly id?: string;
  /** Beside a form with something in it: what was typed stays, the page opens in a tab of its own. */
  readonly beside?: boolean;
  /** Told when somebody goes there, as for what has to be closed first. */
  readonly follow?: () => void;
}

export function OptionHelp({ of, label, id, beside = false, follow }: OptionHelpProps) {
  const { t } = useTranslation("help");
  return (
    <p className="opt-help sm dim" id={id}>
      {t(of.words)} <HelpLink of={of} label={label} beside={beside} {...(follow ? { follow } : {})} />
    </p>
  );
}

/** The link alone, where the sentence stands in a place of its own. */
export function HelpLink({ of, label, beside = false, follow }: Omit<OptionHelpProps, "id">) {
  const { t } = useTranslation("help");
  return (
    <Link
      to={"/docs/$page" as never}
      params={{ page: of.page } as never}
      hash={of.anchor}
      className="link help-link"
      onClick={follow}
      {...(beside ? { target: "_blank" } : {})}
    >
      {t("more")}
      <span className="unseen"> {t(beside ? "about.beside" : "about.here", { option: label })}</span>
    </Link>
  );
}
