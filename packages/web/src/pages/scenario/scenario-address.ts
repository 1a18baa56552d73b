/**
 * A what-if as it stands in an address: the file or issue it starts from, the edits, the world looked at, and how it is
 * played. Names are plain and values readable: `edits=position:DE:70,leave:RU:removed&world=ceasefire`.
 */
import type { ScenarioEdit } from "@parley/core";
import { type Address, joinList, listOf } from "../../state/address.js";

export const leaveWays = ["removed", "lost-interest", "blocked"] as const;
export type LeaveWay = (typeof leaveWays)[number];

/** The edits that the page makes; a file may hold more kinds, which stay as they are. */
export type PageEdit =
  | {
      readonly kind: "position" | "salience" | "capability";
      readonly actor: string;
      readonly value: number;
      /** A source that can be looked up; without one it is an assumption. */
      readonly source: string;
    }
  | { readonly kind: "leave"; readonly actor: string; readonly how: LeaveWay; readonly source: string }
  | { readonly kind: "condition"; readonly condition: string; readonly holds: boolean };

/** What an edit is about: a later one about the same takes its place. */
export function targetOf(edit: PageEdit): string {
  return edit.kind === "condition" ? `condition:${edit.condition}` : `${edit.kind}:${edit.actor}`;
}

/** Written when a file's edits are all taken back, which no parameter at all does not say. */
const NONE = "none";

/** The edits of an address; `null` where it leaves them to the file. */
export function editsOf(address: Address): readonly PageEdit[] | null {
  const { edits } = address;
  if (edits === undefined) return null;
  return edits === NONE ? [] : listOf(edits).flatMap(parseEdit);
}

function parseEdit(text: string): PageEdit[] {
  const [kind = "", target = "", value = "", ...rest] = text.split(":");
  const source = rest.join(":");
  if (target === "") return [];
  switch (kind) {
    case "position":
    case "salience":
    case "capability": {
      const number = Number(value);
      const most = kind === "capability" ? Number.POSITIVE_INFINITY : 100;
      if (value === "" || !(number >= 0 && number <= most)) return [];
      return [{ kind, actor: target, value: number, source }];
    }
    case "leave": {
      const how = leaveWays.find((way) => way === value);
      return how === undefined ? [] : [{ kind, actor: target, how, source }];
    }
    case "condition":
      return [{ kind, condition: target, holds: value === "1" }];
    default:
      return [];
  }
}

/** Edits as an address holds them. */
export function writeEdits(edits: readonly PageEdit[]): string {
  return edits.length === 0 ? NONE : joinList(edits.map(writeEdit));
}

function writeEdit(edit: PageEdit): string {
  if (edit.kind === "condition") return `condition:${edit.condition}:${edit.holds ? 1 : 0}`;
  const value = edit.kind === "leave" ? edit.how : edit.value;
  const source = edit.source === "" ? "" : `:${edit.source}`;
  return `${edit.kind}:${edit.actor}:${value}${source}`;
}

/** An edit of a file as the page's own; `null` for a kind or issue that is not edited here. */
export function pageEdit(edit: ScenarioEdit, issue: string): PageEdit | null {
  const source = edit.source ?? "";
  switch (edit.edit) {
    case "position":
    case "salience":
      if (edit.issue !== undefined && edit.issue !== issue) return null;
      return { kind: edit.edit, actor: edit.actor, value: edit.value, source };
    case "capability":
      return { kind: "capability", actor: edit.actor, value: edit.value, source };
    case "leave":
      return { kind: "leave", actor: edit.actor, how: edit.how, source };
    case "condition":
      return { kind: "condition", condition: edit.condition, holds: edit.value };
    default:
      return null;
  }
}

/** An edit of the page as a file has it. @param by who assumed it, where there is no source */
export function fileEdit(edit: PageEdit, issue: string | null, by: string): ScenarioEdit {
  const name = targetOf(edit).replace(":", " ");
  if (edit.kind === "condition") {
    return { edit: "condition", name, condition: edit.condition, value: edit.holds, assumption: by };
  }
  const grounds = edit.source === "" ? { assumption: by } : { source: edit.source };
  const { actor } = edit;
  const about = issue === null ? {} : { issue };
  switch (edit.kind) {
    case "position":
      return { edit: "position", name, actor, ...about, value: edit.value, ...grounds };
    case "salience":
      return { edit: "salience", name, actor, ...about, value: edit.value, ...grounds };
    case "capability":
      return { edit: "capability", name, actor, value: edit.value, ...grounds };
    case "leave":
      return { edit: "leave", name, actor, how: edit.how, ...grounds };
  }
}

/** Conditions of which the address says whether they are met in the world looked at. */
export function worldOf(address: Address): ReadonlyMap<string, boolean> {
  return new Map(
    listOf(address.world).map((one) => (one.startsWith("!") ? [one.slice(1), false] : [one, true])),
  );
}

/** A world as an address holds it: only what differs from the record. */
export function writeWorld(world: ReadonlyMap<string, boolean>): string {
  return joinList([...world].map(([id, holds]) => (holds ? id : `!${id}`)));
}
