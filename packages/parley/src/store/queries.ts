/**
 * Typed queries: Kysely checks tables and columns and writes the SQL, the connection runs it at once.
 *
 * @example
 * rows(store.connection, queries.selectFrom("document").select(["id", "title"]));
 */
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Connection, Field } from "./connection.js";
import type { StoreSchema } from "./schema.js";

/** Builds queries; it has no database of its own. */
export const queries = new Kysely<StoreSchema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

interface Compilable<Row> {
  readonly compile: () => CompiledQuery<Row>;
}

/** All rows of a typed query. */
export function rows<Row>(connection: Connection, query: Compilable<Row>): Row[] {
  const { sql, parameters } = query.compile();
  return connection.all<Row>(sql, ...(parameters as readonly Field[]));
}

/** The first row of a typed query. */
export function firstRow<Row>(connection: Connection, query: Compilable<Row>): Row | undefined {
  const { sql, parameters } = query.compile();
  return connection.first<Row>(sql, ...(parameters as readonly Field[]));
}
