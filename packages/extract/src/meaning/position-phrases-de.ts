/** German phrases that tell on which side somebody stands: "erteilt eine Absage", "ist dagegen", "hält daran fest". */

export const REFUSES = "ablehnen";
export const OBJECTS = "kritisieren";
export const FAVORS = "befürworten";
export const INSISTS = "fordern";

/** A verb, what the words behind it have to be, and the verb of saying that means the same. */
interface PositionPattern {
  readonly verb: RegExp;
  readonly rest: RegExp;
  readonly lemma: string;
}

export const BE = /^(?:ist|sind|war|waren|bleibt|bleiben)$/;
export const HOLD = /^(?:hält|halten|hielt|hielten)$/;
/** How firmly. */
const FIRM =
  "(?:(?:aber|allerdings|auch|bisher|bislang|dagegen|eher|eindeutig|entschieden|ebenfalls|grundsätzlich|hingegen|jedoch|kategorisch|klar|nach wie vor|strikt|vehement|weiter|weiterhin|zwar) )*";

/** In the order in which they are asked. */
export const positionPatterns: readonly PositionPattern[] = [
  { verb: BE, rest: new RegExp(`(?:^|\\s)${FIRM}gegen \\p{L}|(?:^|\\s)dagegen$`, "u"), lemma: OBJECTS },
  { verb: BE, rest: new RegExp(`(?:^|\\s)${FIRM}dafür$`, "u"), lemma: FAVORS },
  {
    verb: BE,
    rest: new RegExp(
      `^${FIRM}(?:(?:sehr|äußerst|wenig|noch|überaus) )?(?:skeptisch|nicht (?:\\S+ )?einverstanden)$`,
      "u",
    ),
    lemma: OBJECTS,
  },
  {
    verb: BE,
    rest: new RegExp(`^(?:mit \\S+(?: \\S+){0,3} |damit )?${FIRM}nicht einverstanden$`, "u"),
    lemma: OBJECTS,
  },
  {
    verb: BE,
    rest: new RegExp(`^(?:mit \\S+(?: \\S+){0,3} |damit )?${FIRM}einverstanden$`, "u"),
    lemma: FAVORS,
  },
  {
    verb: /^(?:sieht|sah|sehen|sahen)$/,
    rest: /\b(?:kritisch|skeptisch|mit (?:sorge|skepsis|argwohn))$/,
    lemma: OBJECTS,
  },
  {
    verb: /^(?:zeigt|zeigte|zeigen|zeigten)$/,
    rest: /^sich (?:.* )?(?:skeptisch|enttäuscht|verärgert|empört|entsetzt|entrüstet|besorgt|unzufrieden|befremdet)\b/,
    lemma: OBJECTS,
  },
  {
    verb: /^(?:zeigt|zeigte|zeigen|zeigten)$/,
    rest: /^sich (?:.* )?(?:erleichtert|erfreut|zufrieden|einverstanden|begeistert)\b/,
    lemma: FAVORS,
  },
  { verb: /^(?:erklärt|erklärte|erklären|erklärten)$/, rest: /^sich (?:.* )?einverstanden$/, lemma: FAVORS },
  { verb: /^(?:will|wollen|wollte|wollten)$/, rest: /\bnichts wissen$/, lemma: REFUSES },
  { verb: /^(?:blockiert|blockierte|blockieren|blockierten)$/, rest: /\S/, lemma: REFUSES },
  { verb: /^(?:hat|haben|hatte|hatten)$/, rest: /\bblockiert$/, lemma: REFUSES },
  { verb: /^(?:erteilt|erteilte|erteilen|erteilten)$/, rest: /\b(?:absage|abfuhr)$/, lemma: REFUSES },
  { verb: /^(?:hat|haben|hatte|hatten)$/, rest: /\b(?:absage|abfuhr) erteilt$/, lemma: REFUSES },
  { verb: /^(?:zeigt|zeigte|zeigen|zeigten)$/, rest: /\bdie kalte schulter$/, lemma: REFUSES },
  {
    verb: /^(?:legt|legte|legen|legten)$/,
    rest: /\b(?:veto|widerspruch|einspruch)\b.*\bein$/,
    lemma: REFUSES,
  },
  {
    verb: /^(?:stellt|stellte|stellen|stellten)$/,
    rest: /^sich (?:.* )?(?:quer|gegen \p{L}.*)$/u,
    lemma: REFUSES,
  },
  {
    verb: /^(?:sperrt|sperrte|sperren|sperrten|sträubt|sträubte|sträuben|sträubten|stemmt|stemmte|stemmen|stemmten|wehrt|wehrte|wehren|wehrten)$/,
    rest: /^sich (?:.* )?(?:gegen|dagegen)\b/,
    lemma: REFUSES,
  },
  {
    verb: HOLD,
    rest: /\b(?:davon|von (?:\S+ ){1,6})(?:wenig|nichts|gar nichts|nicht viel|rein gar nichts)$/,
    lemma: OBJECTS,
  },
  {
    verb: HOLD,
    rest: /^(?:.* )?(?:wenig|nichts|nicht viel) (?:davon|von \S+(?: \S+){0,5})$/,
    lemma: OBJECTS,
  },
  { verb: HOLD, rest: /\b(?:davon|von (?:\S+ ){1,6})(?:viel|große stücke)$/, lemma: FAVORS },
  { verb: HOLD, rest: /\b(?:daran|an (?:\S+ ){1,6})fest$/, lemma: FAVORS },
  {
    verb: /^(?:meldet|meldete|melden|meldeten)$/,
    rest: /\b(?:zweifel|bedenken|vorbehalte|widerspruch|kritik)\b.*\ban$/,
    lemma: OBJECTS,
  },
  {
    verb: /^(?:äußert|äußerte|äußern|äußerten)$/,
    rest: /^(?:\S+ ){0,2}(?:zweifel|bedenken|vorbehalte|unmut) (?:an|am|gegen|über|zum|zur)\b/,
    lemma: OBJECTS,
  },
  {
    verb: /^(?:hat|haben|hatte|hatten)$/,
    rest: /^(?:sich (?:.* )?gegen \S.* (?:gestemmt|gesträubt|gesperrt|gewehrt)|gegen \S.* protestiert)$/,
    lemma: OBJECTS,
  },
  {
    verb: /^(?:stimmt|stimmte|stimmen|stimmten)$/,
    rest: /^(?:\S+ ){0,2}(?:dem|der|den|einem|einer|diesem|dieser|seinem|ihrem)\b.* zu$/,
    lemma: FAVORS,
  },
  {
    verb: /^(?:stimmt|stimmte|stimmen|stimmten)$/,
    rest: /^(?:\S+ ){0,3}(?:gegen|dagegen)\b(?! den takt)/,
    lemma: REFUSES,
  },
  { verb: /^(?:pocht|pochte|pochen|pochten)$/, rest: /^(?:\S+ ){0,3}(?:auf|darauf)\b/, lemma: INSISTS },
  { verb: /^(?:läuft|lief|laufen|liefen)$/, rest: /\bsturm gegen\b/, lemma: OBJECTS },
  { verb: /^(?:macht|machte|machen|machten)$/, rest: /\b(?:front|stimmung|mobil) gegen\b/, lemma: OBJECTS },
  { verb: /^(?:geht|ging|gehen|gingen)$/, rest: /\bauf distanz zu[mr]?\b/, lemma: OBJECTS },
  {
    verb: /^(?:hat|haben|hatte|hatten|hegt|hegte|hegen|hegten)$/,
    rest: /\b(?:bedenken|vorbehalte|einwände) (?:gegen|gegenüber|dagegen)\b/,
    lemma: OBJECTS,
  },
  { verb: /^(?:tut|tat|tun|taten)$/, rest: /^sich (?:.* )?schwer (?:mit|damit)\b/, lemma: OBJECTS },
  { verb: /^(?:stellt|stellte|stellen|stellten)$/, rest: /^sich (?:.* )?hinter \p{L}/u, lemma: FAVORS },
  {
    verb: /^(?:steht|stand|stehen|standen)$/,
    rest: /^(?:\S+ ){0,3}hinter (?:der|dem|den|diesem|dieser|ihre[mr]|seine[mr]) \S*(?:plan|plänen|vorhaben|vorschlag|kurs|abkommen|vertrag|kompromiss|entwurf|forderung|initiative|entscheidung|beschluss|linie|idee|einigung|reform)\b/,
    lemma: FAVORS,
  },
  { verb: /^(?:macht|machte|machen|machten)$/, rest: /^sich (?:.* )?stark$/, lemma: FAVORS },
  { verb: /^(?:tritt|trat|treten|traten)$/, rest: /\b(?:für|dafür)\b.*\bein$/, lemma: FAVORS },
  { verb: /^(?:bricht|brach|brechen|brachen)$/, rest: /\beine lanze für\b/, lemma: FAVORS },
  {
    verb: /^(?:gibt|gab|geben|gaben)$/,
    rest: /\b(?:grünes licht|(?:ihren|seinen) segen|rückendeckung)\b/,
    lemma: FAVORS,
  },
  {
    verb: /^(?:besteht|bestand|bestehen|bestanden)$/,
    rest: /^(?:\S+ ){0,3}(?:auf|darauf)\b/,
    lemma: INSISTS,
  },
];
