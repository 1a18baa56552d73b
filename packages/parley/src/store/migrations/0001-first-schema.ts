/**
 * The first schema of a project file. Integer keys inside, text ids outside. References are checked at the
 * end of a transaction, so that a command may remove and make records in one go. A document names its
 * version by text id because the two point to each other and one of them has to come first.
 *
 * Parts (words of the text with their spans) are compact JSON. What lists and analyses filter and sort by
 * stands in columns of its own: the hull of the quote and of the claim, the day and time of a document.
 */
export const firstSchema = `
CREATE TABLE coder (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  name TEXT NOT NULL, kind TEXT NOT NULL, version TEXT, color TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  name TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL,
  section TEXT NOT NULL, type TEXT NOT NULL, url TEXT NOT NULL, notes TEXT NOT NULL, language TEXT,
  date_local TEXT, date_precision TEXT, date_zone TEXT, date_source TEXT,
  day TEXT, time REAL,
  version TEXT NOT NULL REFERENCES text_version (id) DEFERRABLE INITIALLY DEFERRED,
  same_text_as INTEGER REFERENCES document DEFERRABLE INITIALLY DEFERRED,
  coder INTEGER NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX document_by_day ON document (day, key);
CREATE INDEX document_by_name ON document (name);
CREATE INDEX document_by_version ON document (version);
CREATE INDEX document_by_same_text ON document (same_text_as) WHERE same_text_as IS NOT NULL;

CREATE TABLE text_version (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL, fingerprint TEXT NOT NULL, text TEXT NOT NULL,
  UNIQUE (document, number)
) STRICT;
CREATE INDEX text_version_by_fingerprint ON text_version (fingerprint);
-- Statements point into a version by offsets: its text never changes under them.
CREATE TRIGGER text_version_is_immutable BEFORE UPDATE OF text, fingerprint ON text_version
  WHEN old.text <> new.text OR old.fingerprint <> new.fingerprint
  BEGIN SELECT raise(ABORT, 'a text version is immutable'); END;

CREATE VIEW document_text AS
  SELECT document.key AS key, document.title AS title, text_version.text AS text
  FROM document JOIN text_version ON text_version.id = document.version;
CREATE VIRTUAL TABLE document_search USING fts5 (
  title, text, content='document_text', content_rowid='key',
  tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE statement_type (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  label TEXT NOT NULL, color TEXT NOT NULL
) STRICT;
CREATE TABLE variable (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  type INTEGER NOT NULL REFERENCES statement_type DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL, name TEXT NOT NULL, data_type TEXT NOT NULL,
  UNIQUE (type, name)
) STRICT;

CREATE TABLE entity (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  variable INTEGER NOT NULL REFERENCES variable DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL, kind TEXT NOT NULL, label_de TEXT, label_en TEXT,
  aliases TEXT NOT NULL, attributes TEXT NOT NULL, color TEXT, memberships TEXT NOT NULL,
  parent INTEGER REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  candidate INTEGER NOT NULL,
  UNIQUE (variable, value)
) STRICT;
CREATE INDEX entity_by_parent ON entity (parent) WHERE parent IS NOT NULL;

CREATE TABLE utterance (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL REFERENCES text_version DEFERRABLE INITIALLY DEFERRED,
  mode TEXT NOT NULL, medium TEXT, quote TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  cue TEXT, frame TEXT, addressee TEXT,
  nested_in INTEGER REFERENCES utterance DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX utterance_by_document ON utterance (document, start);
CREATE INDEX utterance_by_version ON utterance (version);
CREATE INDEX utterance_by_nesting ON utterance (nested_in) WHERE nested_in IS NOT NULL;

CREATE TABLE statement (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  utterance INTEGER NOT NULL REFERENCES utterance DEFERRABLE INITIALLY DEFERRED,
  document INTEGER NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL REFERENCES text_version DEFERRABLE INITIALLY DEFERRED,
  type INTEGER NOT NULL REFERENCES statement_type DEFERRABLE INITIALLY DEFERRED,
  coder INTEGER NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL, confidence REAL, start INTEGER NOT NULL, stop INTEGER NOT NULL,
  claim TEXT NOT NULL, actor TEXT, "condition" TEXT, time TEXT, deadline TEXT,
  act TEXT NOT NULL, negated INTEGER NOT NULL, certainty TEXT NOT NULL, level REAL NOT NULL, towards TEXT,
  unnamed INTEGER NOT NULL, metonymic INTEGER NOT NULL, members TEXT NOT NULL,
  engine TEXT, why TEXT NOT NULL, note TEXT NOT NULL
) STRICT;
CREATE INDEX statement_in_order ON statement (type, document, start, stop, id, state, confidence, coder);
CREATE INDEX statement_by_document ON statement (document, start, stop, id, state, confidence);
CREATE INDEX statement_by_utterance ON statement (utterance);
CREATE INDEX statement_by_version ON statement (version);

CREATE TABLE statement_value (
  variable INTEGER NOT NULL REFERENCES variable DEFERRABLE INITIALLY DEFERRED,
  statement INTEGER NOT NULL REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  entity INTEGER REFERENCES entity DEFERRABLE INITIALLY DEFERRED, number REAL, text TEXT,
  PRIMARY KEY (variable, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_value_by_statement ON statement_value (statement, variable);
CREATE INDEX statement_value_by_entity ON statement_value (entity, statement) WHERE entity IS NOT NULL;

CREATE TABLE decision (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  coder INTEGER NOT NULL REFERENCES coder DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL, at TEXT NOT NULL, engine TEXT, proposed TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_statement ON decision (statement);

CREATE TABLE event (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  labels TEXT NOT NULL, kind TEXT NOT NULL, place TEXT, from_day TEXT, to_day TEXT, mentions TEXT NOT NULL
) STRICT;
CREATE TABLE condition (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  labels TEXT NOT NULL, test TEXT, states TEXT NOT NULL
) STRICT;
CREATE TABLE codebook (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
  number INTEGER NOT NULL, codebook TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, value TEXT NOT NULL
) STRICT;

CREATE TABLE command (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  coder TEXT NOT NULL, at TEXT NOT NULL, summary TEXT NOT NULL, details TEXT NOT NULL,
  undoes INTEGER REFERENCES command, base INTEGER NOT NULL
) STRICT;
CREATE INDEX command_by_coder ON command (coder, sequence);
CREATE INDEX command_by_undoes ON command (undoes, sequence) WHERE undoes IS NOT NULL;
CREATE TABLE command_change (
  command INTEGER NOT NULL REFERENCES command, position INTEGER NOT NULL,
  kind TEXT NOT NULL, record TEXT NOT NULL, revision INTEGER, before TEXT, after_revision INTEGER,
  PRIMARY KEY (command, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX command_change_by_record ON command_change (kind, record, command);

-- What an engine has read already, so that it need not read it again: bookkeeping, not part of the record.
CREATE TABLE document_reading (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, engine TEXT NOT NULL,
  version TEXT NOT NULL, codebook TEXT NOT NULL, revision INTEGER NOT NULL,
  command INTEGER REFERENCES command,
  PRIMARY KEY (document, engine)
) STRICT, WITHOUT ROWID;

CREATE TABLE foreign_id (
  system TEXT NOT NULL, kind TEXT NOT NULL, foreign_id TEXT NOT NULL, record TEXT NOT NULL,
  PRIMARY KEY (system, kind, foreign_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX foreign_id_by_record ON foreign_id (kind, record);
`;
