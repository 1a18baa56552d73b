/**
 * Inflects German verbs: every form that a verb takes in a clause, from its infinitive. Irregular verbs come
 * from a list, regular ones from rules; prefixed verbs follow their base.
 */
import { strongVerbs } from "./strong-verbs.js";

export type VerbFormKind =
  | "indicative"
  | "konjunktiv-1"
  | "konjunktiv-2"
  | "participle"
  | "infinitive"
  | "zu-infinitive";

export interface VerbForm {
  readonly form: string;
  readonly kind: VerbFormKind;
}

const INSEPARABLE = [
  "be",
  "emp",
  "ent",
  "er",
  "ge",
  "hinter",
  "miss",
  "ver",
  "wider",
  "zer",
  "über",
  "unter",
  "durch",
  "um",
  "voll",
];

interface Irregular {
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly konjunktiv2: string;
}

const irregular = new Map<string, Irregular>(
  strongVerbs.map(([infinitive = "", present = "", past = "", participle = "", konjunktiv2 = ""]) => [
    infinitive,
    { present, past, participle, konjunktiv2 },
  ]),
);

/** All forms of a verb without its separable particle; `particle` gives the joined forms as well. */
export function inflect(infinitive: string, particle = ""): VerbForm[] {
  const base = irregularOf(infinitive);
  const forms = base === null ? weakForms(infinitive) : strongForms(infinitive, base);
  if (particle === "") {
    return forms.map(([form, kind]) => ({ form, kind }));
  }
  // "kündigte … an" is found by its base and the particle; here the forms written as one word.
  return [
    ...forms.map(([form, kind]) => ({ form: particle + form, kind })),
    { form: `${particle}zu${infinitive}`, kind: "zu-infinitive" as const },
  ];
}

/** Irregular forms of a verb or of the verb behind its prefix. */
function irregularOf(infinitive: string): Irregular | null {
  const own = irregular.get(infinitive);
  if (own !== undefined) return own;
  for (const prefix of INSEPARABLE) {
    if (!infinitive.startsWith(prefix)) continue;
    const base = irregular.get(infinitive.slice(prefix.length));
    // "beantworten", "veranlassen", "beauftragen" are weak although "antworten" … sound alike.
    if (base === undefined || weakInspiteOf.has(infinitive)) continue;
    const participle = base.participle.startsWith("ge") ? base.participle.slice(2) : base.participle;
    return {
      present: prefix + base.present,
      past: prefix + base.past,
      participle: prefix + participle,
      konjunktiv2: prefix + base.konjunktiv2,
    };
  }
  return null;
}

const weakInspiteOf = new Set([
  "veranlassen",
  "beauftragen",
  "beantragen",
  "umringen",
  "verleiden",
  "versenden",
]);

function strongForms(infinitive: string, base: Irregular): [string, VerbFormKind][] {
  const stem = stemOf(infinitive);
  const pastPlural = base.past.endsWith("e") ? `${base.past}n` : `${base.past}en`;
  const plural2 = base.konjunktiv2.endsWith("e") ? `${base.konjunktiv2}n` : `${base.konjunktiv2}en`;
  return [
    [base.present, "indicative"],
    [base.past, "indicative"],
    [pastPlural, "indicative"],
    [infinitive, "infinitive"],
    [`${stem}e`, "konjunktiv-1"],
    ...(base.konjunktiv2 === base.past || base.konjunktiv2 === ""
      ? []
      : ([
          [base.konjunktiv2, "konjunktiv-2"],
          [plural2, "konjunktiv-2"],
        ] as [string, VerbFormKind][])),
    [base.participle, "participle"],
  ];
}

function weakForms(infinitive: string): [string, VerbFormKind][] {
  const stem = stemOf(infinitive);
  const link = needsLink(stem) ? "e" : "";
  const unprefixed = INSEPARABLE.some(
    (prefix) => infinitive.startsWith(prefix) && infinitive.length > prefix.length + 4,
  );
  const participle = `${unprefixed || infinitive.endsWith("ieren") ? "" : "ge"}${stem}${link}t`;
  const first = infinitive.endsWith("eln") ? [`${stem.slice(0, -2)}le`, `${stem}e`] : [`${stem}e`];
  return [
    [`${stem}${link}t`, "indicative"],
    [`${stem}${link}te`, "indicative"],
    [`${stem}${link}ten`, "indicative"],
    [infinitive, "infinitive"],
    ...first.map((form): [string, VerbFormKind] => [form, "konjunktiv-1"]),
    [participle, "participle"],
  ];
}

function stemOf(infinitive: string): string {
  return infinitive.endsWith("eln") || infinitive.endsWith("ern") || !infinitive.endsWith("en")
    ? infinitive.slice(0, -1)
    : infinitive.slice(0, -2);
}

/** "antwortet", "leugnet", but "warnt", "filmt". */
function needsLink(stem: string): boolean {
  return /[td]$/.test(stem) || /(?:ch|[^aeiouäöülrhmn])[mn]$/.test(stem);
}
