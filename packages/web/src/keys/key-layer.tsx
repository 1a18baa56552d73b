/**
 * Which key does what, now. Parts register their keys while they are shown; the newest wins. Single
 * characters are off while a text field has focus and can be switched off as a whole.
 */
import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { readPreference } from "../state/preferences.js";
import { isPrintable, keyName } from "./key-name.js";

export interface KeyBinding {
  /** One or more names, first one shown: "a", "shift+u", "g r". */
  readonly keys: string | readonly string[];
  /** Words for the list of keys; left out of it when missing. */
  readonly label?: string | undefined;
  readonly run: (event: KeyboardEvent) => void;
  /** Works also while a field has focus. */
  readonly inFields?: boolean;
  readonly off?: boolean;
}

export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

interface Layer {
  readonly register: (group: { current: KeyGroup }, isBehind: boolean) => () => void;
  readonly groups: () => readonly KeyGroup[];
}

const LayerContext = createContext<Layer | null>(null);
const SEQUENCE_MS = 1200;

export function KeyLayer({ children }: { readonly children: ReactNode }) {
  const groups = useRef<{ current: KeyGroup }[]>([]);
  const layer = useMemo<Layer>(
    () => ({
      register: (group, isBehind) => {
        groups.current = isBehind ? [group, ...groups.current] : [...groups.current, group];
        return () => {
          groups.current = groups.current.filter((one) => one !== group);
        };
      },
      groups: () => groups.current.map((group) => group.current),
    }),
    [],
  );

  useEffect(() => {
    let prefix = "";
    let timer = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.key === "Shift") return;
      const name = keyName(event);
      const full = prefix === "" ? name : `${prefix} ${name}`;
      const isOff = isPrintable(name) && readPreference("single-keys") === "off";
      const inField = isField(event.target);
      if (isOff || isInDialog(event.target)) return;
      const candidates = layer
        .groups()
        .toReversed()
        .flatMap((group) => group.bindings)
        .filter((binding) => binding.off !== true && (!inField || binding.inFields === true));
      const found = candidates.find((binding) => namesOf(binding).includes(full));
      clearTimeout(timer);
      if (found !== undefined && !(isActivation(name) && isControl(event.target))) {
        prefix = "";
        event.preventDefault();
        found.run(event);
        return;
      }
      const begins = candidates.some((binding) => namesOf(binding).some((one) => one.startsWith(`${full} `)));
      prefix = begins ? full : "";
      if (begins) timer = window.setTimeout(() => (prefix = ""), SEQUENCE_MS);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [layer]);

  return <LayerContext value={layer}>{children}</LayerContext>;
}

function namesOf(binding: KeyBinding): readonly string[] {
  return typeof binding.keys === "string" ? [binding.keys] : binding.keys;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "range"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[aria-modal="true"], [role="menu"]') !== null;
}

function isActivation(name: string): boolean {
  return name === "enter" || name === "space";
}

/** A control that Enter and Space already mean something to. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("button, a[href], summary, [role='slider']") !== null
  );
}

/**
 * Binds keys while the calling part is shown.
 * @param isBehind every other part that binds the same key wins, also one that was shown before
 */
export function useKeys(title: string, bindings: readonly KeyBinding[], isBehind = false): void {
  const layer = use(LayerContext);
  const group = useRef<KeyGroup>({ title, bindings });
  useLayoutEffect(() => {
    group.current = { title, bindings };
  });
  // Before the page is painted: a key that is shown must work.
  useLayoutEffect(() => layer?.register(group, isBehind), [layer, isBehind]);
}

/** All groups that are bound now, for the list of keys. */
export function useKeyGroups(): () => readonly KeyGroup[] {
  const layer = use(LayerContext);
  return () => layer?.groups() ?? [];
}
