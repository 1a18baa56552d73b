/** The two sets of a cut side by side: what carries the structure, and what could be spared. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/formats.js";
import type { NestedAnswer } from "../../../workers/questions.js";
import type { CutSets } from "./curve.js";

export interface BackboneSetsProps {
  readonly nested: NestedAnswer;
  readonly sets: CutSets;
  /** What annealing put into the backbone. */
  readonly found: ReadonlySet<string> | null;
  readonly pick: (concept: string) => void;
}

export function BackboneSets({ nested, sets, found, pick }: BackboneSetsProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const list = (name: "backbone" | "redundant") => (
    <section>
      <h3>
        {t(`backbone.set.${name}`, { count: sets[name].length, number: formats.number(sets[name].length) })}
      </h3>
      <ul>
        {sets[name].map((at) => {
          const concept = nested.steps[at]?.concept ?? "";
          const count = nested.evidence[at]?.length ?? 0;
          return (
            <li key={concept}>
              <button type="button" onClick={() => pick(concept)}>
                <span className="plate">{concept}</span>
                {found === null ? null : (
                  <span className="sm dim">
                    {t(found.has(concept) ? "backbone.alsoIn" : "backbone.notIn")}
                  </span>
                )}
                <span className="spacer" />
                <span className="ev-n num">{formats.number(count)}</span>
                <span className="unseen">{t("backbone.open", { concept, count })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
  return (
    <div className="fig-sets">
      {list("backbone")}
      {list("redundant")}
    </div>
  );
}
