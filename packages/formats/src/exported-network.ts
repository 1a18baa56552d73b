/**
 * A network as plain data, ready to be written: what every network exporter takes. Order is kept, so that the
 * same network gives the same bytes.
 */
import { fail } from "@parley/core";

export type AttributeValue = string | number | boolean;

export interface ExportedNode {
  /** Stable across exports of one project. */
  readonly id: string;
  readonly label: string;
  /** Variable of which the node is a value: "organization", "concept". */
  readonly variable: string;
  /** Number of statements with this value. */
  readonly frequency: number;
  /** "#rrggbb"; `null` where none was chosen. */
  readonly color: string | null;
  readonly camp?: string | number | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Days on which it was spoken of, ascending: "2031-02-03". */
  readonly days?: readonly string[];
}

export interface ExportedTie {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** Ids of the statements behind the tie. */
  readonly statements: readonly string[];
  /** Days of these statements, ascending, each once. */
  readonly days?: readonly string[];
}

export interface ExportedNetwork {
  readonly mode: "two-mode" | "one-mode";
  readonly title: string;
  readonly nodes: readonly ExportedNode[];
  /** One-mode: each pair once. Two-mode: from the first variable (`source`) to the second (`target`). */
  readonly ties: readonly ExportedTie[];
  /** First and last day; `null` where open. */
  readonly start: string | null;
  readonly stop: string | null;
  /** How the network was made: qualifier aggregation, normalization, filters. Written along where a format can. */
  readonly options: Readonly<Record<string, AttributeValue | readonly string[] | null>>;
}

/** Name and type of every node attribute, in the order of first appearance. */
export interface AttributeColumn {
  readonly name: string;
  readonly type: "string" | "boolean" | "integer" | "double";
}

/** Largest whole number that a 32-bit reader takes. */
const LARGEST_INTEGER = 2_147_483_647;

/** The attributes of all nodes with the narrowest type that fits all values. */
export function attributeColumns(network: ExportedNetwork): readonly AttributeColumn[] {
  const types = new Map<string, AttributeColumn["type"]>();
  for (const node of network.nodes) {
    for (const [name, value] of Object.entries(node.attributes)) {
      const type = typeOf(value);
      const before = types.get(name);
      types.set(name, before === undefined || before === type ? type : common(before, type));
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

/** Names under which attributes are written: `attribute_<name>` where a format has taken the name itself. */
export function writtenNames(
  columns: readonly AttributeColumn[],
  taken: readonly string[],
): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const own = new Set(columns.map((column) => column.name.toLowerCase()));
  return columns.map(({ name }) => {
    let written = used.has(name.toLowerCase()) ? `attribute_${name}` : name;
    while (written !== name && own.has(written.toLowerCase())) written = `attribute_${written}`;
    return written;
  });
}

/**
 * Stops when a tie leads nowhere: other programs hang or misread such files.
 *
 * @throws `EXPORT_TIE_WITHOUT_NODE`
 */
export function checkTies(network: ExportedNetwork): void {
  const ids = new Set(network.nodes.map((node) => node.id));
  for (const tie of network.ties) {
    for (const node of [tie.source, tie.target]) {
      if (!ids.has(node)) fail("EXPORT_TIE_WITHOUT_NODE", { node, title: network.title });
    }
  }
}

/** How the network was made, as one line: "normalization=average; duplicates=document". */
export function optionsLine(network: ExportedNetwork): string {
  return Object.entries(network.options)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(",") : String(value)}`)
    .join("; ");
}

/** Rows and columns of the network as a matrix: two-mode first variable × second, one-mode square. */
export function toMatrix(network: ExportedNetwork): {
  readonly rows: readonly ExportedNode[];
  readonly columns: readonly ExportedNode[];
  readonly cells: readonly Float64Array[];
} {
  checkTies(network);
  const isTwoMode = network.mode === "two-mode";
  const isColumn = secondVariable(network);
  const rows = isTwoMode ? network.nodes.filter((node) => !isColumn(node)) : network.nodes;
  const columns = isTwoMode ? network.nodes.filter(isColumn) : network.nodes;
  const rowOf = new Map(rows.map((node, index) => [node.id, index]));
  const columnOf = new Map(columns.map((node, index) => [node.id, index]));
  const cells = rows.map(() => new Float64Array(columns.length));
  const add = (from: string, to: string, weight: number) => {
    const row = rowOf.get(from);
    const column = columnOf.get(to);
    const line = row === undefined ? undefined : cells[row];
    if (line !== undefined && column !== undefined) line[column] = weight;
  };
  for (const { source, target, weight } of network.ties) {
    add(source, target, weight);
    if (!isTwoMode) add(target, source, weight);
  }
  return { rows, columns, cells };
}

/**
 * Is a node on the second side of a two-mode network? Targets are; a node without ties belongs where its
 * variable belongs, and without any ties the variable of the first node is the first.
 */
export function secondVariable(network: ExportedNetwork): (node: ExportedNode) => boolean {
  if (network.mode === "one-mode") return () => false;
  const sources = new Set(network.ties.map((tie) => tie.source));
  const targets = new Set(network.ties.map((tie) => tie.target));
  const first = network.nodes[0]?.variable;
  const ofTargets = new Set(
    network.nodes.filter((node) => targets.has(node.id)).map((node) => node.variable),
  );
  const isSecond = (variable: string) =>
    ofTargets.size === 0 ? variable !== first : ofTargets.has(variable);
  return (node) => targets.has(node.id) || (!sources.has(node.id) && isSecond(node.variable));
}

function typeOf(value: AttributeValue): AttributeColumn["type"] {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "string") return "string";
  return Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER ? "integer" : "double";
}

function common(first: AttributeColumn["type"], second: AttributeColumn["type"]): AttributeColumn["type"] {
  const isNumber = (type: AttributeColumn["type"]) => type === "integer" || type === "double";
  return isNumber(first) && isNumber(second) ? "double" : "string";
}
