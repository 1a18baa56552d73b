/** How English writers put what is theirs: see `../writer-phrases.ts`. Sentences come as small words parted by blanks. */
import { wordIn } from "../../text/word-test.js";
import type { WriterPhrase, WriterPhrases } from "../writer-phrases.js";

const OPENING = "(?:(?:and|but|yet|still|so) )?";
/** Nobody but the writer would own up to it. */
const SPITE =
  "(?:annoy|spite|embarrass|humiliate|humble|snub|upstage|needle|get back at|get even with|get one over on|score points off|curry favou?r with)";
const SEAT = "(?:seat|place|chair|say) (?:\\S+ )?(?:at|in|on|over) (?:\\S+ )?(?:table|talks|room|spoils)";
const US = /\b(?:i|we|us|you|my|our)\b/;

const judgments: readonly WriterPhrase[] = [
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:(?:it|that) (?:is|['’]s|was|remains|seems) (?:\\S+ )?)?(?:hard|difficult|impossible) to (?:see|imagine|believe|picture|conceive|understand|fathom|say|tell)\\b`,
      ),
    ],
    unless: US,
  },
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:how|why|whether|what|who) .*\\b(?:remains?|is|stays?|was) (?:far from |still |not |by no means |at best )*(?:a mystery|a riddle|anyone['’]s guess|unclear|an open question|open|doubtful|questionable|clear|certain|uncertain|hard to (?:say|see|tell)|another matter)(?: at best| to say the least| indeed)? \\.$`,
      ),
    ],
  },
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:one|you) (?:may|might|can|must|has to|have to) (?:well )?(?:doubt|wonder)\\b`,
      ),
    ],
  },
  {
    rule: "judgment",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}there is (?:little|no|scant|not much) (?:chance|prospect|hope|reason to (?:believe|think|expect|hope))\\b`,
      ),
    ],
    unless: US,
  },
];

const predictions: readonly WriterPhrase[] = [
  {
    rule: "prediction",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:chances are|the odds are|the likelihood is|in all (?:likelihood|probability))\\b`,
      ),
    ],
    unless: US,
  },
  {
    rule: "prediction",
    isSure: true,
    tests: [
      /\b(?:will|would|could|can) (?:\S+ )?(?:probably|most likely|likely|presumably|doubtless|no doubt|almost certainly|surely|undoubtedly) (?:\S+ )?(?:regard|see|treat|view|consider|take|count|label|brand)\b/,
      /\b(?:as|for)\b/,
    ],
    unless: US,
  },
  {
    rule: "prediction",
    tests: [
      /\b(?:in all (?:likelihood|probability)|as likely as not|most likely|almost certainly|no doubt|doubtless|presumably)\b/,
      /\b(?:will|would|is|are)\b/,
    ],
    unless: US,
  },
  {
    rule: "prediction",
    isSure: true,
    tests: [
      /\b(?:is|are) (?:\S+ )?(?:expected|bound|certain|sure|liable) to (?:regard|see|treat|view|consider|take|count|label|brand)\b/,
    ],
    unless: US,
  },
];

const motives: readonly WriterPhrase[] = [
  {
    rule: "motive",
    isSure: true,
    tests: [
      /\bthe (?:real )?(?:point|idea|aim|game|purpose) (?:is|was) (?:surely|clearly|really|mainly|above all|evidently|apparently|obviously|no doubt) to\b/,
    ],
    unless: US,
  },
  {
    rule: "motive",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}behind (?:\\S+ ){1,6}?(?:stands?|lies|lurks?|is|are) (?:\\S+ ){0,3}?(?:wish|desire|hope|urge|attempt|calculation|ambition|motive|fear|wishes|hopes)\\b`,
      ),
    ],
  },
  {
    rule: "motive",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:(?:their|his|her|its|the) (?:real|true|main|chief|unspoken|actual|hidden) (?:aim|goal|motive|purpose|object|point|concern)|what (?:they|he|she|it|the two|both) (?:really|actually|mainly) (?:want|wants|wanted|seek|seeks)) (?:is|was|are)\\b`,
      ),
    ],
  },
  {
    rule: "motive",
    isSure: true,
    tests: [
      new RegExp(
        `\\b(?:want|wants|wanted|hope|hopes|hoped|seek|seeks|out|keen|eager|doing|did|do|aim|aims) (?:\\S+ ){0,3}?to ${SPITE}\\b`,
      ),
    ],
    unless: /\b(?:i|we|us|you|not|never|no|nobody|said|says|told|n['’]t)\b/,
  },
  {
    rule: "motive",
    isSure: true,
    tests: [
      new RegExp(
        `^${OPENING}(?:\\S+ ){0,3}?(?:, )?(?:they|he|she|it|the two|both) (?:\\S+ )?(?:want|wants|wanted|hope|hopes|seek|seeks)\\b`,
      ),
      new RegExp(SEAT),
    ],
    unless: US,
  },
  {
    rule: "motive",
    tests: [/^(?:for (?:them|him|her|both) )?it is (?:\S+ ){0,2}?about\b/, new RegExp(SEAT)],
    unless: US,
  },
];

const concessions: readonly WriterPhrase[] = [
  {
    rule: "concession",
    isSure: true,
    tests: [
      /\b(?:for (?:many )?(?:years|decades|months|ages|a decade|a long time|so long)|long|never|ever|(?:a|one) (?:year|month|decade) ago|not long ago|until (?:now|recently|lately|last)|a decade|years)\b/,
      /\b(?:no|little|hardly any|scant|never any|not much|not the slightest|neither|never|nobody|no one|none|n['’]t|not|barely|hardly)\b.*\b(?:interest(?:ed)?\b|spared?\b.*\b(?:thought|glance)\b|cared?\b|bother(?:ed)?\b|attention\b|lifted? a finger)|\bnothing to do with\b|\b(?:ignored?|ignoring|looked the other way|looking the other way|turned a blind eye)\b/,
      /\b(?:had|showed|took|paid|did|spent|have|has|cared|bothered|ignored|wanted|was|were)\b/,
    ],
    unless: /\b(?:i|we|us|you|said|says|told|rates?|bank|loans?)\b/,
  },
];

export const englishPhrases: WriterPhrases = {
  signal: wordIn(
    `hard difficult impossible mystery riddle guess unclear open doubtful questionable clear certain uncertain matter
doubt wonder chance prospect hope reason chances odds likelihood probability likely probably presumably doubtless
certainly surely undoubtedly expected bound sure liable behind real true main chief unspoken actual hidden really
actually mainly annoy spite embarrass humiliate humble snub upstage needle back even one points favor favour table
talks room spoils interest interested care cared bother bothered attention finger nothing ignore ignored ignoring looked
looking blind thought glance point idea aim game purpose`.replaceAll("\n", " "),
  ),
  phrases: [...judgments, ...motives, ...concessions, ...predictions],
};
