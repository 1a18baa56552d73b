/** At 390 px the rail becomes tabs; the last one holds what else the rail has. */
import { Popover, useMantineColorScheme } from "@mantine/core";
import { useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../components/icon.js";
import { Notice } from "../components/notice.js";
import { setUiLanguage, uiLanguages } from "../i18n/words.js";
import { useProject } from "../state/project.js";
import { useUndo } from "./history.js";
import { type PageEntry, pages } from "./pages.js";
import { isUnder, PageLink } from "./rail.js";
import { useScheme } from "./scheme.js";

export function Tabs({ openSettings }: { readonly openSettings: () => void }) {
  const { t } = useTranslation("frame");
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const own = pages.filter((page) => page.isTab);
  const here = pages.find((page) => isUnder(pathname, page.path));
  // A page that has no tab of its own takes the place of the last one while it is shown.
  const shown = here === undefined || own.includes(here) ? own : [...own.slice(0, -1), here];
  return (
    <nav className="tabs" aria-label={t("pagesNarrow")}>
      {shown.map((page) => (
        <PageLink key={page.name} page={page} />
      ))}
      <Popover position="top-end" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <button type="button">
            <Icon name="more" />
            {t("more")}
          </button>
        </Popover.Target>
        <Popover.Dropdown className="slot-menu">
          <More others={pages.filter((page) => !shown.includes(page))} openSettings={openSettings} />
        </Popover.Dropdown>
      </Popover>
    </nav>
  );
}

interface MoreProps {
  readonly others: readonly PageEntry[];
  readonly openSettings: () => void;
}

function More({ others, openSettings }: MoreProps) {
  const { t, i18n } = useTranslation("frame");
  const project = useProject().data;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useScheme();
  const { undoLast, redoLast } = useUndo();
  return (
    <div style={{ display: "grid", gap: 8, padding: 12, maxWidth: 280 }}>
      <div>
        <b className="b">{project?.name}</b>
        <div className="sm dim">
          <Notice />
        </div>
      </div>
      <ul className="more-pages">
        {others.map((page) => (
          <li key={page.name}>
            <PageLink page={page} />
          </li>
        ))}
      </ul>
      <div style={{ display: "flex", gap: 8 }}>
        <button type="button" className="btn" disabled={!project?.undo} onClick={undoLast}>
          {t("keys.undo")}
        </button>
        <button type="button" className="btn" disabled={!project?.redo} onClick={redoLast}>
          {t("keys.redo")}
        </button>
      </div>
      <div style={{ display: "flex", gap: 8 }}>
        {uiLanguages.map((language) => (
          <button
            key={language}
            type="button"
            className="btn"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => void setUiLanguage(language)}
          >
            {t(`languages.${language}`)}
          </button>
        ))}
      </div>
      <button type="button" className="btn" onClick={openSettings}>
        {t("keys.settings")}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
      >
        {t(scheme === "dark" ? "scheme.light" : "scheme.dark")}
      </button>
    </div>
  );
}
