/** Beside a figure: the options, the camps of other methods, or the sentences behind the number that was opened. */
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceFooter } from "../../components/evidence-footer.js";
import { EvidenceList } from "../../components/evidence-list.js";
import { Drawer } from "../../frame/drawer.js";
import { useAddress } from "../../state/address.js";
import { useEvidence } from "../../state/evidence.js";
import { CampsDrawer } from "./camps/camps-drawer.js";
import { closeDrawer } from "./drawer/close.js";
import { OptionsDrawer } from "./options/options-drawer.js";

export interface FigureEvidence {
  readonly title: string;
  readonly aside?: string;
  /** Above the sentences. */
  readonly head?: ReactNode;
  readonly ids: readonly string[];
  readonly name: string;
  readonly close: () => void;
}

export interface FigureDrawerProps {
  readonly evidence?: FigureEvidence | null;
  readonly warnings?: readonly string[];
}

export function FigureDrawer({ evidence = null, warnings = [] }: FigureDrawerProps) {
  const { address } = useAddress();
  if (address.show === "options") return <OptionsDrawer warnings={warnings} />;
  if (address.show === "camps") return <CampsDrawer />;
  return evidence === null ? null : <EvidenceDrawer key={evidence.title} {...evidence} />;
}

const PAGE = 60;

function EvidenceDrawer({ title, aside, head, ids, name, close }: FigureEvidence) {
  const { t } = useTranslation(["network", "frame"]);
  const [count, setCount] = useState(PAGE);
  const newest = useMemo(() => [...new Set(ids)].reverse(), [ids]);
  const shown = useMemo(() => newest.slice(0, count), [newest, count]);
  const evidence = useEvidence(shown);
  return (
    <Drawer
      title={title}
      label={t("network:evidence.label")}
      aside={aside}
      close={() => closeDrawer(close)}
      footer={<EvidenceFooter name={name} total={newest.length} evidence={evidence} />}
    >
      {head}
      <EvidenceList
        evidence={evidence}
        showConcept
        total={newest.length}
        more={() => setCount((now) => now + PAGE)}
      />
    </Drawer>
  );
}
