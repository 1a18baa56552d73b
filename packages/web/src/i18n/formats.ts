/** Dates and numbers as each language writes them: "27 Mar 2031" and "27. März 2031", en dash in ranges. */
import { useTranslation } from "react-i18next";
import type { UiLanguage } from "./words.js";

export interface Formats {
  /** A day, month or year from an ISO date: "27 Mar 2031". */
  day(iso: string): string;
  /** Without the year: "27 Mar". */
  shortDay(iso: string): string;
  month(iso: string): string;
  range(from: string, to: string): string;
  number(value: number): string;
  /** Two decimals: 0.87 or 0,87. */
  decimal(value: number): string;
}

/** Making a format takes the browser longer than a row of a list; every row asks for them. */
const made = new Map<UiLanguage, Formats>();

/** The formats of a language, the same object every time. */
export function formatsFor(language: UiLanguage): Formats {
  const known = made.get(language);
  if (known !== undefined) return known;
  const formats = formatsOf(language);
  made.set(language, formats);
  return formats;
}

function formatsOf(language: UiLanguage): Formats {
  const locale = language === "de" ? "de-DE" : "en-US";
  // Within a whole date German writes "März", alone "Mär".
  const dates = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const longMonths = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(locale);
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const minus = (text: string) => text.replace("-", "\u2212");

  const monthName = (iso: string) => {
    const parts = dates.formatToParts(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
    return parts.find((part) => part.type === "month")?.value ?? "";
  };
  const dayNumber = (iso: string) => `${Number(iso.slice(8, 10))}${language === "de" ? "." : ""}`;
  const shortDay = (iso: string) => `${dayNumber(iso)} ${monthName(iso)}`;
  const day = (iso: string) => {
    const year = iso.slice(0, 4);
    if (iso.length < 7) return year;
    if (iso.length < 10) return `${monthName(iso)} ${year}`;
    return `${shortDay(iso)} ${year}`;
  };
  return {
    day,
    shortDay,
    month: (iso) => longMonths.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`)),
    range: (from, to) => {
      if (from === to) return day(from);
      return from.slice(0, 4) === to.slice(0, 4)
        ? `${shortDay(from)} – ${day(to)}`
        : `${day(from)} – ${day(to)}`;
    },
    number: (value) => minus(numbers.format(value)),
    decimal: (value) => minus(decimals.format(value)),
  };
}

/** Formats of the language the pages are shown in. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsFor(i18n.language === "de" ? "de" : "en");
}
