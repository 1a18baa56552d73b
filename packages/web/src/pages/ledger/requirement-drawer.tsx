/** A requirement in full: its numbers, and every commitment linked to it with why it counts or does not. */
import { useTranslation } from "react-i18next";
import { Verbatim } from "../../components/verbatim.js";
import { Drawer } from "../../frame/drawer.js";
import { useUndo } from "../../frame/history.js";
import { showProblem, showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { removeFromLedger } from "../../state/ledger.js";
import { type Gap, GapBar, useMissingWords } from "./requirements.js";

export interface RequirementDrawerProps {
  readonly requirement: Gap;
  readonly open: (id: string) => void;
  readonly close: () => void;
}

export function RequirementDrawer({ requirement, open, close }: RequirementDrawerProps) {
  const { t } = useTranslation(["ledger", "frame"]);
  const formats = useFormats();
  const { undoLast } = useUndo();
  const { what, quantity, unit, by, source, offered, linked } = requirement;
  const missing = useMissingWords()(requirement);
  const remove = () => {
    close();
    removeFromLedger(requirement.id).then(
      () =>
        showToast({
          words: t("ledger:requirement.removed", { what }),
          action: { label: t("frame:keys.undo"), key: "u", run: undoLast },
        }),
      showProblem,
    );
  };
  const fact = (name: string, value: string) =>
    value === "" ? null : (
      <div>
        <dt>{t(`ledger:requirement.${name}` as never)}</dt>
        <dd>{value}</dd>
      </div>
    );
  return (
    <Drawer
      plain
      title={what}
      label={t("ledger:requirement.label")}
      close={close}
      footer={
        <button type="button" className="btn quiet" onClick={remove}>
          {t("ledger:requirement.remove")}
        </button>
      }
    >
      <div className="tie-head led">
        <p className="b">{missing}</p>
        <GapBar requirement={requirement} />
        <dl className="kv num">
          {fact("needed", quantity === null ? "" : `${formats.number(quantity)} ${unit}`)}
          {fact("there", formats.number(offered.low))}
          {fact("assigned", formats.number(offered.likely))}
          {fact("pledged", formats.number(offered.high))}
          {fact("by", by === null ? "" : formats.day(by))}
          {fact("source", source)}
        </dl>
      </div>
      <div className="body">
        {linked.length === 0 ? (
          <p className="sm dim">{t("ledger:requirement.none")}</p>
        ) : (
          <ul className="led-waiting">
            {linked.map(({ commitmentId, actor, action, high, reason }) => (
              <li key={commitmentId}>
                <button type="button" onClick={() => open(commitmentId)}>
                  <b>{actor}</b> <span className="num">{formats.number(high)}</span>{" "}
                  {reason === null ? null : (
                    <span className="chip line">{t(`ledger:requirement.reason.${reason}`)}</span>
                  )}{" "}
                  <Verbatim>{action}</Verbatim>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  );
}
