/** How German writers put what is theirs: see `../writer-phrases.ts`. Sentences come as small words parted by blanks. */
import { wordIn } from "../../text/word-test.js";
import type { WriterPhrase, WriterPhrases } from "../writer-phrases.js";

const OPENING = "(?:(?:doch|aber|und|nur|allerdings|freilich|denn) )?";
/** Nobody but the writer would own up to it. */
const SPITE =
  "(?:ärgern|auswischen|brüskieren|bloßstellen|bloßzustellen|vorführen|vorzuführen|blamieren|demütigen|düpieren)";
const GAIN =
  "(?:ergattern|erkämpfen|erkaufen|sichern|punkten|einheimsen|auftrumpfen|ablenken|abzulenken|vertuschen)";
const SEAT = "(?:am|an den|an einem|mit am) (?:\\S+ )?(?:tisch|verhandlungstisch|katzentisch)";
const SURMISE =
  "(?:wohl|offenbar|offensichtlich|augenscheinlich|vermutlich|womöglich|eigentlich|insgeheim|letztlich|in wahrheit|vor allem|allein)";
const OTHERS = /\b(?:ich|wir|man|uns|mir)\b/;

const judgments: readonly WriterPhrase[] = [
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:(?:es|das) (?:ist|bleibt|war|fällt) (?:\\S+ ){0,2}?)?(?:schwer|kaum|schwierig|unmöglich|nicht) (?:\\S+ )?(?:vorstellbar|vorzustellen|zu (?:glauben|sehen|erkennen|verstehen|begreifen|erwarten|erklären|vermitteln))\\b`,
      ),
    ],
  },
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:ob|wie|dass|warum|wer|was|wann|wozu|wo) .* , (?:das )?(?:ist|bleibt|steht|darf|weiß|liegt|lässt)\\b(?:(?! , ).)*\\b(?:fraglich|zweifelhaft|ungewiss|rätselhaft|rätsel|geheimnis|sternen|bezweifelt werden|unwahrscheinlich|niemand|keiner|dahingestellt|nicht (?:zu )?(?:erkennen|sehen|ersichtlich|ausgemacht)|schwer zu (?:sagen|erklären|erkennen|glauben)) \\.$`,
      ),
    ],
  },
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(`^${OPENING}(?:fraglich|zweifelhaft|ungewiss|unwahrscheinlich) (?:ist|bleibt|scheint)\\b`),
    ],
  },
  { rule: "judgment", tests: [/\b(?:steht|stehen) (?:\S+ ){0,2}in den sternen\b/] },
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:man (?:darf|kann|muss|mag) (?:\\S+ ){0,3}?(?:bezweifeln|zweifeln)|es darf bezweifelt werden)\\b`,
      ),
    ],
  },
  {
    rule: "judgment",
    tests: [/\b(?:wird|kann) (?:\S+ ){0,4}?nicht (?:reichen|genügen|ausreichen|helfen|funktionieren) \.$/],
    unless: OTHERS,
  },
];

const predictions: readonly WriterPhrase[] = [
  { rule: "prediction", tests: [/^(?:vermutlich|wahrscheinlich|womöglich|möglicherweise|vielleicht) /] },
  {
    rule: "prediction",
    tests: [
      /\b(?:mit (?:hoher|großer|einiger|ziemlicher|größter) (?:wahrscheinlichkeit|sicherheit)|aller (?:voraussicht|wahrscheinlichkeit) nach|höchstwahrscheinlich)\b/,
    ],
  },
  {
    rule: "prediction",
    isSure: true,
    tests: [
      /^(?:(?:es|damit|nun|daher|deshalb|eher|zudem) )?(?:ist|steht) (?:\S+ ){0,3}?(?:zu (?:erwarten|befürchten|vermuten|rechnen)|auszugehen|anzunehmen) , dass\b/,
    ],
  },
  {
    rule: "prediction",
    tests: [
      /\b(?:ist|steht) (?:\S+ ){0,2}?(?:zu (?:erwarten|befürchten|rechnen)|auszugehen|anzunehmen) , dass\b/,
    ],
  },
  {
    rule: "prediction",
    tests: [
      /\b(?:vieles|alles|einiges|manches|wenig|nichts|viel) spricht (?:\S+ ){0,2}?(?:dafür|dagegen)\b|\bspricht (?:\S+ )?(?:vieles|alles|einiges|manches|wenig|nichts|viel) (?:dafür|dagegen)\b/,
    ],
  },
];

const motives: readonly WriterPhrase[] = [
  {
    rule: "motive",
    isSure: true,
    tests: [
      /^(?:da)?hinter\b(?:(?! , ).)*\b(?:steckte?n?|steht|stehen|stand|verbirgt|liegt)\b(?:(?! , ).)*\b(?:wunsch|hoffnung|kalkül|absicht|versuch|ehrgeiz|motiv|angst|sorge|berechnung|bestreben|drang)\b/,
    ],
  },
  {
    rule: "motive",
    tests: [
      new RegExp(
        `\\b(?:will|wollen|wollten|möchten?|hoffen|hofft|soll|sollen)\\b.*(?:\\b${SPITE}\\b|\\bes (?:\\S+ ){1,3}zeigen\\b)`,
      ),
    ],
    unless: /\b(?:ich|wir|man|uns|mir|niemand\w*|kein\w*|nicht|nie)\b/,
  },
  {
    rule: "motive",
    tests: [
      /\b(?:will|wollen|möchten?|hoffen|hofft)\b/,
      new RegExp(
        `\\b${SURMISE}\\b|\\b(?:will|wollen|möchten?|hoffen|hofft) (?:sie|er)\\b|^(?:sie|er) (?:will|wollen|möchten?|hoffen|hofft)\\b`,
      ),
      new RegExp(SEAT),
    ],
    unless: OTHERS,
  },
  {
    rule: "motive",
    tests: [
      /\b(?:geht|ging) (?:es )?|\bes (?:geht|ging)\b/,
      new RegExp(`\\b${SURMISE}\\b|\\b(?:ihnen|ihm|ihr|beiden)\\b`),
      new RegExp(`\\bum\\b.*${SEAT}|\\bdarum , .*\\b(?:${SPITE}|zu ${GAIN}|${GAIN})\\b`),
    ],
    unless: OTHERS,
  },
  {
    rule: "motive",
    tests: [
      new RegExp(`\\b(?:tun|tut|taten|machen|macht) (?:das|dies|es)\\b.* , um .*\\b(?:${SPITE}|${GAIN})\\b`),
    ],
    unless: OTHERS,
  },
];

const concessions: readonly WriterPhrase[] = [
  {
    rule: "concession",
    isSure: true,
    tests: [
      /\b(?:jahrelang|jahrzehntelang|monatelang|lange|über jahre|seit jahren|nie|niemals|noch vor (?:einem|zwei|drei|wenigen|kurzem)|bis vor kurzem|bis zuletzt)\b|^(?:dabei|und doch|doch|aber|und) .*\b(?:bisher|bislang)\b/,
      /\b(?:hat|haben|hatten?|war|waren|zeigten?|wollten?|interessierten?|scherten?|kümmerten?)\b/,
      /\b(?:keinerlei|kein\w*|wenig|kaum|nie|niemals|nicht|niemand\w*|nichts)\b.*\b(?:interesse\b|interessier|gekümmert|geschert|beachtet|finger\b|blick\b|wort\b.*verloren\b|wissen \.$)|\b(?:interessierten?|scherten?|kümmerten?)\b.*\b(?:niemand\w*|nicht|kaum|wenig)\b|\b(?:gleichgültig|egal|schnuppe|weggesehen|weggeschaut)\b/,
    ],
    unless: OTHERS,
  },
];

export const germanPhrases: WriterPhrases = {
  signal: wordIn(
    `vorstellbar vorzustellen glauben sehen erkennen verstehen begreifen erwarten erklären vermitteln fraglich
zweifelhaft ungewiss rätselhaft rätsel geheimnis sternen bezweifelt bezweifeln zweifeln unwahrscheinlich niemand keiner
dahingestellt ersichtlich ausgemacht sagen reichen genügen ausreichen helfen funktionieren vermutlich wahrscheinlich
womöglich möglicherweise vielleicht wahrscheinlichkeit sicherheit voraussicht höchstwahrscheinlich befürchten vermuten
rechnen auszugehen anzunehmen dafür dagegen wunsch hoffnung kalkül absicht versuch ehrgeiz motiv angst sorge berechnung
bestreben drang ärgern auswischen brüskieren bloßstellen bloßzustellen vorführen vorzuführen blamieren demütigen
düpieren zeigen tisch verhandlungstisch katzentisch darum ergattern erkämpfen erkaufen sichern punkten einheimsen
auftrumpfen ablenken abzulenken vertuschen interesse interessiert interessieren interessierte interessierten gekümmert
geschert scherte scherten kümmerte kümmerten beachtet finger blick wort wissen gleichgültig egal schnuppe weggesehen
weggeschaut`.replaceAll("\n", " "),
  ),
  phrases: [...judgments, ...motives, ...concessions, ...predictions],
};
