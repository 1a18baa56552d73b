/** Below the picture: what the lines mean, what was counted and how, what is not drawn. */
import type { NetworkView } from "@parley/core";
import { Trans, useTranslation } from "react-i18next";
import { showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { useSelection } from "./actions.js";
import { FilterSentence, useFilterSlots } from "./filter-sentence.js";
import { type NetworkFilters, networkFiltersOf } from "./network-query.js";
import type { NetworkScene } from "./use-scene.js";

export interface MethodProps {
  readonly network: NetworkScene;
  /** Ties that are there and not drawn. */
  readonly hidden: number;
  readonly isNarrow: boolean;
}

export function Method({ network, hidden, isNarrow }: MethodProps) {
  const { address } = useAddress();
  const filters = networkFiltersOf(address);
  return (
    <div className="net-under">
      <Legend network={network} filters={filters} />
      <div className="net-words">
        {isNarrow ? (
          <p className="method">
            <FilterSentence />.
          </p>
        ) : null}
        <CountSentence view={network.view} network={network} />
        <p className="method">
          <HowSentence view={network.view} />
          <NotDrawn network={network} hidden={hidden} />
          <CopyMethod network={network} filters={filters} />
        </p>
      </div>
    </div>
  );
}

/** "45 actors and 12 concepts from 742 statements, 661 reviewed, 81 not." */
function CountSentence({ view, network }: { readonly view: NetworkView; readonly network: NetworkScene }) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const { openAll } = useSelection();
  const { counts } = view;
  const statements = t("frame:statements", {
    count: counts.statements,
    number: formats.number(counts.statements),
  });
  return (
    <p className="method">
      <Trans
        t={t}
        i18nKey="network:counts"
        values={{
          nodes: nodeWords(network, t as never, formats),
          statements,
          reviewed: formats.number(counts.reviewed),
          not: formats.number(counts.proposed),
        }}
        components={{
          n: (
            <button type="button" className="ev-n" onClick={openAll}>
              {statements}
            </button>
          ),
        }}
      />
      {counts.undated > 0 && view.from !== null
        ? ` ${t("network:undated", { count: counts.undated, number: formats.number(counts.undated) })}`
        : ""}
    </p>
  );
}

function HowSentence({ view }: { readonly view: NetworkView }) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const slots = useFilterSlots();
  return (
    <>
      <Trans
        t={t}
        i18nKey="how"
        components={{
          counted: <>{slots.counted}</>,
          once: <>{slots.once}</>,
          sources: <>{slots.sources}</>,
          status: <>{slots.status}</>,
        }}
      />{" "}
      {view.modularity === null
        ? t("camps.none")
        : t("camps.some", {
            count: view.camps.length,
            number: formats.number(view.camps.length),
            modularity: formats.decimal(view.modularity),
          })}
      {view.warnings.map((warning) => ` ${warning}`)}
    </>
  );
}

function NotDrawn({ network, hidden }: { readonly network: NetworkScene; readonly hidden: number }) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const { address, change } = useAddress();
  const showsAll = address.ties === "all";
  const nodes = network.scene.nodes.length - network.drawn.nodes.length;
  return (
    <>
      {nodes > 0 ? ` ${t("hiddenNodes", { count: nodes, number: formats.number(nodes) })}` : null}
      {hidden > 0 || nodes > 0 || showsAll ? (
        <>
          {hidden > 0 ? ` ${t("hiddenTies", { count: hidden, number: formats.number(hidden) })}` : null}{" "}
          <button type="button" className="link" onClick={() => change({ ties: showsAll ? null : "all" })}>
            {t(showsAll ? "strongestTies" : "allTies")}
          </button>
        </>
      ) : null}
    </>
  );
}

function CopyMethod({
  network,
  filters,
}: {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
}) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const copy = async () => {
    await navigator.clipboard.writeText(methodParagraph(network, filters, t as never, formats));
    showToast({ words: t("network:copied") });
  };
  return (
    <>
      {" · "}
      <button type="button" className="link" onClick={() => void copy()}>
        {t("network:copy")}
      </button>
    </>
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;
interface Numbers {
  number(value: number): string;
  decimal(value: number): string;
  range(from: string, to: string): string;
}

/** The method as a paragraph to cite, from the same options as picture and export. */
export function methodParagraph(
  network: NetworkScene,
  filters: NetworkFilters,
  t: Words,
  formats: Numbers,
): string {
  const { view } = network;
  const { counts } = view;
  const pieces = [
    t("network:paragraph.what", {
      mode: t(`network:mode.${filters.mode}`),
      nodes: nodeWords(network, t, formats),
      statements: t("frame:statements", {
        count: counts.statements,
        number: formats.number(counts.statements),
      }),
      reviewed: formats.number(counts.reviewed),
    }),
    view.from === null || view.to === null
      ? ""
      : t("network:paragraph.window", { range: formats.range(view.from, view.to) }),
    t("network:paragraph.how", {
      counted: t(`network:counted.${filters.counted}`),
      once: t(`network:once.${filters.once}`),
      stance: t(`network:stance.${filters.stance}`),
      weight: t(`network:weightName.${filters.weight}`),
      min: filters.min,
      sources: filters.sources.length === 0 ? t("network:anySource") : filters.sources.join(", "),
    }),
    view.modularity === null
      ? ""
      : t("network:camps.some", {
          count: view.camps.length,
          number: formats.number(view.camps.length),
          modularity: formats.decimal(view.modularity),
        }),
  ];
  return pieces.filter((piece) => piece !== "").join(" ");
}

/** "45 actors and 12 concepts", or one of them. */
function nodeWords(network: NetworkScene, t: Words, formats: Pick<Numbers, "number">): string {
  const concepts = network.scene.nodes.filter((node) => node.isConcept).length;
  const actors = network.scene.nodes.length - concepts;
  const words = [
    ...(actors > 0 ? [t("network:actors", { count: actors, number: formats.number(actors) })] : []),
    ...(concepts > 0 ? [t("network:concepts", { count: concepts, number: formats.number(concepts) })] : []),
  ];
  return words.join(t("network:and"));
}

function Legend({ network, filters }: { readonly network: NetworkScene; readonly filters: NetworkFilters }) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const forms = (["for", "against", "plain"] as const).filter((form) =>
    network.scene.ties.some((tie) => tie.form === form),
  );
  const actors = network.scene.nodes.filter((node) => !node.isConcept).map((node) => node.frequency);
  const least = Math.min(...actors);
  const most = Math.max(...actors);
  return (
    <div className="net-legend sm">
      {forms.map((form) => (
        <span key={form}>
          <svg width="26" height="8" aria-hidden="true" className="net-ties raised">
            <path d="M0,4H26" className={form} strokeWidth="2" />
          </svg>
          {t(`verb.${filters.mode}.${form}`)}
        </span>
      ))}
      {actors.length === 0 ? null : (
        <span className="num">
          <svg width="34" height="14" aria-hidden="true">
            <circle cx="5" cy="7" r="3" fill="var(--p-n7)" />
            <circle cx="22" cy="7" r="6.5" fill="var(--p-n7)" />
          </svg>
          {t("sizes", {
            least: formats.number(least),
            most: t("frame:statements", { count: most, number: formats.number(most) }),
          })}
        </span>
      )}
    </div>
  );
}
