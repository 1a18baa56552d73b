/**
 * Which quotation mark can open, and which can close what. A glyph does not tell: `“` closes in German and
 * opens in English, `»` opens in Germany and closes in France, `’` is mostly an apostrophe.
 */

export interface Mark {
  /** Single marks pair with single marks only. */
  readonly single: boolean;
  /** Marks that may close a quotation opened by this one. */
  readonly closers: string;
  /** Opens only, whatever stands around it. */
  readonly opensOnly: boolean;
}

const mark = (closers: string, single = false, opensOnly = false): Mark => ({ single, closers, opensOnly });

export const marks: ReadonlyMap<string, Mark> = new Map([
  ["„", mark('“”"‟„', false, true)],
  ["“", mark('”"“')],
  ["”", mark("”")],
  ["‟", mark('”"')],
  ["»", mark("«»")],
  ["«", mark("»")],
  ['"', mark('"“”')],
  ["‚", mark("‘’'", true, true)],
  ["‘", mark("’'", true)],
  ["’", mark("’", true)],
  ["'", mark("'’", true)],
  ["›", mark("‹", true)],
  ["‹", mark("›", true)],
]);
