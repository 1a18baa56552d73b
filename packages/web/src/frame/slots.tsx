/** Places of the frame that a page fills: the filter sentence and tools in the bar, and the drawer. */
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { createPortal } from "react-dom";

export type SlotName = "sentence" | "tools" | "drawer";

interface Places {
  readonly elements: Readonly<Partial<Record<SlotName, HTMLElement>>>;
  readonly set: (name: SlotName, element: HTMLElement | null) => void;
}

const PlacesContext = createContext<Places | null>(null);

export function SlotsProvider({ children }: { readonly children: ReactNode }) {
  const [elements, setElements] = useState<Places["elements"]>({});
  const set = useCallback((name: SlotName, element: HTMLElement | null) => {
    setElements((now) => {
      if (now[name] === (element ?? undefined)) return now;
      const { [name]: _gone, ...rest } = now;
      return element === null ? rest : { ...rest, [name]: element };
    });
  }, []);
  const places = useMemo(() => ({ elements, set }), [elements, set]);
  return <PlacesContext value={places}>{children}</PlacesContext>;
}

/** Ref of the element that becomes a place. */
export function useSlotTarget(name: SlotName): (element: HTMLElement | null) => void {
  const places = use(PlacesContext);
  const set = places?.set;
  return useCallback((element) => set?.(name, element), [set, name]);
}

function useFilled(name: SlotName, children: ReactNode): ReactNode {
  const element = use(PlacesContext)?.elements[name];
  return element === undefined ? null : createPortal(children, element);
}

/** The page's filter as a sentence, in the bar. */
export function BarSentence({ children }: { readonly children: ReactNode }) {
  return useFilled("sentence", children);
}

/** View switches and downloads of the page, in the bar. */
export function BarTools({ children }: { readonly children: ReactNode }) {
  return useFilled("tools", children);
}

/** Content of the drawer's place; use `Drawer` for the usual form. */
export function DrawerPlace({ children }: { readonly children: ReactNode }) {
  return useFilled("drawer", children);
}
