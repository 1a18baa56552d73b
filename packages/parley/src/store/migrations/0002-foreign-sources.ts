/**
 * A place for what another program's file says and the record has no field for, so that the way back loses
 * nothing: the files that records came from, the rest of each record's row there, and whole rows without a
 * record. Rows of a file whose import stands undone sleep until it is done again.
 */
export const foreignSources = `
CREATE TABLE foreign_source (
  key INTEGER PRIMARY KEY, format TEXT NOT NULL, file TEXT NOT NULL, version TEXT NOT NULL,
  fingerprint TEXT NOT NULL, command INTEGER REFERENCES command
) STRICT;

-- What the row of a record held beyond the record, as compact JSON.
ALTER TABLE foreign_id ADD COLUMN rest TEXT;

CREATE TABLE foreign_row (
  source INTEGER NOT NULL REFERENCES foreign_source, kind TEXT NOT NULL, position INTEGER NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (source, kind, position)
) STRICT, WITHOUT ROWID;
`;
