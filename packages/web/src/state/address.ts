/**
 * The address holds what is looked at: filters, time window, selection. Names are plain and values readable,
 * so that an address can be shared, written by hand and kept.
 */
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { useCallback } from "react";

export type Address = Readonly<Record<string, string>>;

/** Filters that go along from page to page. */
const SHARED = ["from", "to", "sources"] as const;

export function parseAddress(search: string): Address {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (value !== "") found[name] = value;
  }
  return found;
}

/** Commas and colons stay readable. */
export function writeAddress(address: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    if (typeof value === "string" && value !== "") params.set(name, value);
  }
  const text = params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

/** What a change makes of an address; empty and missing values are taken out. */
export function changedAddress(
  address: Address,
  change: Readonly<Record<string, string | null | undefined>>,
): Address {
  const next: Record<string, string> = { ...address };
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === "") delete next[name];
    else next[name] = value;
  }
  return next;
}

/** The part of an address that another page keeps. */
export function sharedAddress(address: Address): Address {
  return Object.fromEntries(SHARED.flatMap((name) => (address[name] ? [[name, address[name]]] : [])));
}

export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The window of an address, or `null` for the whole record. A half or turned-around one counts as none. */
export function timeWindowOf(address: Address): TimeWindow | null {
  const { from, to } = address;
  if (from === undefined || to === undefined || !DAY.test(from) || !DAY.test(to) || from > to) return null;
  return { from, to };
}

/** Values of a list in an address; a comma inside a value has a backslash before it. */
export function listOf(value: string | undefined): readonly string[] {
  const pieces = value?.match(/(?:\\[,\\]|[^,])+/g) ?? [];
  return pieces.map((piece) => piece.replaceAll(/\\([,\\])/g, "$1"));
}

/** A list as an address holds it. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[,\\]/g, "\\$&")).join(",");
}

/** The address of the page shown, and a way to change it; `push` makes a step for the back button. */
export function useAddress() {
  const address = useRouterState({ select: (state) => state.location.search as Address });
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Readonly<Record<string, string | null | undefined>>, push = false) => {
      void navigate({
        to: ".",
        search: (now: Address) => changedAddress(now, patch),
        replace: !push,
        resetScroll: false,
      } as never);
    },
    [navigate],
  );
  return { address, change, timeWindow: timeWindowOf(address) };
}
