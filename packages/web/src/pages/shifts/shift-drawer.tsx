/** Every sentence behind a shift: the two that stand against each other, and those that say the same. */
import type { Shift } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EvidenceFooter } from "../../components/evidence-footer.js";
import { EvidenceList } from "../../components/evidence-list.js";
import { Drawer } from "../../frame/drawer.js";
import { useEvidence } from "../../state/evidence.js";
import { statementsOf } from "./shift-words.js";

export interface ShiftDrawerProps {
  readonly shift: Shift;
  readonly close: () => void;
}

export function ShiftDrawer({ shift, close }: ShiftDrawerProps) {
  const { t } = useTranslation(["shifts", "frame"]);
  const ids = useMemo(() => statementsOf(shift), [shift]);
  const evidence = useEvidence(ids);
  return (
    <Drawer
      plain
      title={shift.actor.label}
      label={t("shifts:drawer")}
      close={close}
      footer={<EvidenceFooter name="shift" total={ids.length} evidence={evidence} />}
    >
      <div className="tie-head">
        <p className="sm dim">
          <b className="b">{t(`shifts:kind.${shift.kind}`)}</b> {shift.concept.label}
        </p>
      </div>
      <div className="body">
        <EvidenceList evidence={evidence} total={ids.length} />
      </div>
    </Drawer>
  );
}
