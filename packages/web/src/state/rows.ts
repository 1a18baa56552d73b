/** A page of a list as the server answers it. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next page, `null` at the end. */
  readonly next: string | null;
  readonly total: number;
}
