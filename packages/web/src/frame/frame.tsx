/** The frame around every page: rail, bar, brush, main, drawer, tabs, and the keys that work everywhere. */
import { useMantineColorScheme } from "@mantine/core";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHelp } from "../keys/key-help.js";
import { useKeys } from "../keys/key-layer.js";
import { sharedAddress, useAddress } from "../state/address.js";
import { useLive } from "../state/live.js";
import { TimeBrush } from "../time/time-brush.js";
import { Bar } from "./bar.js";
import { useUndo } from "./history.js";
import { pages } from "./pages.js";
import { Rail } from "./rail.js";
import { useScheme } from "./scheme.js";
import { Settings } from "./settings.js";
import { SlotsProvider, useSlotTarget } from "./slots.js";
import { Tabs } from "./tabs.js";
import { ToastPlace } from "./toast.js";
import { Tour } from "./tour.js";

export function Frame() {
  useLive();
  return (
    <SlotsProvider>
      <FrameGrid />
    </SlotsProvider>
  );
}

function FrameGrid() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areSettingsOpen, setSettingsOpen] = useState(false);
  const openSettings = () => setSettingsOpen(true);
  useFrameKeys(() => setHelpOpen(true), openSettings);
  const drawer = useSlotTarget("drawer");
  const { t } = useTranslation("frame");
  return (
    <div className="app">
      <a className="unseen" href="#main">
        {t("skip")}
      </a>
      <Bar openHelp={() => setHelpOpen(true)} />
      <TimeBrush />
      <Rail openSettings={openSettings} />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <div style={{ display: "contents" }} ref={drawer} />
      <Tabs openSettings={openSettings} />
      <ToastPlace />
      <Tour />
      <KeyHelp opened={isHelpOpen} close={() => setHelpOpen(false)} />
      <Settings opened={areSettingsOpen} close={() => setSettingsOpen(false)} />
    </div>
  );
}

function useFrameKeys(openHelp: () => void, openSettings: () => void): void {
  const { t } = useTranslation("frame");
  const { address } = useAddress();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useScheme();
  const { undoLast, redoLast } = useUndo();
  const bindings = [
    ...pages.map((page) => ({
      keys: `g ${page.key}`,
      label: t(`page.${page.name}`),
      run: () => void navigate({ to: page.path, search: sharedAddress(address) } as never),
    })),
    {
      keys: ["/", "mod+k"],
      label: t("keys.search"),
      run: () => document.querySelector<HTMLInputElement>("#search")?.focus(),
    },
    {
      keys: "f",
      label: t("keys.filter"),
      run: () => document.querySelector<HTMLElement>("[data-slot]")?.focus(),
    },
    { keys: ["u", "mod+z"], label: t("keys.undo"), run: undoLast },
    { keys: ["shift+u", "mod+shift+z"], label: t("keys.redo"), run: redoLast },
    {
      keys: "shift+d",
      label: t("keys.scheme"),
      run: () => setColorScheme(scheme === "dark" ? "light" : "dark"),
    },
    { keys: "g ,", label: t("keys.settings"), run: openSettings },
    { keys: "?", label: t("keys.help"), run: openHelp },
  ];
  // A page may mean something nearer by the same key.
  useKeys(t("keys.everywhere"), bindings, true);
}
