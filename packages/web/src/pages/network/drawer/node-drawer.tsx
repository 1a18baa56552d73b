/** A node with its ties, strongest first; each opens its sentences. */
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { CsvButton } from "../../../components/evidence-csv.js";
import { Drawer } from "../../../frame/drawer.js";
import { useFormats } from "../../../i18n/formats.js";
import { useAddress } from "../../../state/address.js";
import { useMapNotes } from "../../../state/map-notes.js";
import { useSelection } from "../actions.js";
import { useEgo } from "../ego/use-ego.js";
import { weightWords } from "../graph/tie-tip.js";
import type { NetworkFilters } from "../network-query.js";
import { NEW_NOTE } from "../notes/use-notes.js";
import { tiesOf } from "../scene/move.js";
import { TieVerb, tieVerb } from "../tie-words.js";
import type { NetworkScene } from "../use-scene.js";
import { closeDrawer } from "./close.js";
import { fileName } from "./tie-drawer.js";

export interface NodeDrawerProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
  readonly node: string;
}

export function NodeDrawer({ network, filters, node: id }: NodeDrawerProps) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const { open } = useSelection();
  const { ego, enter, leave } = useEgo();
  const { scene } = network;
  const node = scene.nodes.find((one) => one.id === id);
  const ties = tiesOf(scene.ties, id);
  const close = () => closeDrawer(() => open(null));
  if (node === undefined) {
    return (
      <Drawer title={t("network:node.gone")} label={t("network:node.label")} close={close}>
        <p className="emp sm" style={{ paddingBlock: 16 }}>
          {t("network:node.goneWhy")}
        </p>
      </Drawer>
    );
  }
  const most = Math.max(1, ...ties.map((tie) => tie.statements));
  const partnerOf = (tie: (typeof ties)[number]) =>
    scene.nodes.find((one) => one.id === (tie.source === id ? tie.target : tie.source));
  const { mode } = filters;
  return (
    <Drawer
      plain
      title={
        <>
          {node.label} {node.camp === null ? null : <Camp camp={node.camp} />}
        </>
      }
      label={t("network:node.label")}
      close={close}
      footer={
        <>
          <span className="num">
            {t("network:ties", { count: ties.length, number: formats.number(ties.length) })}
          </span>
          <span className="spacer" />
          <button
            type="button"
            className="btn"
            title={`${t("network:keys.ego")} (E)`}
            onClick={() => (ego === id ? leave() : enter(id))}
          >
            {t(ego === id ? "network:ego.all" : "network:ego.enter")}
          </button>
          <CsvButton
            name={fileName(node.label)}
            rows={() => [
              ["source", "tie", "target", "weight", "statements"],
              ...ties.map((tie) => [
                scene.nodes.find((one) => one.id === tie.source)?.label ?? tie.source,
                tieVerb(t as never, tie.form, mode),
                scene.nodes.find((one) => one.id === tie.target)?.label ?? tie.target,
                tie.weight,
                tie.statements,
              ]),
            ]}
          />
        </>
      }
    >
      <div className="tie-head">
        <p className="sm dim num">
          {t("network:node.sum", {
            statements: t("frame:statements", {
              count: node.frequency,
              number: formats.number(node.frequency),
            }),
            ties: t("network:ties", { count: ties.length, number: formats.number(ties.length) }),
          })}
        </p>
      </div>
      <div className="body">
        <NodeNotes node={id} />
        <ul className="node-ties">
          {ties.map((tie) => {
            const partner = partnerOf(tie);
            return (
              <li key={tie.key}>
                <button type="button" onClick={() => open({ kind: "tie", key: tie.key })}>
                  <span className="w">
                    <TieVerb
                      form={tie.form}
                      mode={node.isConcept && mode === "actors-concepts" ? "concepts-actors" : mode}
                    />
                    <span className="who">{partner?.label}</span>
                    {partner?.camp === null || partner === undefined ? null : <Camp camp={partner.camp} />}
                  </span>
                  <span className="tie-bar">
                    <i className={tie.form} style={{ width: `${(tie.statements / most) * 100}%` }} />
                  </span>
                  <span className="num dim sm nw">{weightWords(tie.weight, formats)}</span>
                  <span className="num">
                    <span className="ev-n">{formats.number(tie.statements)}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </Drawer>
  );
}

/** What people pinned to the node, and the way to pin something more. */
function NodeNotes({ node }: { readonly node: string }) {
  const { t } = useTranslation("notes");
  const { change } = useAddress();
  const own = useMapNotes().filter(({ at }) => at.kind === "node" && at.node === node);
  return (
    <ul className="net-note-list">
      {own.map((note) => (
        <li key={note.id}>
          <button
            type="button"
            aria-label={t("editOf", { text: note.text })}
            onClick={() => change({ show: "notes", note: note.id, pin: null }, true)}
          >
            {note.text}
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link"
          title={`${t("key")} (N)`}
          onClick={() => change({ show: "notes", note: NEW_NOTE, pin: null, node }, true)}
        >
          {t("pinHere")}
        </button>
      </li>
    </ul>
  );
}
