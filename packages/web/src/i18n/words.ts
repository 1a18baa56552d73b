/** Words of the pages: which language, where its tables are, and how dates and numbers are written in it. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { readPreference, writePreference } from "../state/preferences.js";

export const uiLanguages = ["en", "de"] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** One table a language and area; a language is loaded when it is first used. */
const tables = import.meta.glob<{ default: object }>("./{de,en}/*.json");

async function loadLanguage(language: UiLanguage): Promise<void> {
  const wanted = Object.entries(tables).filter(([path]) => path.startsWith(`./${language}/`));
  const loaded = await Promise.all(
    wanted.map(async ([path, load]) => [path, (await load()).default] as const),
  );
  for (const [path, words] of loaded) {
    const area = path.slice(path.lastIndexOf("/") + 1, -".json".length);
    i18next.addResourceBundle(language, area, words, true, true);
  }
}

function isUiLanguage(value: string | null | undefined): value is UiLanguage {
  return uiLanguages.some((language) => language === value);
}

/** Stored choice, else the browser's language, else English. */
function firstLanguage(): UiLanguage {
  const stored = readPreference("language");
  if (isUiLanguage(stored)) return stored;
  const spoken = navigator.language.slice(0, 2);
  return isUiLanguage(spoken) ? spoken : "en";
}

export async function startWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [],
    defaultNS: "frame",
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await loadLanguage(language);
  document.documentElement.lang = language;
  // Components bound before the tables arrived would not notice them.
  await i18next.changeLanguage(language);
}

export async function setUiLanguage(language: UiLanguage): Promise<void> {
  await loadLanguage(language);
  writePreference("language", language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** The language the pages are shown in now. */
export function uiLanguage(): UiLanguage {
  return isUiLanguage(i18next.language) ? i18next.language : "en";
}
