/** The network: who stands where on what, in camps, over time, with the sentences behind every tie one step away. */
import "../../styles/network.css";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../components/help-places.js";
import { Icon } from "../../components/icon.js";
import { Segments } from "../../components/segments.js";
import { BarSentence } from "../../frame/slots.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { useMapNotes } from "../../state/map-notes.js";
import { FilterSentence } from "./filter-sentence.js";
import { MapView } from "./map-view.js";
import { optionsSet } from "./network-query.js";

export const views = ["map", "table", "periods", "bars", "polarization", "backbone"] as const;
export type View = (typeof views)[number];

/** Loaded when they are first looked at. */
const BarsView = lazy(() => import("./bars/bars-view.js").then((module) => ({ default: module.BarsView })));
const PolarizationView = lazy(() =>
  import("./polarization/polarization-view.js").then((module) => ({ default: module.PolarizationView })),
);
const PeriodsView = lazy(() =>
  import("./periods/periods-view.js").then((module) => ({ default: module.PeriodsView })),
);
const BackboneView = lazy(() =>
  import("./backbone/backbone-view.js").then((module) => ({ default: module.BackboneView })),
);

export function NetworkPage() {
  const { t } = useTranslation(["network", "frame"]);
  const { address, change } = useAddress();
  const isNarrow = useMediaQuery("(max-width: 700px)", undefined, { getInitialValueInEffect: false });
  const view = views.find((one) => one === address.view) ?? "map";
  const show = (next: View) => change({ view: next === "map" ? null : next });
  useKeys(t("frame:keys.page"), [
    { keys: "t", label: t("network:keys.table"), run: () => show(view === "table" ? "map" : "table") },
    {
      keys: "v",
      label: t("network:keys.view"),
      run: () => show(views[(views.indexOf(view) + 1) % views.length] ?? "map"),
    },
    { keys: "o", label: t("network:keys.options"), run: () => change({ show: "options" }, true) },
  ]);
  return (
    <div className="net">
      <BarSentence>
        <FilterSentence />
      </BarSentence>
      <div className="net-views">
        <Segments
          label={t("network:view.label")}
          help={helpOf("figures.view")}
          value={view}
          choices={views.map((value) => ({ value, label: t(`network:view.${value}`) }))}
          choose={show}
        />
        <span className="spacer" />
        {view === "map" ? <NotesButton /> : null}
        <OptionsButton />
      </div>
      <Suspense fallback={null}>
        {view === "periods" ? (
          <PeriodsView />
        ) : view === "bars" ? (
          <BarsView />
        ) : view === "polarization" ? (
          <PolarizationView />
        ) : view === "backbone" ? (
          <BackboneView />
        ) : (
          <MapView isTable={view === "table"} isNarrow={isNarrow} />
        )}
      </Suspense>
    </div>
  );
}

/** Opens the notes of the map; says how many there are. */
function NotesButton() {
  const { t } = useTranslation("notes");
  const { address, change } = useAddress();
  const count = useMapNotes().length;
  const isOpen = address.show === "notes";
  return (
    <button
      type="button"
      className="btn quiet"
      aria-expanded={isOpen}
      title={`${t("title")} (N)`}
      onClick={() => change({ show: isOpen ? null : "notes", note: null, pin: null }, true)}
    >
      <Icon name="note" />
      <span className="d-only">{t("button")}</span>
      {count === 0 ? null : <span className="num count">{count}</span>}
      <span className="unseen">{t("count", { count })}</span>
    </button>
  );
}

/** Opens the drawer of options; says how many differ from their defaults. */
function OptionsButton() {
  const { t } = useTranslation(["options", "network"]);
  const { address, change } = useAddress();
  const count = optionsSet(address).length;
  const isOpen = address.show === "options";
  return (
    <button
      type="button"
      className="btn quiet"
      aria-expanded={isOpen}
      title={`${t("network:keys.options")} (O)`}
      onClick={() => change({ show: isOpen ? null : "options" }, true)}
    >
      <Icon name="options" />
      <span className="d-only">{t("options:button")}</span>
      {count === 0 ? null : <span className="num count">{count}</span>}
      <span className="unseen">{t("options:set", { count })}</span>
    </button>
  );
}
