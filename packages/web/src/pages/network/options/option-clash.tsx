/**
 * Why an answer could not be given: the coded problem in words, and where it names options, one step back for each of
 * them. Nothing is changed before somebody takes a step.
 */
import { useTranslation } from "react-i18next";
import { Problem } from "../../../components/problem.js";
import { useAddress } from "../../../state/address.js";
import { problemOf } from "../../../state/api.js";
import { type PageOption, pageOptions } from "./page-options.js";

export interface OptionClashProps {
  readonly failure: unknown;
  readonly retry: () => void;
}

export function OptionClash({ failure, retry }: OptionClashProps) {
  const { t } = useTranslation(["network", "frame", "options"]);
  const { address, change } = useAddress();
  const named = optionsIn(problemOf(failure).details).filter(({ param }) => address[param] !== undefined);
  return (
    <Problem failure={failure}>
      {named.map((option) => (
        <button
          key={option.name}
          type="button"
          className="btn"
          onClick={() => change({ [option.param]: null })}
        >
          {t("network:clash.reset", {
            option: t(`options:name.${option.name}`),
            value: fallbackWords(option, t as never),
          })}
        </button>
      ))}
      {named.length === 0 ? (
        <button type="button" className="btn" onClick={retry}>
          {t("frame:tryAgain")}
        </button>
      ) : null}
      <button type="button" className="btn" onClick={() => change({ show: "options" }, true)}>
        {t("network:clash.all")}
      </button>
    </Problem>
  );
}

/** The options a problem names: as `option`, and before the sign in `other` ("networkType = onemode"). */
export function optionsIn(details: Readonly<Record<string, unknown>>): PageOption[] {
  const words = [details.option, details.other]
    .filter((value) => typeof value === "string")
    .flatMap((value) => value.split(/ = |, /).slice(0, value.includes(" = ") ? 1 : undefined));
  // A number of camps is named by three options at once.
  const all = [...words, ...(details.method === undefined ? [] : ["k", "kMin", "kMax", "campMethod"])];
  return pageOptions.filter(({ name, known }) => all.includes(name) || all.includes(known));
}

type Words = (key: string, values?: Record<string, unknown>) => string;

/** A default in words. */
export function fallbackWords({ name, fallback, form }: PageOption, t: Words): string {
  if (form.kind === "flag") return t(`options:flag.${fallback === "1" ? "yes" : "no"}`);
  return choiceWords(name, fallback, t) || t("options:none");
}

const groups: Readonly<Record<string, string>> = {
  networkType: "network:mode",
  qualifierAggregation: "network:stance",
  normalization: "network:weightName",
  duplicates: "network:once",
};

/** A value of an option in words; as it is where there are none. */
export function choiceWords(name: string, value: string, t: Words): string {
  return t(`${groups[name] ?? `options:choice.${name}`}.${value}`, { defaultValue: value });
}
