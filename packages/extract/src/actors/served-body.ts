/**
 * For whom does somebody speak of whom the text gives an office and no body? German news has the body speak first and its
 * officer next: "Die Gewerkschaft GVL lehnte das ab. Verhandlungsführer Ole Brix sagte, …", "Norwegen verlangt mehr.
 * Außenministerin Ada Brix …". Or the office has the body in its name: "Reichsbankchefin".
 */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import type { ActorDraft } from "./actor-drafts.js";
import { stateName } from "./actor-drafts.js";
import type { Spoken } from "./antecedents.js";
import type { Scene } from "./scene.js";

/** Sentences back to the words of the body. */
const REACH = 2;

const OF_STATE =
  /(?:minister|premier|kanzler|regierungschef|staatschef|regierungssprecher|präsidentensprecher|botschafter|unterhändler|gesandte[rn]?|staatspräsident)(?:in)?$/i;
const OF_BODY =
  /(?:vorsitzende[rn]?|vorst(?:and|änd(?:in)?)|chef|sprecher|sekretär|geschäftsführer|direktor|leiter|verhandlungsführer|unterhändler|obmann|obfrau|fraktionschef|gesandte[rn]?|beauftragte[rn]?|präsident|vize|boss)(?:in)?$/i;
const MINISTER = /(?:minister|premier|kanzler)(?:in)?$/i;
/** Offices of those who pay, which no union has. */
const EMPLOYER = /(?:vorst(?:and|änd(?:in)?)|vorstandschef|personalchef|manager|geschäftsführer)(?:in)?$/i;
const UNION = /gewerkschaft|verdi|ver\.di|bund$/i;
const GOVERNMENT = /regierung|ministerium|kanzleramt|haus$|kabinett/i;
/** Cues of those who answer somebody else. */
const ANSWERS =
  /^(?:zurückweisen|entgegnen|kontern|widersprechen|erwidern|bestreiten|dementieren|dagegenhalten|antworten|reagieren)$/;

/** Bodies of people by their canonical names, as a document tells them one by one. */
export interface ServedBodies {
  /** The drafts, with the body of the only one among them who holds an office and has none. */
  readonly with: (
    drafts: readonly ActorDraft[],
    phrase: TokenRange,
    last: Spoken | undefined,
    cueLemma: string | null,
  ) => readonly ActorDraft[];
  /** The drafts, with the body that was told of them before. */
  readonly again: (drafts: readonly ActorDraft[]) => readonly ActorDraft[];
}

/** Bodies served, asked for in text order. */
export function createServedBodies(scene: Scene): ServedBodies {
  const known = new Map<string, string[]>();
  if (scene.analyzed.language !== "de") return { with: (drafts) => drafts, again: (drafts) => drafts };
  return {
    again: (drafts) =>
      drafts.map((one) => {
        const memberOf = one.memberOf.length > 0 ? undefined : known.get(one.canonical);
        return memberOf === undefined ? one : { ...one, memberOf };
      }),
    with(drafts, phrase, last, cueLemma) {
      const [one] = drafts;
      if (one === undefined || drafts.length !== 1 || one.kind !== "person" || one.entityId !== null)
        return drafts;
      if (one.memberOf.length > 0 || one.office === null) return drafts;
      const memberOf =
        (one.unnamed ? undefined : known.get(one.canonical)) ??
        bodyInOffice(scene, one.office) ??
        bodyBefore(scene.analyzed, one, one.office, phrase, last, cueLemma);
      if (memberOf === null) return drafts;
      if (!one.unnamed) known.set(one.canonical, [...memberOf]);
      return [{ ...one, memberOf: [...memberOf] }];
    },
  };
}

/** "Reichsbankchefin": the body whose noun the office begins with, where the document names it. */
function bodyInOffice(scene: Scene, office: string): readonly string[] | null {
  const first =
    /^(\p{Lu}\p{Ll}{4,}?)s?(?:chef|präsident|direktor|sprecher|gouverneur|vorst(?:and|änd)|vize)(?:in)?$/u.exec(
      office,
    )?.[1];
  if (first === undefined) return null;
  const found = scene.institutions.find(({ lemma }) => lemma === first);
  if (found === undefined) return null;
  return [found.label, ...found.states.map((code) => stateName(scene, code))];
}

/** The body or state that spoke right before, in the same paragraph, where the office may be one of it. */
function bodyBefore(
  { tokens, sentences }: AnalyzedText,
  { unnamed }: ActorDraft,
  office: string,
  phrase: TokenRange,
  last: Spoken | undefined,
  cueLemma: string | null,
): readonly string[] | null {
  const [body] = last?.actors ?? [];
  if (last === undefined || body === undefined || last.actors.length !== 1) return null;
  // "Die Neos" are many by their article, and a party.
  const isParty = body.kind === "collective" && /^\p{Lu}\p{L}+$/u.test(body.canonical);
  if (body.unnamed && !isParty) return null;
  if (ANSWERS.test(cueLemma ?? "")) return null;
  const [own, other] = [tokens[phrase.from]?.sentence ?? 0, tokens[last.from]?.sentence ?? 0];
  if (own - other > REACH || own < other || sentences[own]?.paragraph !== sentences[other]?.paragraph)
    return null;
  if (last.from >= phrase.from) return null;
  const noun = office.split(" ")[0] ?? office;
  // "Der Sprecher" without a name may be anybody's of whom more is told elsewhere.
  if (unnamed && !/^(?:ein|eine|ihr|ihre|sein|seine|dessen|deren)$/.test(tokens[phrase.from]?.lower ?? ""))
    return null;
  if (body.kind === "state") return OF_STATE.test(noun) ? [body.canonical] : null;
  if ((body.kind !== "organization" && !isParty) || !isOfficeOf(noun, body.canonical)) return null;
  return [...new Set([body.canonical, ...body.memberOf])];
}

/** "Regierungssprecher", "Polizeisprecherin": the office says of what kind the body is. */
const OF_KIND = /^(?:vize)?(polizei|armee|militär|feuerwehr|kirche|gewerkschaft)/i;

function isOfficeOf(noun: string, body: string): boolean {
  if (/regierung|kanzler/i.test(noun)) return GOVERNMENT.test(body);
  const kind = OF_KIND.exec(noun)?.[1]?.toLowerCase();
  if (kind !== undefined && !body.toLowerCase().includes(kind)) return false;
  if (MINISTER.test(noun)) return GOVERNMENT.test(body);
  if (EMPLOYER.test(noun) && UNION.test(body)) return false;
  return OF_BODY.test(noun) || (OF_STATE.test(noun) && GOVERNMENT.test(body));
}
