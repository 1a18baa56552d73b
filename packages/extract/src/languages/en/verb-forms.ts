/** Inflects English verbs: third person, past, participles. Irregular ones come from a list. */

export type EnglishForm = "base" | "third" | "past" | "participle" | "ing";

/** Base: past, participle. */
const IRREGULAR = new Map(
  `say said said|tell told told|write wrote written|think thought thought|know knew known|see saw seen|hold held held|find found found|feel felt felt|hear heard heard|make made made|give gave given|swear swore sworn|speak spoke spoken|read read read|seek sought sought|understand understood understood|foresee foresaw foreseen|forbid forbade forbidden|mean meant meant|put put put|go went gone|come came come|take took taken|undertake undertook undertaken|show showed shown|learn learned learned|teach taught taught|bet bet bet|cast cast cast|lay laid laid|choose chose chosen|forget forgot forgotten|fight fought fought|stand stood stood|withdraw withdrew withdrawn|begin began begun|dream dreamed dreamed|plead pleaded pleaded|beg begged begged|lead led led|bring brought brought|draw drew drawn|rebut rebutted rebutted|retell retold retold|foretell foretold foretold|deal dealt dealt|keep kept kept|spell spelled spelled|shoot shot shot`
    .split("|")
    .map((line) => {
      const [base = "", past = "", participle = ""] = line.split(" ");
      return [base, { past, participle }] as const;
    }),
);
/** Short vowel before the last consonant: the consonant doubles. */
const DOUBLING =
  /^(?:stop|ban|quip|rebut|admit|commit|submit|refer|infer|defer|plan|beg|nod|tip|chat|slam|rap|blog|prefer|concur|hit|rip|pan|zing|tout|permit|plot|scrap|drop|jab|shrug)$/;
const NO_DOUBLING = /^(?:zing|tout)$/;

/** All forms of a verb with what they are, as American and, where they differ, British papers spell them. */
export function englishForms(base: string): readonly (readonly [string, EnglishForm])[] {
  const forms = formsOf(base);
  if (base.endsWith("ize"))
    return [...forms, ...forms.map(([form, kind]) => [form.replace(/iz(?=e|i)/, "is"), kind] as const)];
  // "Signalled", "labelling": a last syllable without stress.
  return DOUBLE_L.test(base)
    ? [...forms, ...forms.map(([form, kind]) => [form.replace(/l(?=ed$|ing$)/, "ll"), kind] as const)]
    : forms;
}

const DOUBLE_L = /^(?:signal|label|counsel|cancel|model|travel|marshal|rival|revel|quarrel)$/;

function formsOf(base: string): readonly (readonly [string, EnglishForm])[] {
  const irregular = IRREGULAR.get(base);
  const past = irregular?.past ?? regularPast(base);
  return [
    [base, "base"],
    [thirdPerson(base), "third"],
    [past, "past"],
    [irregular?.participle ?? past, "participle"],
    [ingForm(base), "ing"],
  ];
}

function thirdPerson(base: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubles(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function ingForm(base: string): string {
  if (/[^eo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubles(base) || /^(?:put|bet|forget|begin|forbid)$/.test(base)
    ? `${base}${base.slice(-1)}ing`
    : `${base}ing`;
}

function doubles(base: string): boolean {
  return DOUBLING.test(base) && !NO_DOUBLING.test(base);
}
