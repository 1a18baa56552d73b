/**
 * English verbs of saying, writing and thinking with the complements they take.
 *
 * Each line: flags, then base forms; `verb+particle` for phrasal verbs.
 *   q  frames a quotation            b  bare clause ("said he …")      c  clause with that or a w-word
 *   i  infinitive ("vowed to …")     n  object ("condemned the plan")  o  addressee first ("told Y that", "urged Y to")
 *   f  "for" phrase                  p  phrase with of, about, on, to, with, in
 *   a  attitude: also without saying anything aloud
 *   S  speech   W  writing   T  thought   (no letter: left open)
 */
import { once } from "../../text/once.js";
import { type EnglishForm, englishForms } from "./verb-forms.js";

const TABLE = `
qbcS say add reply respond answer retort quip joke declare exclaim remark comment conclude recall stress emphasize reiterate
qbcS explain insist maintain admit acknowledge concede confess contend argue assert allege claim boast lament complain grumble
qbc note observe state announce report confirm reveal suggest predict estimate calculate project
bcS decree rule forecast
qcS agree
bcT confident adamant convinced hopeful optimistic
qbcW write tweet post blog
qcoS tell assure remind inform warn advise caution promise notify brief brief reassure
qcoiS ask
qcoinS urge
oinS beg
coiS persuade instruct order direct invite implore exhort beseech command challenge encourage lobby forbid
oinS encourage authorize require force compel
qcinS demand request propose recommend
qciS plead beg pray
ciS vow pledge swear threaten promise undertake volunteer
iS commit
iS refuse decline offer agree consent
cinT plan intend decide resolve aim hope expect prefer
ciT hope
binT want need
inT seek intend desire wish mean attempt
ibcT think believe suppose suspect guess assume presume imagine fear feel figure reckon doubt
cT know realize understand recognize see worry wonder consider conclude speculate foresee anticipate dream forget remember learn hear discover
niaT consider contemplate mull
naT favor favour prefer fear doubt want like love hate regard view see support oppose back
nS criticize criticise condemn denounce slam blast deplore decry lambaste attack rebuke chide chastise deride mock ridicule disparage belittle berate assail bash pan knock fault
nS praise applaud hail laud commend welcome extol congratulate credit tout
nS reject dismiss rebuff deny dispute refute rebut contradict challenge question contest disavow downplay disown repudiate
cnS deny dispute question
nS endorse support oppose back defend champion advocate embrace approve veto protest condone denounce resist favor
nS describe characterize portray depict label dub call name cite quote invoke reference mention discuss address highlight outline unveil disclose divulge debate
cnS mention highlight disclose announce reveal confirm acknowledge admit cite point underscore underline emphasize stress
nqS accuse blame
onS accuse blame criticize praise thank credit
cnS guarantee
nS pledge promise threaten offer propose recommend announce predict demand request urge seek suggest
cS argue testify attest imply hint signal indicate intimate insinuate suggest
cn show find indicate reveal demonstrate suggest illustrate prove reaffirm
ncW chronicle
qcS interject murmur mutter mumble whisper shout yell scream cry snap sneer scoff snort sigh laugh chuckle chime opine surmise muse ponder marvel rant rail fume vent crow gloat brag deadpan intone proclaim pronounce enthuse gush
cS protest object counter rejoin interrupt elaborate clarify specify theorize hypothesize posit postulate reason caution warn
qcS warn caution continue
pS speak talk lie boast warn complain apologize
cpS boast complain agree disagree concur
pnS praise
apT believe
ipS apologize
cS certify decree rule mandate stipulate provide
cT weigh determine decide conclude judge deem gather infer deduce ascertain establish acknowledge accept appreciate notice sense envision envisage
oS tell
coS convince advise
qnS read recite
ciS claim profess purport
`;

const PHRASAL = `
nqcS point+out make+clear spell+out
nS point+to call+for push+for press+for angle+for clamor+for clamour+for argue+for ask+for appeal+for hope+for plead+for lobby+for speak+for stand+by push+back rule+out lash+out shoot+down turn+down brush+off play+down lay+out speak+of speak+about talk+about complain+about warn+of warn+about warn+against talk+of object+to allude+to refer+to hint+at insist+on comment+on elaborate+on agree+to boast+of boast+about lie+about think+of think+about worry+about dream+of disagree+with agree+with campaign+for stump+for vote+for vote+against argue+against speak+against rail+against believe+in apologize+for
oiS call+on call+upon appeal+to
iS plan+to
cS find+out figure+out hold+forth give+notice serve+notice
qcS go+on
nS rail+against fire+back hit+back shrug+off wave+off
pS speak+out hit+out come+out
`;

export type Medium = "speech" | "writing" | "thought" | null;

export interface EnglishVerb {
  readonly lemma: string;
  readonly particle: string | null;
  readonly quotation: boolean;
  readonly bare: boolean;
  readonly clause: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly addressee: boolean;
  readonly preposition: boolean;
  readonly medium: Medium;
}

export interface VerbReading {
  readonly verb: EnglishVerb;
  readonly form: EnglishForm;
}

const verbs = once(parseTables);
const readingsByForm = once(indexForms);

const NONE: readonly never[] = [];

/** Readings of a word form as a reporting verb; several where forms coincide ("read", "put"). */
export function reportingVerbs(lower: string): readonly VerbReading[] {
  return readingsByForm().get(lower) ?? NONE;
}

/** Number of verbs, for the page that lists what is known. */
export function reportingVerbCount(): number {
  return verbs().size;
}

function parseTables(): ReadonlyMap<string, EnglishVerb> {
  const made = new Map<string, EnglishVerb>();
  for (const line of `${TABLE}\n${PHRASAL}`.split("\n")) {
    const [flags = "", ...words] = line.trim().split(/\s+/);
    for (const word of words) made.set(word, merge(made.get(word), word, flags));
  }
  return made;
}

/** A verb may stand in several lines; its complements add up. */
function merge(known: EnglishVerb | undefined, word: string, flags: string): EnglishVerb {
  const [base = "", particle = null] = word.split("+");
  const has = (flag: string): boolean => flags.includes(flag);
  const medium = has("S") ? "speech" : has("W") ? "writing" : has("T") ? "thought" : null;
  return {
    lemma: particle === null ? base : `${base} ${particle}`,
    particle,
    quotation: has("q") || known?.quotation === true,
    bare: has("b") || known?.bare === true,
    clause: has("c") || known?.clause === true,
    infinitive: has("i") || known?.infinitive === true,
    object: has("n") || known?.object === true,
    addressee: has("o") || known?.addressee === true,
    preposition: has("p") || known?.preposition === true,
    medium: known?.medium ?? medium,
  };
}

function indexForms(): ReadonlyMap<string, readonly VerbReading[]> {
  const forms = new Map<string, VerbReading[]>();
  for (const [key, verb] of verbs()) {
    const base = key.split("+")[0] ?? "";
    for (const [form, kind] of englishForms(base)) {
      const readings = forms.get(form) ?? [];
      // Past and participle of most verbs are one form: keep the past.
      if (!readings.some((reading) => reading.verb === verb)) readings.push({ verb, form: kind });
      forms.set(form, readings);
    }
  }
  // Phrasal verbs first: "call for" before "call".
  for (const readings of forms.values())
    readings.sort((a, b) => Number(b.verb.particle !== null) - Number(a.verb.particle !== null));
  return forms;
}
