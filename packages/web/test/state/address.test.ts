import { splitList } from "@parley/core";
import { describe, expect, it } from "vitest";
import {
  changedAddress,
  joinList,
  listOf,
  parseAddress,
  sharedAddress,
  timeWindowOf,
  writeAddress,
} from "../../src/state/address.js";
import { apiAddress } from "../../src/state/api.js";
import { documentQueryOf, isFiltered } from "../../src/state/record-filters.js";

describe("the address", () => {
  it.each([
    ["?q=first%20strike", { q: "first strike" }, "?q=first+strike"],
    ["?sources=a,b&from=2031-01-01", { sources: "a,b", from: "2031-01-01" }, "?sources=a,b&from=2031-01-01"],
    ["?q=", {}, ""],
    ["?q=%22x%22%26y", { q: '"x"&y' }, "?q=%22x%22%26y"],
    ["?n=12&flag=true", { n: "12", flag: "true" }, "?n=12&flag=true"],
  ])("reads %s and writes it back", (search, address, written) => {
    expect(parseAddress(search)).toEqual(address);
    expect(writeAddress(address)).toBe(written);
    expect(parseAddress(writeAddress(address))).toEqual(address);
  });

  it("takes empty values out", () => {
    expect(changedAddress({ q: "a", at: "d1" }, { q: "", at: null, open: "1" })).toEqual({ open: "1" });
  });

  it("keeps window and sources on the way to another page, and nothing else", () => {
    const address = { from: "2031-01-01", to: "2031-02-01", sources: "a", q: "x", statement: "s" };
    expect(sharedAddress(address)).toEqual({ from: "2031-01-01", to: "2031-02-01", sources: "a" });
  });

  it.each([
    [
      { from: "2031-01-01", to: "2031-02-01" },
      { from: "2031-01-01", to: "2031-02-01" },
    ],
    [{ from: "2031-01-01" }, null],
    [{ from: "2031-02-01", to: "2031-01-01" }, null],
    [{ from: "yesterday", to: "2031-01-01" }, null],
  ])("takes %j for the window %j", (address, timeWindow) => {
    expect(timeWindowOf(address)).toEqual(timeWindow);
  });
});

describe("the filters of the record", () => {
  it("become the query of the server", () => {
    const address = {
      q: "x",
      sources: "a,b",
      open: "1",
      sort: "title",
      from: "2031-01-01",
      to: "2031-02-01",
    };
    expect(apiAddress("documents", documentQueryOf(address))).toBe(
      "/api/v1/documents?q=x&sources=a%2Cb&open=1&sort=title&from=2031-01-01&to=2031-02-01",
    );
  });

  it("fall back where an address is wrong", () => {
    expect(documentQueryOf({ sort: "size", open: "yes" })).toMatchObject({ sort: "newest", open: false });
  });

  it("know whether they hide anything", () => {
    expect(isFiltered({ sort: "title", at: "d1" })).toBe(false);
    expect(isFiltered({ q: "x" })).toBe(true);
  });
});

describe("lists in an address", () => {
  it.each([
    [["a", "b"], "a,b"],
    [["Agency, Northern", "b"], "Agency\\, Northern,b"],
    [["back\\slash"], "back\\\\slash"],
    [[], ""],
  ])("%j is %j, for the page as for the server", (values, text) => {
    expect(joinList(values)).toBe(text);
    expect(listOf(text)).toEqual(values);
    expect(splitList(text)).toEqual(values);
  });
});
