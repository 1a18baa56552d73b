/** The rail: project, pages in the order of work with their open counts, coder, color scheme, language. */
import { useMantineColorScheme } from "@mantine/core";
import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../components/icon.js";
import { Notice } from "../components/notice.js";
import { useFormats } from "../i18n/formats.js";
import { setUiLanguage, uiLanguages } from "../i18n/words.js";
import { sharedAddress, useAddress } from "../state/address.js";
import { useProject } from "../state/project.js";
import { type PageEntry, pages } from "./pages.js";
import { useScheme } from "./scheme.js";

export function Rail({ openSettings }: { readonly openSettings: () => void }) {
  const { t } = useTranslation("frame");
  const project = useProject().data;
  const formats = useFormats();
  const parts = ["record", "analysis", "whatIf", "method"] as const;
  return (
    <nav className="rail" aria-label={t("pages")}>
      <div className="mark">
        <Mark />
        <span>Parley</span>
      </div>
      {project === undefined ? null : (
        <div className="project">
          <b>{project.name}</b>
          {project.from === null || project.to === null ? null : (
            <span className="num">{formats.range(project.from, project.to)}</span>
          )}
          <Notice />
        </div>
      )}
      {parts.map((part) => {
        const entries = pages.filter((page) => page.part === part);
        if (entries.length === 0) return null;
        return (
          <div key={part}>
            <h2>{t(`part.${part}`)}</h2>
            <ul>
              {entries.map((page) => (
                <li key={page.name}>
                  <PageLink page={page} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <RailFoot openSettings={openSettings} />
    </nav>
  );
}

/** A link that keeps the time window and sources; used by rail and tabs. */
export function PageLink({ page }: { readonly page: PageEntry }) {
  const { t } = useTranslation("frame");
  const { address } = useAddress();
  const project = useProject().data;
  const formats = useFormats();
  const isHere = useRouterState({ select: (state) => isUnder(state.location.pathname, page.path) });
  const count = project === undefined ? null : page.count(project);
  const name = t(`page.${page.name}`);
  return (
    <Link
      to={page.path as never}
      search={sharedAddress(address) as never}
      aria-current={isHere ? "page" : undefined}
      title={name}
      activeProps={{}}
    >
      <Icon name={page.icon} />
      <span className="t">{name}</span>
      {count === null || count === 0 ? null : <span className="n">{formats.number(count)}</span>}
    </Link>
  );
}

export function isUnder(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}

function RailFoot({ openSettings }: { readonly openSettings: () => void }) {
  const { t, i18n } = useTranslation("frame");
  const project = useProject().data;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useScheme();
  return (
    <div className="foot">
      <div className="row who">
        <span>{project?.coder.name}</span>
      </div>
      <div className="row">
        <fieldset className="lang" aria-label={t("language")}>
          {uiLanguages.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={i18n.language === language}
              onClick={() => void setUiLanguage(language)}
              title={t(`languages.${language}`)}
            >
              {language.toUpperCase()}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          aria-label={t("keys.settings")}
          title={`${t("keys.settings")} (G ,)`}
          onClick={openSettings}
        >
          <Icon name="options" />
        </button>
        <button
          type="button"
          aria-label={t(scheme === "dark" ? "scheme.light" : "scheme.dark")}
          title={`${t(scheme === "dark" ? "scheme.light" : "scheme.dark")} (⇧ D)`}
          onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
        >
          <Icon name={scheme === "dark" ? "light" : "dark"} />
        </button>
      </div>
    </div>
  );
}

function Mark() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M7 3.2C3.600 4.100 2 6.300 2 9s1.600 4.900 5 5.800" />
      <path d="M11 3.200c3.400.9 5 3.100 5 5.800s-1.600 4.900-5 5.800" />
      <path d="M9 7.500v3" />
    </svg>
  );
}
