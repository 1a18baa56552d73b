/** All statements behind the network, newest first, as far as they are scrolled to. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceList } from "../../../components/evidence-list.js";
import { Drawer } from "../../../frame/drawer.js";
import { useFormats } from "../../../i18n/formats.js";
import { useEvidence } from "../../../state/evidence.js";
import { useSelection } from "../actions.js";
import type { NetworkScene } from "../use-scene.js";
import { closeDrawer } from "./close.js";

const PAGE = 60;

export function AllDrawer({ network }: { readonly network: NetworkScene }) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const { open } = useSelection();
  const [count, setCount] = useState(PAGE);
  const ids = useMemo(
    () => [...new Set(network.view.ties.flatMap((tie) => tie.evidence))].sort().reverse(),
    [network.view],
  );
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
