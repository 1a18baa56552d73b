/** What people decide in the ledger: evidence, reports put together, shifts, links. One row a decision. */
export const ledgerEntries = `
CREATE TABLE ledger_entry (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  coder INTEGER NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_entry_by_kind ON ledger_entry (kind);
`;
