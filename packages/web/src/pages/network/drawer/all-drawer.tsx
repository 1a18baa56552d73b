/** All statements behind the network, newest first, as far as they are scrolled to. */
import type { NetworkView } from "@parley/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceList } from "../../../components/evidence-list.js";
import { Drawer } from "../../../frame/drawer.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { useComputed } from "../../../state/computing.js";
import { useEvidence } from "../../../state/evidence.js";
import { useSelection } from "../actions.js";
import { drawnQueryOf, networkFiltersOf } from "../network-query.js";
import { useSubject } from "../player/use-series.js";
import { isCut } from "../use-full-view.js";
import type { NetworkScene } from "../use-scene.js";
import { closeDrawer } from "./close.js";

const PAGE = 60;
const NO_IDS: readonly string[] = [];

/** The statements of a network; where it does not list all ties, a worker counts them again. */
function useStatements(view: NetworkView): readonly string[] {
  const { address } = useAddress();
  const subject = useSubject(drawnQueryOf(address));
  const asks = subject !== null && isCut(view) && !networkFiltersOf(address).isSeries;
  const counted = useComputed(asks ? { kind: "network-statements", ...subject } : null).data;
  return useMemo(() => {
    if (asks) return [...(counted ?? NO_IDS)].sort().reverse();
    return [...new Set(view.ties.flatMap((tie) => tie.evidence))].sort().reverse();
  }, [view, asks, counted]);
}

export function AllDrawer({ network }: { readonly network: NetworkScene }) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const { open } = useSelection();
  const [count, setCount] = useState(PAGE);
  const ids = useStatements(network.view);
  const shown = useMemo(() => ids.slice(0, count), [ids, count]);
  const evidence = useEvidence(shown);
  return (
    <Drawer
      title={t("network:all.title")}
      label={t("network:evidence.label")}
      close={() => closeDrawer(() => open(null))}
      footer={
        <span className="num">
          {t("network:all.shown", {
            shown: formats.number(evidence.statements.length),
            total: formats.number(ids.length),
          })}
        </span>
      }
    >
      <EvidenceList
        evidence={evidence}
        showConcept
        total={ids.length}
        more={() => setCount((now) => now + PAGE)}
      />
    </Drawer>
  );
}
