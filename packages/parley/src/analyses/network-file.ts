/**
 * `file` and `fileFormat` of a batch line: the networks of the answer as files too. One network is one file; of a
 * series each network has its own, with its number and time in the name.
 */
import { extname } from "node:path";
import { fail, type Network } from "@parley/core";
import {
  type ExportedNetwork,
  writeDl,
  writeGraphml,
  writeGraphmlVisone,
  writeGraphmlVisoneDna,
  writeMatrixCsv,
  writeMatrixCsvDna,
} from "@parley/formats";
import { exportedNetwork } from "../project/exported-network.js";
import type { OpenRecord } from "../project/open-record.js";
import { writeFileWhole } from "../project/write-file.js";

const formats = ["csv", "dl", "graphml", "visone"] as const;
export type FileFormat = (typeof formats)[number];

export interface WantedFile {
  readonly file: string;
  readonly format: FileFormat;
}

/**
 * The file a line asks for; `null` for none. Without `fileFormat` the extension decides; under `compat` an
 * extension that does not fit is added to, as DNA does.
 *
 * @throws `OPTION_INVALID`
 */
export function wantedFile(options: Readonly<Record<string, unknown>>): WantedFile | null {
  const { file, fileFormat, compat } = options;
  if (file === undefined) return null;
  if (typeof file !== "string" || file === "")
    fail("OPTION_INVALID", {
      option: "file",
      value: JSON.stringify(file) ?? "",
      where: "batch",
      allowed: "a path",
    });
  const extension = extname(file).slice(1).toLowerCase();
  const wanted = fileFormat ?? extension;
  const format = formats.find((one) => one === wanted) ?? (compat === undefined ? undefined : "graphml");
  if (format === undefined)
    fail("OPTION_INVALID", {
      option: fileFormat === undefined ? "file" : "fileFormat",
      value: typeof fileFormat === "string" ? fileFormat : file,
      where: "batch",
      allowed: formats.join(", "),
    });
  return { file, format };
}

/** Writes one network. */
export function writeNetworkFile(record: OpenRecord, network: Network, { file, format }: WantedFile): void {
  const { options } = network.basis.prepared;
  const write = writerOf(format, options.compat !== null);
  writeFileWhole(file, write(exportedNetwork(record, network, options, "en")));
}

/**
 * The name for the network at a place of a series: "out 03 2031-05-01 12-00-00.csv". DNA writes colons, which not
 * every system allows; under `compat` so do we.
 */
export function fileInSeries(file: string, { position, count, dateTime, isCompat }: SeriesPlace): string {
  const extension = extname(file);
  const number = String(position + 1).padStart(String(count).length, "0");
  const time = (dateTime ?? "").replace("T", " ");
  return `${file.slice(0, file.length - extension.length)} ${number} ${isCompat ? time : time.replaceAll(":", "-")}${extension}`;
}

export interface SeriesPlace {
  readonly position: number;
  readonly count: number;
  readonly dateTime: string | null;
  readonly isCompat: boolean;
}

function writerOf(format: FileFormat, isCompat: boolean): (network: ExportedNetwork) => string {
  switch (format) {
    case "csv":
      return isCompat ? writeMatrixCsvDna : writeMatrixCsv;
    case "dl":
      return writeDl;
    case "graphml":
      return isCompat ? writeGraphmlVisoneDna : writeGraphml;
    case "visone":
      return writeGraphmlVisone;
  }
}
