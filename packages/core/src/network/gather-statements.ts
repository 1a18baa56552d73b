/**
 * A table of some rows of another one: the same documents, variables and coders, fewer or repeated statements. What
 * resampling and leaving out work on.
 *
 * A document drawn several times is several documents: its copies have numbers of their own, so that a duplicates
 * rule per document does not take one for a repetition of the other. All documents of the table stay, also those
 * that are not drawn, so that the range of dates does not move.
 */
import type { Column, DocumentColumns, StatementTable } from "./statement-table.js";

/**
 * Draws documents.
 *
 * @param times how often each document of `table.documents` is taken
 * @param keeps leaves out single statements; all stay when left out
 */
export function gatherDocuments(
  table: StatementTable,
  times: Int32Array,
  keeps: (row: number) => boolean = () => true,
): StatementTable {
  const sources: number[] = [];
  const documents: number[] = [];
  const copied: number[] = [];
  // Load order keeps the statements of a document together: whole documents are repeated one after the other.
  for (let from = 0; from < table.size; ) {
    const doc = table.document[from] as number;
    let to = from + 1;
    while (to < table.size && table.document[to] === doc) to++;
    for (let copy = 0; copy < (times[doc] ?? 0); copy++) {
      const number = copy === 0 ? doc : table.documents.ids.length + copied.length;
      if (copy > 0) copied.push(doc);
      for (let row = from; row < to; row++) {
        if (!keeps(row)) continue;
        sources.push(row);
        documents.push(number);
      }
    }
    from = to;
  }
  return {
    ...table,
    size: sources.length,
    ids: sources.map((row) => table.ids[row] as string),
    document: Int32Array.from(documents),
    time: Float64Array.from(sources, (row) => table.time[row] as number),
    start: Int32Array.from(sources, (row) => table.start[row] as number),
    stop: Int32Array.from(sources, (row) => table.stop[row] as number),
    coder: Int32Array.from(sources, (row) => table.coder[row] as number),
    reviewed: Uint8Array.from(sources, (row) => table.reviewed[row] as number),
    confidence: Float32Array.from(sources, (row) => table.confidence[row] as number),
    documents: withCopies(table.documents, copied),
    variables: new Map(
      [...table.variables].map(([name, column]) => [name, gatherColumn(column, sources)] as const),
    ),
  };
}

function withCopies(documents: DocumentColumns, copied: readonly number[]): DocumentColumns {
  const repeat = (texts: readonly string[]): string[] => [
    ...texts,
    ...copied.map((doc) => texts[doc] as string),
  ];
  const time = new Float64Array(documents.time.length + copied.length);
  time.set(documents.time);
  copied.forEach((doc, at) => {
    time[documents.time.length + at] = documents.time[doc] as number;
  });
  return {
    ids: [...documents.ids, ...copied.map((doc, at) => `${documents.ids[doc] ?? ""} copy ${at + 1}`)],
    title: repeat(documents.title),
    author: repeat(documents.author),
    source: repeat(documents.source),
    section: repeat(documents.section),
    type: repeat(documents.type),
    time,
  };
}

function gatherColumn(column: Column, rows: readonly number[]): Column {
  switch (column.dataType) {
    case "short text":
      return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] as number) };
    case "long text":
      return { ...column, texts: rows.map((row) => column.texts[row] ?? null) };
    default:
      return { ...column, numbers: Float64Array.from(rows, (row) => column.numbers[row] as number) };
  }
}
