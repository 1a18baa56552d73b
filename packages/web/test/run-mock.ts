/** Serves the built pages over the fixture record, to look at them: `tsx test/run-mock.ts [port]`. */
import { fileURLToPath } from "node:url";
import { fixtureRecord } from "./fixture-record.js";
import { startMockServer } from "./mock-server.js";

const pages = process.argv[5] ?? fileURLToPath(new URL("../dist", import.meta.url));
const server = await startMockServer({
  pages,
  port: Number(process.argv[2] ?? 4799),
  record: fixtureRecord(Number(process.argv[3] ?? 36), Number(process.argv[4] ?? 0)),
});
console.log(`The fixture record is served at ${server.url}`);
