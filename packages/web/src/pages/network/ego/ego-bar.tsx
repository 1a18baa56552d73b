/** Above the picture: around which node it is drawn, how far, and the way back to all nodes. */
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { helpOf } from "../../../components/help-places.js";
import { Sentence } from "../../../components/sentence.js";
import { Slot } from "../../../components/slot.js";
import { useFormats } from "../../../i18n/formats.js";
import type { NetworkScene } from "../use-scene.js";
import { type EgoSteps, egoSteps, useEgo } from "./use-ego.js";

export function EgoBar({ network }: { readonly network: NetworkScene }) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const { ego, steps, leave, setSteps } = useEgo();
  const { nodes } = network.scene;
  const node = nodes.find(({ id }) => id === ego);
  if (ego === null || node === undefined) return null;
  const count = network.view.numTies;
  return (
    <div className="net-ego">
      <p className="method">
        <Sentence
          t={t}
          i18nKey="ego.sentence"
          values={{
            nodes: t("ego.nodes", { count: nodes.length, number: formats.number(nodes.length) }),
            ties: t("ties", { count, number: formats.number(count) }),
          }}
          components={{
            // In fragments: what stands in the sentence would take the place of their own words.
            node: (
              <>
                <b>{node.label}</b> {node.camp === null ? null : <Camp camp={node.camp} />}
              </>
            ),
            steps: (
              <>
                <Slot
                  name={t("ego.distance")}
                  help={helpOf("figures.ego")}
                  isSet={steps !== "1"}
                  chosen={[steps]}
                  choices={egoSteps.map((value) => ({
                    value,
                    label: t("ego.steps", { count: Number(value) }),
                  }))}
                  choose={([next]) => setSteps(next as EgoSteps)}
                >
                  {t("ego.steps", { count: Number(steps) })}
                </Slot>
              </>
            ),
          }}
        />
      </p>
      <button type="button" className="btn quiet" title={`${t("ego.all")} (E)`} onClick={leave}>
        {t("ego.all")}
      </button>
    </div>
  );
}
