/** Every row of a paged list, one page at a time. */

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export function* allPages<Row>(
  page: (paging: { limit: number; cursor: string | undefined }) => Page<Row>,
): Generator<Row> {
  let cursor: string | undefined;
  do {
    const { rows, next } = page({ limit: 1000, cursor });
    yield* rows;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
