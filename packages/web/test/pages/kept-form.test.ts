/** Forms kept by the browser, with storages of a map: two tabs, a reload, and what cannot be read. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { newDraft } from "../../src/pages/read/draft.js";
import { dropForm, keepForm, keptForms } from "../../src/pages/read/kept-form.js";

/** A storage as browsers have it: its entries are its own properties. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

const draft = (note: string) => ({ ...newDraft({ start: 0, end: 4 }, null, "v1"), note });
const openTab = () => vi.stubGlobal("sessionStorage", storage());

describe("a form that is being filled in", () => {
  beforeEach(() => {
    vi.stubGlobal("localStorage", storage());
    openTab();
  });

  it("is there again in the same tab, as it was last", () => {
    keepForm("d1", draft("one"));
    keepForm("d1", draft("two"));
    expect(keptForms("d1")).toMatchObject([{ isOwn: true, draft: { note: "two" } }]);
  });

  it("does not overwrite the one of another tab, and is offered there as another's", () => {
    keepForm("d1", draft("first tab"));
    openTab();
    keepForm("d1", draft("second tab"));
    const notes = keptForms("d1").map((form) => [form.isOwn, form.draft.note]);
    expect(notes).toContainEqual([true, "second tab"]);
    expect(notes).toContainEqual([false, "first tab"]);
  });

  it("belongs to its document", () => {
    keepForm("d1", draft("one"));
    expect(keptForms("d2")).toEqual([]);
  });

  it("is forgotten when it is closed; others stay", () => {
    keepForm("d1", draft("first tab"));
    openTab();
    keepForm("d1", draft("second tab"));
    dropForm("d1");
    expect(keptForms("d1").map((form) => form.draft.note)).toEqual(["first tab"]);
  });

  it("passes over what it cannot read", () => {
    keepForm("d1", draft("one"));
    const [own] = keptForms("d1");
    localStorage.setItem(own?.key ?? "", "{ broken");
    expect(keptForms("d1")).toEqual([]);
    localStorage.setItem(own?.key ?? "", JSON.stringify({ version: 99, draft: {}, at: "" }));
    expect(keptForms("d1")).toEqual([]);
  });
});
