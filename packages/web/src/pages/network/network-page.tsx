/** The network: who stands where on what, in camps, with the sentences behind every tie one step away. */
import "../../styles/network.css";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { Problem } from "../../components/problem.js";
import { Segments } from "../../components/segments.js";
import { BarSentence, BarTools } from "../../frame/slots.js";
import { useKeys } from "../../keys/key-layer.js";
import { timeWindowOf, useAddress } from "../../state/address.js";
import { useSelection } from "./actions.js";
import { AllDrawer } from "./drawer/all-drawer.js";
import { NodeDrawer } from "./drawer/node-drawer.js";
import { TieDrawer } from "./drawer/tie-drawer.js";
import { ExportMenu } from "./export-menu.js";
import { FilterSentence } from "./filter-sentence.js";
import { NetworkGraph } from "./graph/network-graph.js";
import { Method } from "./method-sentence.js";
import { type NetworkFilters, networkFiltersOf } from "./network-query.js";
import { NetworkTable } from "./network-table.js";
import { legibleTies } from "./scene/shown-ties.js";
import { type NetworkScene, useNetworkScene } from "./use-scene.js";

export function NetworkPage() {
  const { t } = useTranslation(["network", "frame"]);
  const { address, change } = useAddress();
  const isNarrow = useMediaQuery("(max-width: 700px)", undefined, { getInitialValueInEffect: false });
  const { network, failure, retry } = useNetworkScene(isNarrow ? "narrow" : "wide");
  const filters = networkFiltersOf(address);
  const isTable = address.view === "table";
  useKeys(t("frame:keys.page"), [
    {
      keys: "t",
      label: t("network:keys.table"),
      run: () => change({ view: isTable ? null : "table" }),
    },
  ]);
  return (
    <div className="net">
      <BarSentence>
        <FilterSentence />
      </BarSentence>
      <BarTools>
        <Segments
          label={t("network:view.label")}
          value={isTable ? "table" : "map"}
          choices={[
            { value: "map", label: t("network:view.map") },
            { value: "table", label: t("network:view.table") },
          ]}
          choose={(value) => change({ view: value === "table" ? "table" : null })}
        />
        <ExportMenu />
      </BarTools>
      {failure !== null && network === null ? (
        <div className="pad">
          <Problem failure={failure}>
            <button type="button" className="btn" onClick={retry}>
              {t("frame:tryAgain")}
            </button>
          </Problem>
        </div>
      ) : network === null ? null : (
        <Shown network={network} filters={filters} isTable={isTable} isNarrow={isNarrow} />
      )}
    </div>
  );
}

interface ShownProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
  readonly isTable: boolean;
  readonly isNarrow: boolean;
}

function Shown({ network, filters, isTable, isNarrow }: ShownProps) {
  const { address } = useAddress();
  const { openTie, openNode, isAllOpen } = useSelection();
  const showsAll = address.ties === "all";
  const isEmpty = network.scene.ties.length === 0;
  // The picture is about as large on every screen of its form; the same limit keeps the words steady.
  const most = showsAll ? Number.POSITIVE_INFINITY : isNarrow ? legibleTies(390, 420) : legibleTies(860, 620);
  const hidden = isTable ? 0 : Math.max(0, network.drawn.ties.length - most);
  return (
    <>
      {isEmpty ? (
        <div className="pad net-empty">
          <NoTies network={network} filters={filters} />
        </div>
      ) : isTable ? (
        <NetworkTable scene={network.scene} mode={filters.mode} />
      ) : (
        <NetworkGraph network={network} mode={filters.mode} isNarrow={isNarrow} most={most} />
      )}
      <Method network={network} hidden={hidden} isNarrow={isNarrow} />
      {openTie !== null ? (
        <TieDrawer key={openTie} network={network} filters={filters} tie={openTie} />
      ) : openNode !== null ? (
        <NodeDrawer key={openNode} network={network} filters={filters} node={openNode} />
      ) : isAllOpen ? (
        <AllDrawer network={network} />
      ) : null}
    </>
  );
}

/** Why there is nothing to draw, and the one next step. */
function NoTies({ network, filters }: { readonly network: NetworkScene; readonly filters: NetworkFilters }) {
  const { t } = useTranslation("network");
  const { address, change } = useAddress();
  const step = (words: string, patch: Record<string, null>) => (
    <button type="button" className="btn" onClick={() => change(patch)}>
      {words}
    </button>
  );
  if (filters.isReviewedOnly && network.view.counts.statements === 0)
    return <Empty action={step(t("empty.countProposals"), { status: null })}>{t("empty.reviewed")}</Empty>;
  if (timeWindowOf(address) !== null)
    return <Empty action={step(t("empty.wholeRecord"), { from: null, to: null })}>{t("empty.window")}</Empty>;
  if (filters.sources.length > 0)
    return <Empty action={step(t("empty.allSources"), { sources: null })}>{t("empty.sources")}</Empty>;
  if (Number(filters.min) > 1)
    return <Empty action={step(t("empty.atLeastOne"), { min: null })}>{t("empty.min")}</Empty>;
  return <Empty>{t("empty.none")}</Empty>;
}
