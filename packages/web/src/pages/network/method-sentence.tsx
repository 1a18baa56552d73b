/** Below the picture: what the lines mean, what was counted and how, what is not drawn. */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Sentence } from "../../components/sentence.js";
import { showToast } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { useSelection } from "./actions.js";
import { FilterSentence, type SlotOf, useFilterSlots } from "./filter-sentence.js";
import { Legend } from "./legend.js";
import { methodParagraph, nodeWords, saidOptions, sideWords } from "./method-paragraph.js";
import { type NetworkFilters, networkFiltersOf, optionsSet } from "./network-query.js";
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
        <CountSentence network={network} filters={filters} />
        <p className="method">
          <HowSentence filters={filters} /> <CampSentence network={network} />
          {network.view.warnings.map((warning) => ` ${warning}`)}
          <NotDrawn network={network} hidden={hidden} />
          <CopyMethod network={network} filters={filters} />
        </p>
      </div>
    </div>
  );
}

interface PartProps {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
}

/** "45 actors and 12 concepts from 742 statements, 661 reviewed, 81 not." */
function CountSentence({ network, filters }: PartProps) {
  const { t } = useTranslation(["network", "frame"]);
  const formats = useFormats();
  const { openAll } = useSelection();
  const { counts, from } = network.view;
  const statements = t("frame:statements", {
    count: counts.statements,
    number: formats.number(counts.statements),
  });
  return (
    <p className="method">
      <Sentence
        t={t}
        i18nKey="network:counts"
        values={{
          nodes: nodeWords(network, filters, t as never, formats),
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
      {counts.undated > 0 && from !== null
        ? ` ${t("network:undated", { count: counts.undated, number: formats.number(counts.undated) })}`
        : ""}
    </p>
  );
}

export interface HowSentenceProps {
  readonly filters: NetworkFilters;
  /** Say which time windows there are; a view of periods has its own. */
  readonly hasTime?: boolean;
}

/** Whom statements are counted for, in which windows, and which other options are set. */
export function HowSentence({ filters, hasTime = true }: HowSentenceProps) {
  const { t } = useTranslation(["network", "options"]);
  const { address, change } = useAddress();
  const slots = useFilterSlots();
  const others = optionsSet(address).filter((name) => !saidOptions.includes(name));
  const components = slots as Readonly<Record<SlotOf, ReactElement>>;
  return (
    <>
      <Sentence
        t={t}
        i18nKey={filters.sides.areOwn ? "network:counting" : "network:how"}
        values={{ variable: sideWords(filters.sides, "variable1", t as never) }}
        components={components}
      />
      {hasTime ? (
        <>
          {" "}
          <Sentence
            t={t}
            i18nKey={filters.isSeries ? "network:time.windows" : "network:time.sentence"}
            components={components}
          />
        </>
      ) : null}
      {filters.isCompat ? (
        <>
          {" "}
          <Sentence t={t} i18nKey="network:compat.sentence" components={components} />
        </>
      ) : null}
      {others.length === 0 ? null : (
        <>
          {" "}
          <Sentence
            t={t}
            i18nKey="network:more"
            count={others.length}
            values={{ names: others.map((name) => t(`options:name.${name}`)).join(", ") }}
            components={{
              o: <button type="button" className="link" onClick={() => change({ show: "options" }, true)} />,
            }}
          />
        </>
      )}
    </>
  );
}

/** "5 camps by Louvain on congruence, as many as the method finds, modularity 0.38. Compare methods" */
function CampSentence({ network }: { readonly network: NetworkScene }) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const { change } = useAddress();
  const slots = useFilterSlots();
  const { modularity, camps } = network.view;
  return (
    <>
      <Sentence
        t={t}
        i18nKey={modularity === null ? "camps.noneBy" : "camps.sentence"}
        {...(modularity === null
          ? {}
          : {
              count: camps.length,
              values: { number: formats.number(camps.length), modularity: formats.decimal(modularity) },
            })}
        components={{ method: <>{slots.campMethod}</>, k: <>{slots.k}</> }}
      />{" "}
      <button type="button" className="link" onClick={() => change({ show: "camps" }, true)}>
        {t("camps.compare")}
      </button>
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

function CopyMethod({ network, filters }: PartProps) {
  const { t } = useTranslation(["network", "frame", "options"]);
  const formats = useFormats();
  const { address } = useAddress();
  const copy = async () => {
    const words = methodParagraph({ network, filters, address, t: t as never, formats });
    await navigator.clipboard.writeText(words);
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
