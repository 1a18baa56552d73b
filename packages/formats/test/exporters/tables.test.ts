import {
  type ExportedStatement,
  writeDl,
  writeEdgesCsv,
  writeJsonl,
  writeMatrixCsv,
  writeMatrixCsvDna,
  writeNodesCsv,
  writeStatementsCsv,
} from "@parley/formats";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { sixDecimals } from "../../src/matrix-number.js";
import { empty, oneMode, twoMode } from "./sample-network.js";

describe("the matrix", () => {
  it("of a two-mode network has the first variable in rows and the second in columns", () => {
    const table = parse(writeMatrixCsv(twoMode, { formulas: "keep" })) as string[][];
    expect(table).toEqual([
      ["", 'שלום "troops"\r\nzwei', "ohne Beziehung\uFFFD"],
      ["Deutschland 🇩🇪\u0001", "-2", "0"],
      ["=Zoë „Ü“ 'Quote'", "0.1", "0"],
    ]);
  });

  it("of a one-mode network is square and symmetric", () => {
    expect(writeMatrixCsv(oneMode)).toBe(",A,B,C\nA,0,2,0\nB,2,0,1\nC,0,1,0\n");
  });

  it("in DNA's way has semicolons, integers or six decimals, and no last line end", () => {
    expect(writeMatrixCsvDna(oneMode)).toBe('"";"A";"B";"C"\n"A";0;2;0\n"B";2;0;1\n"C";0;1;0');
    expect(writeMatrixCsvDna(twoMode)).toContain('"Deutschland 🇩🇪\u0001";-2.000000;0.000000');
  });

  it("of nothing is a header", () => {
    expect(writeMatrixCsvDna(empty)).toBe('""');
    expect(writeDl(empty)).toBe("dl n = 0, format = fullmatrix\nlabels:\ndata:");
  });
});

describe("UCINET DL", () => {
  it("lists labels and the full matrix", () => {
    expect(writeDl(oneMode)).toBe(
      'dl n = 3, format = fullmatrix\nlabels:\n"A"\n"B"\n"C"\ndata:\n 0 2 0\n 2 0 1\n 0 1 0',
    );
  });

  it("names rows and columns of a two-mode network, without quotation marks and line ends in labels", () => {
    const text = writeDl(twoMode);
    expect(text).toMatch(/^dl nr = 2, nc = 2, format = fullmatrix\nrow labels:\n/);
    expect(text).toContain('"=Zoë „Ü“ Quote"\ncol labels:\n"שלום troopszwei"\n');
  });
});

describe("six decimals", () => {
  it.each([
    [0.1, "0.100000"],
    [-2, "-2.000000"],
    [1 / 3, "0.333333"],
    [2 / 3, "0.666667"],
    [0.0000005, "0.000001"],
    [0.0000004999, "0.000000"],
    [1.0000005, "1.000001"],
    [123456789.123456, "123456789.123456"],
    [1e21, "1000000000000000000000.000000"],
    [0, "0.000000"],
  ])("of %d are %s", (value, text) => {
    expect(sixDecimals(value)).toBe(text);
  });
});

describe("node and edge lists", () => {
  it("have Gephi's names of columns, or igraph's", () => {
    expect(writeEdgesCsv(oneMode).split("\n")[0]).toBe(
      "Source,Target,Type,Weight,SourceLabel,TargetLabel,StatementCount,Statements",
    );
    expect(writeEdgesCsv(oneMode, { columnNames: "igraph" })).toMatch(/^from,to,type,weight,/);
    expect(writeNodesCsv(twoMode, { columnNames: "igraph" })).toMatch(
      /^name,label,variable,frequency,color,camp,/,
    );
  });

  it("carry all attributes, an own attribute label beside the label", () => {
    const rows = parse(writeNodesCsv(twoMode, { formulas: "keep" }), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows[0]).toMatchObject({
      Id: "DE",
      party: "Grün & <Rot>",
      seats: "3",
      attribute_label: "eigenes",
      Camp: "A",
    });
    expect(rows[2]).toMatchObject({ open: "true", party: "" });
  });
});

const statement: ExportedStatement = {
  id: "s1",
  documentId: "2031-01-14_lage",
  documentTitle: "Gipfel; ohne „Mandat“",
  documentDate: "2031-01-14",
  documentAuthor: "Ada Feder",
  documentSource: "Tagesblatt",
  documentSection: "",
  documentType: "",
  documentUrl: "",
  language: "de",
  status: "reviewed",
  coder: "Jon",
  confidence: null,
  start: 10,
  end: 20,
  text: '=1+1 "Nein",\r\nsagte sie 👩‍🚀',
  variables: { person: "Ada Muster", organization: null, agreement: false, text: "-x" },
  attributes: { "person.party": "@partei" },
};

describe("the statement list", () => {
  it("has every variable and attribute, DNA's names first", () => {
    const [header, row] = parse(writeStatementsCsv([statement], { formulas: "keep" })) as string[][];
    expect(header?.slice(0, 10)).toEqual([
      "statement_id",
      "time",
      "person",
      "organization",
      "agreement",
      "variable_text",
      "person.party",
      "start_position",
      "stop_position",
      "text",
    ]);
    expect(row?.slice(0, 10)).toEqual([
      "s1",
      "2031-01-14",
      "Ada Muster",
      "",
      "false",
      "-x",
      "@partei",
      "10",
      "20",
      statement.text,
    ]);
  });

  it("keeps spreadsheets from running document text, unless asked not to", () => {
    const cells = (text: string) => (parse(text) as string[][])[1] ?? [];
    const escaped = cells(writeStatementsCsv([statement]));
    expect(escaped[9]).toBe(`'${statement.text}`);
    expect(escaped[5]).toBe("'-x");
    expect(escaped[6]).toBe("'@partei");
    expect(cells(writeStatementsCsv([{ ...statement, confidence: -0.5 }]))[12]).toBe("-0.5");
    expect(cells(writeStatementsCsv([statement], { formulas: "keep" }))[9]).toBe(statement.text);
  });

  it("can have semicolons and a byte-order mark for Excel", () => {
    const text = writeStatementsCsv([statement], { delimiter: ";", bom: true });
    expect(text.startsWith("\uFEFFstatement_id;time;")).toBe(true);
    expect(text).toContain(';"Gipfel; ohne „Mandat“";');
  });

  it("as JSON Lines gives back the same statements", () => {
    const second = { ...statement, id: "s2", text: "Zeile\u2028ende" };
    const text = writeJsonl([statement, second]);
    expect(text).not.toContain("\u2028");
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([statement, second]);
  });
});
