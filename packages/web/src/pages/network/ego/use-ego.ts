/** The network around one node: which, how far, and the way in and out of it by key or button. */
import { useTranslation } from "react-i18next";
import { useKeys } from "../../../keys/key-layer.js";
import { useAddress } from "../../../state/address.js";

export const egoSteps = ["1", "2"] as const;
export type EgoSteps = (typeof egoSteps)[number];

export interface EgoView {
  /** Id of the node in the middle; `null` where all nodes are shown. */
  readonly ego: string | null;
  readonly steps: EgoSteps;
  readonly enter: (node: string) => void;
  readonly leave: () => void;
  readonly setSteps: (steps: EgoSteps) => void;
}

export function useEgo(): EgoView {
  const { address, change } = useAddress();
  return {
    ego: address.ego ?? null,
    steps: address.steps === "2" ? "2" : "1",
    enter: (node) => change({ ego: node }, true),
    leave: () => change({ ego: null, steps: null }, true),
    setSteps: (steps) => change({ steps: steps === "1" ? null : steps }),
  };
}

/** E goes to the neighbors of a node; once more, or without a node, back to all nodes. */
export function useEgoKey(node: string | null): void {
  const { t } = useTranslation(["network", "frame"]);
  const { ego, enter, leave } = useEgo();
  useKeys(t("frame:keys.page"), [
    {
      keys: "e",
      label: t("network:keys.ego"),
      off: node === null && ego === null,
      run: () => {
        if (node !== null && node !== ego) enter(node);
        else leave();
      },
    },
  ]);
}
