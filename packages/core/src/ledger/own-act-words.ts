/** How a future act sounds, German and English, and which verbs name a view and no act. */

/** "Will send", "werde entsenden": a plan about the future; "getestet zu werden" is a passive. */
export const FUTURE = {
  de: /(?<!\p{L})(?<!zu\s)(?:werd(?:e|en|et)|wird)(?!\p{L})/iu,
  en: /\b(?:will|shall|won['’]t|(?:am|is|are|isn['’]t|aren['’]t)\s+(?:not\s+|never\s+)?going to)\b|\p{L}['’](?:ll|(?:m|s|re)\s+(?:not\s+|never\s+)?going to)\b/iu,
} as const;

/** "Would", "würden": the future in reported speech, but a supposition in a direct quotation. */
export const REPORTED_FUTURE = {
  de: /(?<!\p{L})würden?(?!\p{L})/iu,
  en: /\b(?:would|wouldn't|should)\b|\p{L}['’]d\b/iu,
} as const;

/** "Could take command": a possibility that the actor holds out. */
export const POSSIBLE = {
  de: /(?<!\p{L})(?:könn(?:e|en|te|ten)|dürf(?:e|en|te|ten))(?!\p{L})/iu,
  en: /\b(?:could|might|may)\b/iu,
} as const;

/** The speaker, or the body the speaker leads, as subject. */
export const SELF = {
  de: /(?<!\p{L})(?:ich|wir|mir|mich|uns|unsere?[nmrs]?|(?:ihr|sein)e?[mnrs]?\s+(?:land|freistaat|stadt|gemeinde|regierung|fraktion|ministerium|partei|behörde|haus|unternehmen|firma|werk|verband|verein|gewerkschaft|leute|mitglieder|mannschaft|soldaten|truppen))(?!\p{L})/iu,
  en: /\b(?:i|we|us|our|my|(?:her|his|their|its)\s+(?:own\s+)?(?:country|state|city|town|region|government|party|ministry|department|office|company|firm|union|club|group|people|men|members|crews?|staff|soldiers|troops|forces|ships))\b/iu,
} as const;

/** Who is only pointed to; accepted where a day or an amount says that an act of one's own is meant. */
export const POINTED_TO = {
  de: /^[\s"„“”«»‚‘'(]*(?:er|sie|es|die|der|das|diese[rs]?)(?!\p{L})/iu,
  en: /^[\s"„“”«»‚‘'(]*(?:he|she|it|they|these|those|the)\b/iu,
} as const;

export const NEGATION = {
  de: /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie|niemals|nichts|niemand\p{L}{0,2}|keinesfalls)(?!\p{L})/iu,
  en: /\b(?:not|no|never|nothing|nobody|none|won't|wouldn't|cannot|neither)\b/iu,
} as const;

/** Verbs of thinking, judging, needing and waiting: a view, no act that a stranger could check. */
export const VIEW =
  /(?<!\p{L})(?:regard\p{L}*|consider\p{L}*|view(?:s|ed)?|accept\p{L}*|tolerate\p{L}*|welcome\p{L}*|oppose\p{L}*|support\p{L}*|favou?r\p{L}*|believe\p{L}*|expect\p{L}*|like|prefer\p{L}*|need\p{L}*|wait\p{L}*|remain\p{L}*|depend\p{L}*|want\p{L}*|hope\p{L}*|survive|fail|mean|be able|have to|betracht\p{L}*|anseh\p{L}*|angesehen|halten|hinnehm\p{L}*|hinzunehmen|akzeptier\p{L}*|dulden|begrüß\p{L}*|unterstütz\p{L}*|ablehn\p{L}*|lehn\p{L}*|brauch\p{L}*|benötig\p{L}*|warte[nt]?|abwarten|bleib\p{L}*|glaub\p{L}*|hoff\p{L}*|wünsch\p{L}*|scheiter\p{L}*|müsse?n?|sollen?)(?!\p{L})/iu;

/** "Ready to", "bereit": an own act is offered. */
export const READY =
  /(?<!\p{L})(?:(?:is|are|was|were|be|stands?|stood)\s+(?:\p{L}+\s+)?(?:ready|willing|prepared)\s+to|(?:bereit|willens)(?!\p{L}))/iu;

/** The same in the frame of an infinitive: "Sweden stands ready". */
export const READY_FRAME = /(?<!\p{L})(?:ready|willing|prepared|bereit|willens)(?!\p{L})/iu;

/** The body a speaker leads, called by what it is: "the company will build". */
export const OWN_BODY = {
  de: /(?<!\p{L})(?:das|die|der|dieses?|diese|seine?|ihre?)\s+(?:unternehmen|firma|konzern|werk|betreiber|reederei|behörde|ministerium|regierung|kommission|agentur|verband|verein|gewerkschaft|bank|stadt|gemeinde|land|bund|bundesland|freistaat|kanton|landkreis|organisation|bündnis|partei|fraktion|hochschule|universität|klinik)(?!\p{L})/iu,
  en: /\b(?:the|this|its|her|his|their)\s+(?:company|firm|group|operator|agency|ministry|government|commission|association|union|bank|city|council|organi[sz]ation|alliance|administration|cabinet|party|club|university|hospital|port)\b/iu,
} as const;

/** Where a clause begins that says more about something and is no part of the act. */
export const SUBORDINATE =
  /,?\s+(?:that|which|who|whose|because|so that|in order to|to ensure|although|as)\s|,\s+(?:die|der|das|den|dem|deren|dessen|welche[rsn]?|dass|weil|damit|denn|obwohl|um)\s/iu;

/** "Has promised", "hat zugesagt", "kündigte … an": somebody bound itself before. */
export const PROMISED =
  /(?<!\p{L})(?:(?:has|have|had)\s+(?:\p{L}+\s+)?(?:promised|pledged|committed|agreed)|promised|pledged|(?:hat|habe|haben|hätten?)(?!\p{L})[^.!?]*?(?:zugesagt|versprochen|zugesichert|angekündigt)|kündig(?:t|te|ten|en)\s[^.!?]*?\san|sag(?:t|te|ten|en)\s[^.!?]*?\szu)(?!\p{L})/iu;

/** "There will be no split", "einen Rabatt werde es nicht geben": what is in the speaker's hands will not be. */
export const EXISTENCE = {
  de: /(?<!\p{L})(?:werd(?:e|en)|wird|würden?)\s+es\s(?:[^.;!?]*?\s)?geben(?!\p{L})|(?<!\p{L})es\s+(?:werd(?:e|en)|wird|würden?)\s(?:[^.;!?]*?\s)?geben(?!\p{L})/iu,
  en: /\bthere\s+(?:will|would|won['’]t|wouldn['’]t)\b/iu,
} as const;

/** "Is to be published", "is due", "falle": what is fixed for a day, told in the present. */
export const SCHEDULED = {
  // The Konjunktiv I; an ending in -e behind an article or before a noun is no verb.
  de: /(?<!\p{L})(?<!(?:d(?:ie|er|en|as)|eine|keine|ihre|seine|unsere|diese|alle)\s)(?:sei(?:en)?|\p{Ll}{2,}(?<!ein|kein|sein|ihr|unser|dies|d|all)e)(?!\p{L})(?!\s+\p{Lu}\p{Ll}+\s*$)/u,
  en: /\b(?:is|are)\s+(?:due|(?:(?:due|set|scheduled|slated|planned)\s+)?to)\b|\b(?:opens?|closes?|starts?|begins?|ends?|expires?|goes|comes?|leaves?|arrives?|departs?|returns?|meets?|resumes?|follows?|(?:takes?|comes?)\s+(?:effect|place|into\s+force))\b/iu,
} as const;

/** "Would not be scrapped", "werde nicht verkauft": a passive without whoever acts. */
export const PASSIVE = {
  de: /(?<!\p{L})(?:werd(?:e|en)|wird|würden?)\s(?:[^.;!?]*?\s)?(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|\p{Ll}{3,}iert|(?:be|ent|er|ver|zer|über|unter)\p{Ll}{3,}(?:t|en))(?=[\s"“”»«’]*(?:[.,;!?]|$))/u,
  en: /\b(?:will|would|won['’]t|wouldn['’]t|could|may|might)\s+(?:not\s+|never\s+|only\s+)?be\s+(?:\p{Ll}+ly\s+)?(?:\p{Ll}{2,}(?:ed|en|wn|ut|old|ept|ent|aid|ade)|built|put|cut|met)\b(?!\s+by\b)/iu,
} as const;

/** "Not before the last shot has died away": an exclusion with an end. */
export const UNTIL = /(?<!\p{L})(?:bevor|solange|solang|bis|before|until|as long as|while)(?!\p{L})/iu;

/** "Two more aircraft": beside what was committed before, not the same again. */
export const FURTHER =
  /(?<!\p{L})(?:more|another|additional|further|extra|weitere[nrsm]?|zusätzlich\p{L}*|noch\s+(?:einmal|mal)|abermals)(?!\p{L})/iu;

/** The infinitive at the end of a German clause, whose subject stood in the half before. */
export const ELLIPTIC = /^(?:aber|und|sondern)(?!\p{L})[^.!?]*?(?:\p{Ll}{3,}(?:en|ern|eln)[.!]?)$/u;

/** A letter sequence that any of the above needs: what has none is no act, and need not be looked at closely. */
export const MAY_BIND =
  /will|would|should|shall|won['’]t|['’](?:ll|d)\b|going to|could|might|may|werde|wird|würd|könn|dürf|ready|willing|prepared|bereit|willens|promis|pledg|commit|agreed|gesagt|sproch|sichert|kündig|sag|versprach|verspricht|schloss|schließ|schlossen|stell|verzicht|announc|vow|offer|rul(?:ed|es|ing)|forswore|kommt|komme|\bwir\b|\bwe\b/i;

/** The same for what others say that somebody promised. */
export const MAY_TELL_OF_PROMISE = /promis|pledg|commit|agreed|gesagt|sproch|sichert|kündig|sag/i;

/** "Kommt mit mir nicht", "not on my watch": who decides about it shuts it out. */
export const NOT_WITH_ME =
  /(?<!\p{L})(?:(?:mit|unter)\s+(?:mir|uns)\s+(?:[^.;!?]*?\s)?(?:nicht|nie|niemals|kein\p{L}{0,2})|(?:nicht|nie|niemals|kein\p{L}{0,2})(?:\s[^.;!?]*?)?\s(?:mit|unter)\s+(?:mir|uns)|not\s+(?:with\s+(?:me|us)|on\s+(?:my|our)\s+watch|under\s+(?:me|my)))(?!\p{L})/iu;

/** A German clause that says something: it has a verb in the present or the Konjunktiv. */
export const PRESENT_DE =
  /(?<!\p{L})(?:ist|sei|sind|hat|wird|(?!(?:und|nicht|mit|seit|fast|erst|jetzt|sonst|selbst|meist|heute|ohne|eine|keine|ihre|seine|unsere|diese|jede|alle|beide|viele|bitte|gerne|rund|statt|anstatt|dort|damit|somit|insgesamt|bereit|weit|zuletzt|zunächst)(?!\p{L}))\p{Ll}{2,}(?:t|e|en))(?!\p{L})/u;

/** "Man": in reported German the speaker and those the speaker speaks for, "bis Mai öffne man das Tor". */
export const ONE = /(?<!\p{L})man(?!\p{L})/iu;

/** "Das Geld kommt", "die Maut kommt nicht": in German a plain word of whoever has it in hand. */
export const COMES =
  /^[\s"„“”«»‚‘'(]*(?:das|die|der|eine?)\s[^,.;!?]*?\skomm(?:t|e)(?:\s+(?:nicht|bestimmt|ganz\s+sicher))?[\s"“”»«’.!]*$|,\s+komm(?:t|e)\s+(?:das|die|der|eine?)\s[^,.;!?]*?(?<!\p{L})nicht(?!\p{L})/iu;

/** Verbs by which a body decides, "stimmt nicht zu", "does not sign": told in the present they are its word. */
export const DECIDES = {
  de: /(?<!\p{L})(?:stimm(?:e|en|t)\s[^.;!?]*?\szu|(?:geb(?:e|en)|gibt)\s[^.;!?]*?\s(?:auf|her|frei|nach)|mach(?:e|en|t)\s[^.;!?]*?\smit|(?:be)?zahl(?:e|en|t)|liefer(?:e|n|t)|schick(?:e|en|t)|entsend(?:e|en|et)|verkauf(?:e|en|t)|unterschreib(?:e|en|t)|unterzeichn(?:e|en|et)|beteilig(?:e|en|t)|verhandel(?:e|n|t)|(?:rück|weich)(?:e|en|t)\s[^.;!?]*?\sab|leit(?:e|en|et)\s[^.;!?]*?\sein|(?:nehm(?:e|en)|nimmt)\s[^.;!?]*?\s(?:teil|zurück|auf)|zieh(?:e|en|t)\s[^.;!?]*?\s(?:ab|zurück|mit)|öffn(?:e|en|et)|sperr(?:e|en|t)|verzicht(?:e|en|et)|streich(?:e|en|t))(?!\p{L})/iu,
  en: /\b(?:do|does)\s*(?:not|n['’]t)\s+(?:agree|sign|pay|send|sell|supply|deliver|negotiate|join|take\s+part|give\s+(?:up|in|way)|yield|fund|open|close|lift|withdraw|share|hand\s+over)|\b(?:am|is|are)\s*(?:not|n['’]t)\s+(?:signing|paying|sending|selling|supplying|joining|giving\s+(?:up|in|way)|funding|opening|closing|lifting|withdrawing|handing\s+over)\b/iu,
} as const;

/** "Zahlen wir in den Fonds", "we are sending two ships": what the speaker sets about, told in the present. */
export const DELIVERS = {
  de: /(?<!\p{L})(?:(?:ich|wir)\s+(?:\p{L}+\s+)?(?:(?:be)?zahlen?|liefern?|schicken?|entsenden?|übernehmen?|öffnen?|unterschreiben?|verdoppeln?|legen?\s[^.;!?]*?\s(?:vor|auf\s+den\s+tisch)|stellen?\s[^.;!?]*?\s(?:bereit|ein)|geben?\s[^.;!?]*?\sfrei)|(?:(?:be)?zahlen?|liefern?|schicken?|entsenden?|übernehmen?|öffnen?|unterschreiben?|verdoppeln?)\s+(?:ich|wir))(?!\p{L})/iu,
  en: /\b(?:we|i)(?:['’]re|['’]m|\s+are|\s+am)\s+(?:sending|paying|opening|delivering|signing|doubling|handing\s+over|withdrawing|lending)\b/iu,
} as const;

/** What has been going on, or always does, is no new word. */
export const HABIT =
  /(?<!\p{L})(?:seit|schon|bereits|immer|stets|jede[nrms]?|längst|already|always|every|since|for\s+(?:years|months|weeks))(?!\p{L})/iu;

/** "Wir sind …", "we have": a state, and no act that somebody takes on. */
export const STATE = {
  de: /(?<!\p{L})(?:bin|sind|sei(?:en)?|wär(?:e|en)|hab(?:e|en)|hätt(?:e|en)|weiß|wissen|kann|können|könnt(?:e|en)|muss|müssen|brauch(?:e|en)|seh(?:e|en)|find(?:e|en)|fürcht(?:e|en)|verlier(?:e|en))(?!\p{L})/iu,
  en: /\b(?:am|are|have|know|see|can|must|need|fear|think|feel|get|lose)\b|['’](?:m|re|ve)\b/iu,
} as const;

/** "Bin ich weg", "we are out": a state that somebody brings about by leaving or joining. */
export const LEAVES = /(?<!\p{L})(?:weg|raus|draußen|fort|out|gone|off|done)[\s"“”»«’.!,]*$/iu;

/** "Bitte ich", "I ask one thing": what is said then, and no act beside saying it. */
export const ASKS = {
  de: /(?<!\p{L})(?:ich|wir)\s+(?:\p{L}+\s+)?(?:bitten?|hoffen?|wünschen?|sagen?|raten?|glauben?|fragen?|fordern?|verstehen?)(?!\p{L})|(?<!\p{L})(?:bitten?|hoffen?|wünschen?|sagen?|raten?|glauben?|fragen?|fordern?|verstehen?)\s+(?:ich|wir)(?!\p{L})/iu,
  en: /\b(?:i|we)\s+(?:\p{L}+\s+)?(?:ask|hope|wish|say|tell|believe|wonder|demand|understand|doubt|want)\b/iu,
} as const;

/** "Strike or no strike", "no later than", "nicht nur": a negation that denies nothing. */
export const EITHER_WAY =
  /(?<!\p{L})(?:(?:or|oder)\s+(?:no|not|nicht|kein\p{L}{0,2})|no\s+matter|no\s+(?:later|fewer|less|more)\s+than|not\s+(?:only|just)|nicht\s+(?:nur|erst|später\s+als|zuletzt)|nothing\s+(?:but|less\s+than)|nichts\s+als)(?!\p{L})/giu;

/** "She still hoped for a majority": what somebody hopes or expects, told without quoting it. */
export const HOPES =
  /(?<!\p{L})(?:hop(?:e|es|ed)|expect(?:s|ed)?|fear(?:s|ed)?|hoff(?:t|te|ten|en)|erwarte(?:t|te|ten|n)|befürchte(?:t|te|ten|n)|rechne(?:t|te|ten|n)\s+(?:nicht\s+)?(?:mit|damit))(?!\p{L})/iu;

/** "Soll", "is to": what somebody is said to plan. */
export const RELAYED = {
  de: /(?<!\p{L})soll(?:en)?(?!\p{L})/iu,
  en: /\b(?:is|are)\s+(?:due\s+)?to\b/iu,
} as const;
