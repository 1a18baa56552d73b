/** What this browser remembers about its reader: language, color scheme, reading mode, keys on or off. */
import { useSyncExternalStore } from "react";

export type PreferenceName =
  | "language"
  | "single-keys"
  | "reading-mode"
  | "mark-colors"
  /** "off" where highlights are not shown. */
  | "highlights"
  | "last-document"
  /** "done" once the tour was taken or skipped. */
  | "tour";

const listeners = new Set<() => void>();

/** A stored preference, or `null`; storage may be switched off in a browser. */
export function readPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(`parley.${name}`);
  } catch {
    return null;
  }
}

export function writePreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(`parley.${name}`, value);
  } catch {
    // Without storage the choice holds until the page is closed, which is all that can be done.
  }
  for (const listener of listeners) listener();
}

/** A preference that re-renders its reader when it changes. */
export function usePreference(name: PreferenceName, otherwise: string): string {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => readPreference(name),
  );
  return value ?? otherwise;
}

/** Sets the color scheme before the first paint, where Mantine keeps it. */
export function applyStoredScheme(): void {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem("mantine-color-scheme-value");
  } catch {
    stored = null;
  }
  const isDark =
    stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? "dark" : "light";
}
