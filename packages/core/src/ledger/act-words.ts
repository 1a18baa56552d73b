/** Words the ledger goes by, German and English: how an exclusion, a procedure or an outcome sounds. */

/** Cues that shut out an own act: "schließt aus", "refused to". */
export const EXCLUDING_CUE =
  /(?<!\p{L})(?:aus(?:zu)?schlie(?:ß|ss)\p{L}*|ausgeschlossen|schlie(?:ß|ss)\p{L}*|schloss\p{L}*|weiger\p{L}*|verzicht\p{L}*|rul\p{L}* (?:\p{L}+ )?out|refus\p{L}*|declin\p{L}*|forgo\p{L}*|abstain\p{L}*)(?!\p{L})/iu;

/** Cues of a position: what is rejected is somebody else's or nobody's act. */
export const REJECTING_CUE =
  /(?<!\p{L})(?:ablehn\p{L}*|abgelehnt|lehn\p{L}*|zurückweis\p{L}*|zurückgewiesen|wies|reject\p{L}*|oppos\p{L}*|veto\p{L}*|turn\p{L}* down)(?!\p{L})/iu;

/** "Soldaten zu entsenden", "to send": the speaker is the subject of the infinitive. */
export const INFINITIVE = {
  de: /(?:^|\s)(?:zu\s+\p{Ll}+(?:en|ern|eln|tun|sein)|\p{Ll}+zu\p{Ll}{2,}(?:en|ern|eln))(?!\p{L})/u,
  en: /^[\s"“”‘’(]*(?:not\s+)?to\s+\p{Ll}+/u,
} as const;

/** "Werde keine … schicken", "will not": a plan that is denied. */
export const DENIED_PLAN = {
  de: /(?:^|\s)(?:werd(?:e|en|et)|wird|würden?|wolle?n?|will|wollen|wolle)(?!\p{L})[^.;!?]*?(?:^|\s)(?:nicht|nichts|niemand\p{L}*|kein\p{L}*|nie(?:mals)?|keinesfalls)(?!\p{L})|(?:^|\s)(?:kein\p{L}*|nicht|nichts|niemand\p{L}*|nie(?:mals)?)(?!\p{L})[^.;!?]*?\s(?:werd(?:e|en|et)|wird|würden?|wolle?n?|will)(?!\p{L})/iu,
  en: /\b(?:will|would|shall)\s+(?:not|never)\b|\bwon't\b|\bwouldn't\b|\bno\s+\p{L}+(?:\s+\p{L}+){0,2}\s+(?:will|would)\b/iu,
} as const;

/** "Will not need a mandate": a position on what is necessary, no act. */
export const NEED =
  /(?<!\p{L})(?:brauch\p{L}*|benötig\p{L}*|bedarf|bedürfe\p{L}*|need(?:s|ed)?|require(?:s|d)?|wait(?:s|ed|ing)?|wart(?:e|en|et)|zuwarten)(?!\p{L})/iu;

/** "Wants to prove that Europe can do without": an effect on others, no act that a stranger could check. */
export const IMPRESSION =
  /(?<!\p{L})(?:will|wolle?n?|möchten?|wants?\s+to|intends?\s+to)\s(?:[^.;!?]*?\s)?(?:beweisen|zeigen|demonstrieren|prove|show|demonstrate)(?!\p{L})/iu;

/** "Will not be drawn", "declined to say which way", "will sich dazu nicht äußern": a refusal to speak, which nobody has to keep. */
export const COMMENT =
  /(?<!\p{L})(?:sich\s(?:[^.;!?]*?\s)?nicht\s(?:\p{L}+\s)?(?:einlassen|äußern|festlegen)|nicht\s(?:\p{L}+\s)?kommentieren|(?:nicht|nichts)\ssagen|(?:not|to)\s(?:\p{L}+\s)?(?:comment|elaborate|speculate|say\s(?:which|who|whom|what|whether|if|how|why)|be\s(?:drawn|pinned\sdown)))(?!\p{L})/iu;

/** "Will das nicht hinnehmen", "will not accept it": a view of what others did. */
export const TOLERATE =
  /(?<!\p{L})(?:hin(?:zu)?nehm\p{L}*|akzeptier\p{L}*|dulde\p{L}*|gefallen\s+lassen|mit\s?ansehen|tolerat\p{L}*|accept\p{L}*|stand\s+(?:for|by)|put\s+up\s+with)(?!\p{L})/iu;

/** "Would have to come", "müsse kommen": what is necessary, and nobody's word, unless the speaker is who must. */
export const NECESSARY = {
  de: /(?<!\p{L})(?:müsse?n?|muss|müsste[nt]?)(?!\p{L})/iu,
  en: /\b(?:must|(?:has|have|had|would\s+have|will\s+have)\s+to)\b/iu,
} as const;

/** The verb of a sentence that tells how things are, or what a thing does. */
export const HOW_IT_IS = {
  de: /(?<!\p{L})(?:sei(?:en)?|ist|sind|wäre[nt]?|lade|biete|bedeute|heiße|diene|nütze|schade)(?!\p{L})/iu,
  en: /\b(?:is|are|was|were)\b(?!\s+(?:to|going|due|set|about)\b)/iu,
} as const;

/** What a sentence tells of somebody who binds itself, without quoting it: "sagte zwei Züge zu", "pledged a ship". */
export const TOLD_PROMISE = {
  de: /(?<!\p{L})(?:kündig(?:t|te|ten|en)(?:\s+[^\s.!?]+){2,}\s+an|s(?:agt|agte|agten|agen)(?:\s+[^\s.!?]+){2,}\s+zu|(?:versprach(?:en)?|verspricht|versprechen)(?:\s+[^\s.!?]+){3}|stell(?:t|te|ten|en)\s[^.!?]*?\sin\s+Aussicht|(?:hat|haben)\s(?:[^\s.!?]+\s+){2,}(?:zugesagt|versprochen|angekündigt|in\s+Aussicht\s+gestellt))(?!\p{L})/u,
  en: /\b(?:announced|announces|promised|promises|pledged|pledges|vowed|vows|offered|offers|committed\s+(?:it|him|her|them)sel(?:f|ves)\s+to)(?:\s+[^\s.!?]+){3}/u,
} as const;
export const TOLD_EXCLUSION = {
  de: /(?<!\p{L})(?:schl(?:oss|ossen|ießt|ießen)\s[^.!?]*?\saus|(?:hat|haben)\s[^.!?]*?\sausgeschlossen|verzichte(?:t|te|ten|n)\s[^.!?]*?\sauf)(?!\p{L})/u,
  en: /\b(?:ruled|rules|ruling)\s(?:[^.!?]*?\s)?out\b|\bforswore\b/u,
} as const;

/** "Auf die Frage, ob …", "left open whether": what was asked or left open is not announced. */
export const ASKED =
  /^[\s"„“”«»‚‘'(]*(?:auf\s+(?:die|eine)\s+(?:nach)?frage|gefragt,|asked\s+(?:if|whether|about|when|how|why|what|by)|pressed\s+on)(?!\p{L})|(?<!\p{L})(?:(?:left|leaves|leaving)\s+(?:it\s+)?open|l(?:ässt|ieß|ießen|assen)\s+(?:es\s+)?offen)(?!\p{L})/iu;

/** "Whether it will join", "was sie nicht will": what is open or only named is not announced. */
export const OPEN_CLAUSE = /^[\s"„“”«»‚‘'(]*(?:ob|whether|was|what|wer|who|wie|how|wann|when)(?!\p{L})/iu;

/** "Whether the ban stands would be decided by May": the question is open, the decision announced. */
export const TO_BE_DECIDED =
  /^[\s"„“”«»‚‘'(]*(?:ob|whether)(?!\p{L})[^.;!?]*?(?:(?<!\p{L})(?:werde|wird|soll|solle)\s(?:[^.;!?]*?\s)?(?:entschieden|geklärt|geprüft|bekannt\s?gegeben|mitgeteilt|festgelegt)|\b(?:will|would|is\s+to)\s+be\s+(?:decided|settled|announced|determined|ruled\s+on|published))(?!\p{L})/iu;

/** Something will be presented, decided, held: an announcement about procedure. */
export const PROCEDURE =
  /(?<!\p{L})(?:vor(?:zu)?leg\p{L}*|vorgelegt|vor(?:zu)?stell\p{L}*|vorgestellt|präsentier\p{L}*|veröffentlich\p{L}*|einberuf\p{L}*|einzuberufen|berat(?:en|e|schlagen)?|abstimm\p{L}*|abzustimmen|entscheid\p{L}*|zusammen(?:zu)?komm\p{L}*|zusammen(?:zu)?treff\p{L}*|vorschlag\p{L}* unterbreit\p{L}*|present(?:s|ed|ing)?|publish\p{L}*|unveil\p{L}*|convene\p{L}*|hold (?:a |the |further )?(?:talks|meeting|summit|vote|session)|meet(?:s|ing)?|decid(?:e|es|ing)|vote(?:s)?|discuss\p{L}*|submit\p{L}*|table (?:a|the)|answer\p{L}*)(?!\p{L})/iu;

/** A state of the world is promised, not an act. */
export const OUTCOME =
  /(?<!\p{L})(?:senk\p{L}*|verringer\p{L}*|halbier\p{L}*|verdoppel\p{L}*|erreich\p{L}*|beend\p{L}*|reduc\p{L}*|halve|double|achieve\p{L}*|reach\p{L}* (?:a|the) (?:target|goal)|cut (?:emissions|spending)|end (?:the|all))(?!\p{L})/iu;

/** Words without content for "is it the same act?". */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    "aber alle allem allen aller alles also auch auf aus bei beim bereit bereits bevor bis bisher dann darauf darüber das dass davon dazu dem den denen der des deshalb die dies diese diesem diesen dieser dieses doch dort durch eine einem einen einer eines erst etwa etwas euch für gegen gemeinsam haben hatte hatten heute hier ihm ihn ihnen ihr ihre ihrem ihren ihrer immer indem infolge ins ist jede jeden jeder jedoch jetzt statt anstatt stattdessen kann kein keine keinem keinen keiner könne können könnte könnten man mehr mit müsse müssen nach nicht noch nur oder ohne schon sehr sei seien sein seine seinem seinen seiner seit sich sie sind sobald solle sollen soll sowie später über und uns unser unsere unserem unseren unserer unter viel vom von vor war wäre waren weil weiter weitere wenn werde werden werdet wieder will wir wird wolle wollen worden wurde würde würden zu zum zur zusammen zwischen " +
    "about after again all instead that just also and any are because been before being both but could did does done down during each even every for from further had has have having her here him his how into its itself just like made make many may might more most must need next not now off once only other our out over own part ready same shall she should since some soon such than that the their them then there these they this those through under until upon very was well were what when where which while who will willing with within without would you your"
  ).split(" "),
);
