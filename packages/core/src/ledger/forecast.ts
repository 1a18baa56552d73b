/**
 * Is a sentence about the future a forecast? What comes about whatever the speaker does binds nobody, even with a day: how
 * long something lasts, what it will cost, how prices and rivers stand, what somebody hopes, fears or works out.
 */
import type { Language } from "../model/reading.js";

/** Verbs of expecting: who uses them of others says how things will go, not what will be done. */
const EXPECTING_CUE =
  /(?<!\p{L})(?:erwart\p{L}*|hoff\p{L}*|hofft\p{L}*|befürcht\p{L}*|fürcht\p{L}*|rechne\p{L}*|schätz\p{L}*|vermut\p{L}*|prognosti\p{L}*|zuversichtlich|argumentier\p{L}*|spott\p{L}*|wett(?:e|et|ete|en)|expect\p{L}*|hop(?:e|es|ed|ing)|fear\p{L}*|estimat\p{L}*|forecast\p{L}*|predict\p{L}*|project(?:s|ed|ing)?|reckon\p{L}*|calculat\p{L}*|guess\p{L}*|bet(?:s|ting)?|jok(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|speculat\p{L}*)(?!\p{L})/iu;

/** Verbs that no one carries out: to last, to suffice, to cost, to run out. */
const RUNS_ITS_COURSE = {
  de: /(?<!\p{L})(?:werd(?:e|en)|wird|würden?|dürften?)\s(?:[^,.;!?]*?\s)?(?:(?:aus)?reichen|dauern|an(?:dauern|halten|ziehen)|kosten|fehlen|versiegen|genügen|abflauen|abebben|nachlassen|schrumpfen|scheitern|zur\s+neige\s+gehen|knapp\s+werden|(?:teurer|billiger|schlechter|besser|enger|knapper|schwieriger|leichter|schlimmer|ruhiger|wärmer|kälter)(?:\s+werden)?)(?!\p{L})|(?<!\p{L})(?:reich(?:t|e|en)|dauer(?:t|e|n)|koste(?:t|n)?|fehl(?:t|e|en|ten?))\s(?:[^,.;!?]*?\s)?(?:bis|noch|mindestens|höchstens)(?!\p{L})/iu,
  en: /\b(?:it|that|this)(?:['’](?:ll|d)|\s+(?:will|would))\s+be\s+an?\s|\b(?:will|would|could|should|may|might|['’](?:ll|d))\s+(?:(?:only|still|probably|likely|surely|not|never|at\s+(?:least|most|best))\s+)*(?:last|average|suffice|cost|settle\s+(?:within|in|by|down)|run\s+(?:out|dry|low)|fade|fizzle|amount\s+to|exceed|be\s+(?:enough|over|on\s+(?:his|her|its|their)\s+knees|abused|gone|too\s+\p{L}+|(?:\p{L}+er|more\s+\p{L}+|worse|better)\b)|(?:get|become|grow|look|feel|seem)\s+(?:\p{L}+er|more|worse|better))\b/iu,
} as const;

/** What nobody has in hand: markets, weather, sickness. */
const UNCONTROLLED = {
  de: /^[\s"„“”«»‚‘'(]*(?:dass\s+)?(?:(?:die|der|das|ihre?|eine?)\s+)?(?:\p{Ll}+\s+)?(?:inflation|teuerung|preise|konjunktur|wirtschaft|arbeitslosigkeit|nachfrage|temperatur\p{L}*|pegel\p{L}*|wasserstand|wetter|regen|schnee|dürre|hitze|sturm|seuche|fallzahl\p{L}*|infektion\p{L}*|wahlbeteiligung|lage|stimmung|ernte|zahl\p{L}*)(?!\p{L})/iu,
  en: /^[\s"“”‘’(]*(?:that\s+)?(?:(?:the|core|headline|its|a)\s+)*(?:inflation|prices|growth|economy|unemployment|demand|temperatures?|gauge|water\s+levels?|weather|rain|snow|drought|heat|storm|epidemic|outbreak|cases|deaths|infections|turnout|situation|mood|harvest|numbers?)\b/iu,
} as const;

/** "Will have seen", "gesehen haben werden": looked back at from later. */
const LOOKED_BACK =
  /\b(?:will|would)\s+have\s+(?:\p{L}+ed|\p{L}+en|been|done|gone|made|had|seen)\b|(?<!\p{L})(?:ge\p{Ll}+|\p{Ll}+(?:t|en))\s+(?:haben|sein)\s+(?:werd(?:e|en)|wird|würden?)(?!\p{L})/iu;

/** A sentence that foretells, whoever says it; ask it only of what the speaker is not the subject of. */
export function isForecast(text: string, cue: string, language: Language): boolean {
  return (
    EXPECTING_CUE.test(cue) ||
    RUNS_ITS_COURSE[language].test(text) ||
    UNCONTROLLED[language].test(text) ||
    LOOKED_BACK.test(text)
  );
}
