/** The network as a map or as a table, of the whole time or window by window, with what is open beside it. */
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { ProgressLine } from "../../components/progress-line.js";
import { useFormats } from "../../i18n/formats.js";
import { timeWindowOf, useAddress } from "../../state/address.js";
import { useSelection } from "./actions.js";
import { CampsDrawer } from "./camps/camps-drawer.js";
import { AllDrawer } from "./drawer/all-drawer.js";
import { NodeDrawer } from "./drawer/node-drawer.js";
import { TieDrawer } from "./drawer/tie-drawer.js";
import { EgoBar } from "./ego/ego-bar.js";
import { ExportMenu } from "./export-menu.js";
import { NetworkGraph } from "./graph/network-graph.js";
import { Method } from "./method-sentence.js";
import { type NetworkFilters, networkFiltersOf } from "./network-query.js";
import { NetworkTable } from "./network-table.js";
import { NotesDrawer } from "./notes/notes-drawer.js";
import { OptionClash } from "./options/option-clash.js";
import { OptionsDrawer } from "./options/options-drawer.js";
import { Player } from "./player/player.js";
import { useSeries } from "./player/use-series.js";
import { legibleTies } from "./scene/shown-ties.js";
import { isCut } from "./use-full-view.js";
import { type NetworkScene, useNetworkScene } from "./use-scene.js";

export interface MapViewProps {
  readonly isTable: boolean;
  readonly isNarrow: boolean;
}

export function MapView({ isTable, isNarrow }: MapViewProps) {
  const { address } = useAddress();
  const series = useSeries();
  const found = useNetworkScene(isNarrow ? "narrow" : "wide", series);
  const { failure, retry, placing } = found;
  // A large picture is made in small steps, so that the page hears keys and pointer in between.
  const network = useDeferredValue(found.network);
  const filters = networkFiltersOf(address);
  const warnings = [...(network?.view.warnings ?? []), ...(series?.warnings ?? [])];
  return (
    <>
      <ExportMenu network={network} at={series?.windows[series.index]?.key ?? null} />
      {failure !== null && network === null ? (
        <div className="pad net-failed">
          <OptionClash failure={failure} retry={retry} />
        </div>
      ) : network === null ? (
        <div className="net-empty">{placing === null ? null : <Placing {...placing} />}</div>
      ) : (
        <Shown network={network} filters={filters} isTable={isTable} isNarrow={isNarrow} />
      )}
      {series === null ? null : <Player series={series} />}
      {network === null ? null : (
        <Method
          network={network}
          hidden={hiddenTies(network, isTable, isNarrow, address)}
          isNarrow={isNarrow}
        />
      )}
      <MapDrawer network={network} filters={filters} warnings={[...new Set(warnings)]} />
    </>
  );
}

/** "Placing 1,000 nodes, step 40 of 90" */
function Placing({
  nodes,
  done,
  all,
}: {
  readonly nodes: number;
  readonly done: number;
  readonly all: number;
}) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  return (
    <div className="working">
      <ProgressLine
        words={t("placing", {
          nodes: formats.number(nodes),
          done: formats.number(done),
          all: formats.number(all),
        })}
        share={all === 0 ? null : done / all}
      />
    </div>
  );
}

/** The picture is about as large on every screen of its form; the same limit keeps the words steady. */
function mostTies(isNarrow: boolean, address: Readonly<Record<string, string>>): number {
  if (address.ties === "all") return Number.POSITIVE_INFINITY;
  return isNarrow ? legibleTies(390, 420) : legibleTies(860, 620);
}

function hiddenTies(
  network: NetworkScene,
  isTable: boolean,
  isNarrow: boolean,
  address: Readonly<Record<string, string>>,
): number {
  if (isTable) return 0;
  const { drawn, view } = network;
  const most = mostTies(isNarrow, address);
  if (isCut(view)) return view.numTies - Math.min(most, drawn.ties.length);
  return Math.max(0, drawn.ties.length - most);
}

interface ShownProps extends MapViewProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
}

function Shown({ network, filters, isTable, isNarrow }: ShownProps) {
  const { address } = useAddress();
  if (network.scene.ties.length === 0 && (!filters.isSeries || isTable)) {
    return (
      <div className="pad net-empty">
        <NoTies network={network} filters={filters} />
      </div>
    );
  }
  if (isTable)
    return (
      <>
        <EgoBar network={network} />
        <NetworkTable network={network} filters={filters} />
      </>
    );
  return (
    <>
      <EgoBar network={network} />
      <NetworkGraph
        network={network}
        mode={filters.mode}
        isNarrow={isNarrow}
        most={mostTies(isNarrow, address)}
      />
    </>
  );
}

interface MapDrawerProps {
  readonly network: NetworkScene | null;
  readonly filters: NetworkFilters;
  readonly warnings: readonly string[];
}

/** One thing beside the picture: options, a tie, a node, all statements, or the camps of other methods. */
function MapDrawer({ network, filters, warnings }: MapDrawerProps) {
  const { address } = useAddress();
  const { openTie, openNode, isAllOpen } = useSelection();
  if (address.show === "options") return <OptionsDrawer warnings={warnings} />;
  if (address.show === "camps") return <CampsDrawer />;
  if (network === null) return null;
  if (address.show === "notes") return <NotesDrawer network={network} />;
  if (openTie !== null) return <TieDrawer key={openTie} network={network} filters={filters} tie={openTie} />;
  if (openNode !== null)
    return <NodeDrawer key={openNode} network={network} filters={filters} node={openNode} />;
  return isAllOpen ? <AllDrawer network={network} /> : null;
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
  if (address.ego !== undefined)
    return <Empty action={step(t("ego.all"), { ego: null, steps: null })}>{t("empty.ego")}</Empty>;
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
