/** Networks of the exporter tests: difficult labels, missing attributes, negative and fractional weights. */
import type { ExportedNetwork } from "@parley/formats";

export const twoMode: ExportedNetwork = {
  mode: "two-mode",
  title: 'Gipfel "A" & <B>',
  start: "2031-01-01",
  stop: null,
  options: {
    qualifierAggregation: "subtract",
    normalization: "no",
    excludeSources: ["a", "b"],
    coders: null,
  },
  nodes: [
    {
      id: "DE",
      label: "Deutschland 🇩🇪\u0001",
      variable: "organization",
      frequency: 3,
      color: "#1a2b3c",
      camp: "A",
      attributes: { party: "Grün & <Rot>", seats: 3, label: "eigenes", share: 0.5 },
    },
    {
      id: "0190 ä/1",
      label: "=Zoë „Ü“ 'Quote'",
      variable: "organization",
      frequency: 1,
      color: null,
      attributes: { seats: 2 },
    },
    {
      id: "c1",
      label: 'שלום "troops"\r\nzwei',
      variable: "concept",
      frequency: 4,
      color: "#ff0000",
      attributes: { open: true, share: 2 },
    },
    {
      id: "c2",
      label: "ohne Beziehung\uD800",
      variable: "concept",
      frequency: 0,
      color: null,
      camp: 2,
      attributes: {},
    },
  ],
  ties: [
    { source: "DE", target: "c1", weight: -2, statements: ["s1", "s2"] },
    { source: "0190 ä/1", target: "c1", weight: 0.1, statements: ["s3"] },
  ],
};

export const oneMode: ExportedNetwork = {
  mode: "one-mode",
  title: "Drei",
  start: null,
  stop: null,
  options: { qualifierAggregation: "congruence" },
  nodes: ["a", "b", "c"].map((id) => ({
    id,
    label: id.toUpperCase(),
    variable: "person",
    frequency: 1,
    color: null,
    attributes: {},
  })),
  ties: [
    { source: "a", target: "b", weight: 2, statements: ["1", "2"] },
    { source: "c", target: "b", weight: 1, statements: ["3"] },
  ],
};

export const empty: ExportedNetwork = {
  mode: "one-mode",
  title: "",
  start: null,
  stop: null,
  options: {},
  nodes: [],
  ties: [],
};
