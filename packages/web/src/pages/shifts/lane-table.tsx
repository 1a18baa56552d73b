/** The lanes as a table: how often each side was taken, when, and the shifts found, which open in the list. */
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import type { Lane } from "./shift-lanes.js";
import { sentencesFor } from "./shift-table.js";

export function LaneTable({
  lanes,
  pick,
}: {
  readonly lanes: readonly Lane[];
  readonly pick: (id: string) => void;
}) {
  const { t } = useTranslation("shifts");
  const formats = useFormats();
  return (
    <div className="wide">
      <table className="fig-rows">
        <thead>
          <tr>
            <th scope="col">{t("slot.actor")}</th>
            <th scope="col">{t("slot.concept")}</th>
            <th scope="col" className="right">
              {t("side.support")}
            </th>
            <th scope="col" className="right">
              {t("side.oppose")}
            </th>
            <th scope="col">{t("lanes.days")}</th>
            <th scope="col" className="right">
              {t("lanes.shifts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => {
            const [first, last] = [lane.marks[0], lane.marks.at(-1)];
            const shift = lane.links[0]?.shift;
            return (
              <tr key={lane.key}>
                <th scope="row">{lane.holder.label}</th>
                <td>{lane.concept.label}</td>
                <td className="right num">{formats.number(sentencesFor(lane, "support"))}</td>
                <td className="right num">{formats.number(sentencesFor(lane, "oppose"))}</td>
                <td className="num">
                  {first === undefined || last === undefined ? "" : formats.range(first.day, last.day)}
                </td>
                <td className="right num">
                  {shift === undefined ? (
                    formats.number(0)
                  ) : (
                    <button type="button" className="ev-n" onClick={() => pick(shift.id)}>
                      {formats.number(lane.links.length)}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
