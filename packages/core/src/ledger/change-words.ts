/** Words by which a text tells that something was done, was not done, or came to hold: German and English. */

/** A condition came true: in force, adopted, agreed, asked for. */
export const CAME_TRUE =
  /(?<!\p{L})(?:in kraft|gilt|gelten|beschloss\p{L}*|beschlossen|angenommen|verabschiedet|zugestimmt|stimmten?\s[^.]*?zu|votier\p{L}*|erfüllt|gebeten|schweigen|schwiegen|vereinbart\p{L}*|erteilt|genehmigt|authori[sz]ed|approved|adopted|agreed|in force|took effect|takes effect|came into force|are met|were met|is met|has been met|asked|requested|fell silent|fallen silent|signed|unterzeichnet|voted (?:for|in favou?r)|granted|lifted|aufgehoben)(?!\p{L})/iu;

/** What had come true is broken. */
export const BROKE_OFF =
  /(?<!\p{L})(?:gebrochen|brach(?:en)?\s[^.]*?zusammen|zusammengebrochen|aufgekündigt|widerrufen|broken|broke down|collapsed|revoked|withdrawn|violated|verletzt)(?!\p{L})/iu;

/** It can no longer come true. */
export const RULED_OUT =
  /(?<!\p{L})(?:gescheitert|scheiterte\p{L}*|abgelehnt|vetoed|veto eingelegt|voted down|failed|rejected|defeated)(?!\p{L})/iu;

/** Only a part of it. */
export const IN_PART =
  /(?<!\p{L})(?:teilweise|zum teil|partly|partial(?:ly)?|some of|does not cover|gilt nicht für|nur für|only for|but no|aber kein\p{L}*)(?!\p{L})/iu;

/** Not told as a fact: hoped for, demanded, asked, supposed, still to come. */
export const NOT_YET =
  /(?<!\p{L})(?:if|unless|once|until|before|would|could|should|might|will|wants?|demand\p{L}*|urg\p{L}*|call\p{L}* (?:for|on)|hope\p{L}*|waiting|without|no|not|nothing|never|wenn|falls|sobald|bevor|bis|solange|ohne|würde\p{L}*|könn\p{L}*|soll\p{L}*|will|wollen|werde\p{L}*|wird|forder\p{L}*|verlang\p{L}*|müss\p{L}*|erst|nicht|kein\p{L}*|fehlt?|warte\p{L}*)(?!\p{L})/iu;

/** An act was done. */
export const DONE =
  /(?<!\p{L})(?:arrived?|reached|landed|opened|began|begun|started|delivered|deployed|paid|transferred|adopted|submitted|presented|completed|tied up|came ashore|is running|has done|has given|have been ordered|angekommen|eingetroffen|eröffnet|öffnete|begonnen|begann|geliefert|überwiesen|gezahlt|eingezahlt|verlegt|vorgelegt|verabschiedet|abgeschlossen|übergeben|gab\s[^.]*?frei|erfüllt|geschickt|entsandt)(?!\p{L})/iu;

/** It was ordered, paid for or decided, but not done. */
export const ALLOCATED =
  /(?<!\p{L})(?:ordered and paid|earmarked|allocated|set aside|budgeted|bereitgestellt|eingeplant|bestellt|zugewiesen)(?!\p{L})/iu;
export const AUTHORISED =
  /(?<!\p{L})(?:parliament|cabinet|bundestag|kabinett|parlament)(?!\p{L})[^.]*?(?:approved|adopted|voted|agreed|zugestimmt|beschlossen|gebilligt|votier\p{L}*)(?!\p{L})/iu;

/** It is taken back. */
export const WITHDRAWN =
  /(?<!\p{L})(?:withdraw\p{L}*|withdrew|cancel\p{L}*|call(?:s|ed)? off|scrap\p{L}*|pull\p{L}* out|zurückgezogen|zieh\p{L}*\s[^.]*?zurück|zurückzieh\p{L}*|abgesagt|sag\p{L}*\s[^.]*?ab|gestrichen)(?!\p{L})/iu;

/** It is put on hold. */
export const ON_HOLD =
  /(?<!\p{L})(?:suspend\p{L}*|paus(?:e|ed|es)|put on hold|postpon\p{L}*|ausgesetzt|auf eis|verschoben|vertagt)(?!\p{L})/iu;

/** The actor says that it was never so. */
export const DENIED =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying)|never (?:\p{L}+ )?(?:asked|promised|named|said|wanted|pledged|committed|offered|agreed)|(?:nobody|no one|no-one)[^.]*?ever (?:asked|promised|said|offered)|(?:promised|pledged|offered) (?:no\p{L}*|none)|(?:made|gave|given) no (?:such )?(?:promise|pledge|offer|commitment|undertaking|assurance)|no (?:such )?(?:promise|pledge|offer|commitment|undertaking|assurance|deal)[^.]*? (?:has|had) (?:ever )?been (?:made|given|struck)|without (?:any )?foundation|unfounded|baseless|no truth (?:in|to)|dementier\p{L}*|bestr(?:itt|eit)\p{L}*|(?:nie(?:mals)?|nichts|niemande[mn]|kein\p{L}{0,2}) (?:\p{L}+ ){0,3}(?:gefordert|versprochen|zugesagt|zugesichert|gesagt|verlangt|angeboten)|keine (?:solche )?(?:zusage|versprechen) (?:gegeben|gemacht)|weder[^.]*?(?:zugesagt|versprochen)|keine rede sein|aus der luft gegriffen|entbehr\p{L}* jeder grundlage|haltlos)(?!\p{L})/iu;

/** It was not done, or will not be. */
export const NOT_DONE =
  /(?<!\p{L})(?:has not|have not|had not|did not|will not|won't|never came|nothing|no payment|nicht (?:überwiesen|gezahlt|geliefert|eingetroffen|erfüllt|eingehalten)|nichts|kein geld|nicht eingegangen|ohne ergebnis|missed|verstrich\p{L}*|verstreicht|ran out|lief\s[^.]*?ab|abgelaufen|without an answer)(?!\p{L})/iu;
