import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openDna } from "../../src/dna/open-dna.js";
import { hashDnaPassword, verifyDnaPassword } from "../../src/dna/password.js";
import { shared, sharedIt } from "./dna-fixtures.js";

/** The rule written out once more, with a salt of sixteen sevens. */
function byTheRule(password: string): string {
  const salt = Buffer.alloc(16, 7);
  let digest: Buffer = Buffer.concat([salt, Buffer.from(password, "utf8")]);
  for (let round = 0; round < 100_000; round += 1) digest = createHash("sha256").update(digest).digest();
  return Buffer.concat([salt, digest]).toString("base64");
}

describe("a password of a coder", () => {
  test("fits a hash made by the rule, and no other password does", () => {
    const hash = byTheRule("grüner Tee");
    expect(verifyDnaPassword(hash, "grüner Tee")).toBe(true);
    expect(verifyDnaPassword(hash, "gruener Tee")).toBe(false);
    expect(verifyDnaPassword(hash, "")).toBe(false);
  });

  test("fits however its umlauts were typed", () => {
    expect(verifyDnaPassword(byTheRule("ü"), "u\u0308")).toBe(true);
  });

  test("does not fit what is no hash", () => {
    for (const hash of ["", "sample", "!".repeat(64), `${byTheRule("x")}AAAA`]) {
      expect(verifyDnaPassword(hash, "x")).toBe(false);
    }
  });

  test("has a hash that it fits, the same each time, another one for another coder", () => {
    const hash = hashDnaPassword("sample", "coder-1");
    expect(verifyDnaPassword(hash, "sample")).toBe(true);
    expect(hashDnaPassword("sample", "coder-1")).toBe(hash);
    expect(hashDnaPassword("sample", "coder-2")).not.toBe(hash);
  });

  sharedIt("of DNA's own sample file is the one its documentation names", () => {
    const connection = openDna(shared("dna/sample.dna"));
    const hashes = connection.column<string>("SELECT Password FROM CODERS");
    connection.close();
    expect(hashes).toHaveLength(4);
    expect(hashes.map((hash) => verifyDnaPassword(hash, "sample"))).toEqual([true, true, true, true]);
    expect(hashes.map((hash) => verifyDnaPassword(hash, "Sample"))).toEqual([false, false, false, false]);
  });
});
