/** What stands in the drawer of the codebook page: an entry, a statement type, or the form that is at work. */
import type { Codebook, EntityView, StatementType } from "@parley/core";
import type { Write } from "../../state/writes.js";
import { type Upload, UploadForm } from "./codebook-tools.js";
import { EditForm } from "./edit-form.js";
import { EntryDrawer, type EntryWork } from "./entry-drawer.js";
import { type MergedEntry, MergeForm } from "./merge-form.js";
import { MoveForm, PlaceForm } from "./move-forms.js";
import { NewEntryForm } from "./new-entry-form.js";
import { RenameForm } from "./rename-form.js";
import { ScaleForm } from "./scale-form.js";
import type { Scale } from "./scales-view.js";
import { SplitForm } from "./split-form.js";
import { NewTypeForm, TypeDrawer } from "./type-drawer.js";

export type Work =
  | { readonly name: Exclude<EntryWork, "merge" | "remove"> | "new" }
  | { readonly name: "merge"; readonly entries: readonly MergedEntry[]; readonly into?: string }
  | { readonly name: "upload"; readonly upload: Upload }
  | { readonly name: "scale"; readonly scale: Scale | null };

export interface CodebookDrawerProps {
  readonly work: Work | null;
  readonly view: string;
  readonly entry: EntityView | undefined;
  readonly type: StatementType | undefined;
  /** Concepts that a step of a scale can stand for. */
  readonly concepts: Codebook["concepts"];
  readonly write: Write;
  readonly begin: (work: EntryWork) => void;
  readonly open: (id: string) => void;
  /** Told the id of the entry that several became. */
  readonly merged: (id: string) => void;
  /** Ends the work, back to the entry. */
  readonly endWork: () => void;
  readonly close: () => void;
}

export function CodebookDrawer(props: CodebookDrawerProps) {
  const { work, view, entry, type, concepts, write, begin, open, merged, endWork, close } = props;
  if (work?.name === "upload") return <UploadForm upload={work.upload} write={write} close={endWork} />;
  if (work?.name === "scale")
    return <ScaleForm scale={work.scale} concepts={concepts} write={write} close={endWork} />;
  if (work?.name === "merge")
    return (
      <MergeForm
        // Other entries are another form: what was chosen for the ones before says nothing about them.
        key={work.entries.map(({ id }) => id).join(" ")}
        entries={work.entries}
        into={work.into}
        write={write}
        done={merged}
        close={endWork}
      />
    );
  if (work?.name === "new")
    return view === "types" ? (
      <NewTypeForm write={write} close={endWork} />
    ) : (
      <NewEntryForm
        isActor={view === "actors"}
        parentId={view === "concepts" ? (entry?.id ?? null) : null}
        write={write}
        close={endWork}
      />
    );
  if (type !== undefined)
    return <TypeDrawer key={`${type.id} ${type.revision}`} type={type} write={write} close={close} />;
  if (entry === undefined) return null;
  const form = { key: `${entry.id} ${entry.revision}`, entry, write, close: endWork };
  switch (work?.name) {
    case "edit":
      return <EditForm {...form} key={form.key} />;
    case "rename":
      return <RenameForm {...form} key={form.key} />;
    case "split":
      return <SplitForm {...form} key={form.key} />;
    case "move":
      return <MoveForm {...form} key={form.key} />;
    case "place":
      return <PlaceForm {...form} key={form.key} />;
    case undefined:
      return <EntryDrawer entry={entry} begin={begin} open={open} close={close} />;
  }
}
