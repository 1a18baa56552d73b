/**
 * What a cue does with what it frames: the act, and whether the speaker stands for or against the content.
 * Keyed by lemma, German and English, verbs and nouns.
 */
import type { ReadStatement } from "@parley/core";
import { once } from "../text/once.js";
import { perWord } from "../text/per-word.js";

export type Act = ReadStatement["act"];

export interface CueAct {
  readonly act: Act;
  /** Stance toward the content; 0 when the cue alone does not tell. */
  readonly sign: 1 | 0 | -1;
}

/** `act sign: lemmas`; a lemma in two rows keeps the first. */
const TABLE = `
announce 1: ankündigen verkünden bekanntgeben verlautbaren proklamieren ankündigung aussicht bekanntgabe signalisieren anbieten angebot einladen
announce 1: announce unveil proclaim declare disclose announcement offer plan schedule outline introduce
announce 1: bereit willens gewillt ready willing
announce 1: planen beabsichtigen vorhaben erwägen anstreben gedenken beschließen entscheiden vereinbaren entschließen plan absicht beschluss einigen verabreden
announce 1: intend aim decide consider think_about mull contemplate decision intention want_to resolve agree arrange opt prepare
promise 1: versprechen zusichern zusagen geloben schwören garantieren verpflichten versprechen zusage versicherung zusicherung bereiterklären sichbereiterklären bekennen
promise 1: promise pledge vow swear guarantee commit undertake promise commitment vow assure volunteer
demand 1: fordern verlangen auffordern appellieren mahnen anmahnen ermahnen bitten anflehen drängen pochen ersuchen flehen aufrufen anweisen befehlen gebieten anordnen insistieren beharren beantragen forderung appell aufruf bitte mahnung ruf beschwören
demand 1: demand urge ask request call_for call_on implore plead beg insist press appeal order instruct direct petition require seek want need exhort lobby recommend encourage command summon invite push tell_to push_for press_for lobby_for campaign_for plead_for angle_for clamor_for clamour_for
demand 1: werben dringen vorschlagen anregen empfehlen raten plädieren nahelegen vorschlag empfehlung wünschen
demand 1: push_for press_for insist_on campaign_for lobby_for plead_for appeal_for ask_for
demand 1: propose suggest advise recommend recommendation proposal suggestion advocate
refuse -1: ablehnen weigern verweigern ausschließen verzichten untersagen verbieten absagen ablehnung absage weigerung zurückziehen
refuse -1: refuse decline reject rule_out exclude forbid veto refusal rejection balk turn_down resist bar ban
threaten 1: drohen androhen drohung threaten threat warn_of_action
threaten -1: warnen warnung warn warning caution
predict 0: prophezeien prognostizieren vorhersagen voraussagen orakeln erwarten rechnen ausgehen prognose vorhersage erwartung vermuten vermutung
predict 0: predict forecast expect project foresee anticipate prediction forecast expectation estimate
question 0: fragen nachfragen anfragen erkundigen bezweifeln zweifeln anzweifeln hinterfragen infragestellen frage zweifel
question 0: ask_whether question wonder doubt inquire query
deny -1: bestreiten dementieren leugnen verneinen abstreiten zurückweisen widersprechen dementi
deny -1: deny dispute refute rebut contradict rebuff disavow denial
assert 1: begrüßen loben würdigen unterstützen befürworten billigen gutheißen zustimmen beipflichten lob unterstützung zustimmung rühmen danken favorisieren bevorzugen verteidigen anerkennen
assert 1: welcome praise support back endorse favor favour applaud hail commend approve defend embrace thank laud support endorsement praise prefer champion vote_for
assert -1: kritisieren verurteilen bemängeln beklagen beanstanden rügen tadeln monieren anprangern beschweren missbilligen bedauern vorwerfen beschuldigen geißeln distanzieren empören kritik vorwurf klage beschwerde befürchten fürchten befürchtung sorgen misstrauen brandmarken verspotten
assert -1: criticize criticise condemn denounce slam blast oppose lament deplore regret attack accuse blame fault object dismiss fear worry complain criticism condemnation opposition objection accusation protest chide decry lambaste mock ridicule deride argue_against speak_against vote_against rail_against campaign_against object_to
assert 1: hoffen hope hoffnung wish wünschen
assert 1: setzen einsetzen starkmachen
assert 0: aussprechen wenden come_out speak_out
assert 0: sagen erklären betonen mitteilen berichten melden behaupten unterstreichen hervorheben bekräftigen versichern bestätigen schreiben meinen äußern ergänzen erläutern hinweisen verweisen einräumen zugeben schildern begründen feststellen glauben denken finden halten laut zufolge nach so gemäß
assert 0: say tell state add note claim argue explain report write confirm stress insist maintain acknowledge admit concede believe think feel remark point_out contend assert allege according_to reveal
`;

const cueActs = once(parseTable);

function parseTable(): ReadonlyMap<string, CueAct> {
  const acts = new Map<string, CueAct>();
  for (const line of TABLE.trim().split("\n")) {
    const [head = "", words = ""] = line.split(": ");
    const [act = "assert", sign = "0"] = head.split(" ");
    for (const lemma of words.split(" ")) {
      if (!acts.has(lemma)) acts.set(lemma, { act: act as Act, sign: Number(sign) as CueAct["sign"] });
    }
  }
  return acts;
}

/** Act and sign of a cue lemma; spaces and case do not matter. `null` when the list does not know it. */
export function cueAct(lemma: string | null): CueAct | null {
  return lemma === null ? null : actOfLemma(lemma);
}

const actOfLemma = perWord((lemma): CueAct | null => {
  const key = lemma.toLowerCase().trim();
  const bare = key.replace(/^sich /, "");
  const compact = bare.replace(/[\s-]+/g, "");
  const acts = cueActs();
  return acts.get(key.replace(/\s+/g, "_")) ?? acts.get(bare) ?? acts.get(compact) ?? compoundAct(compact);
});

/** "Kernforderung", "Hilfszusage": the last part decides. */
function compoundAct(noun: string): CueAct | null {
  for (let cut = 3; cut < Math.min(noun.length - 4, 20); cut += 1) {
    const act = cueActs().get(noun.slice(cut));
    if (act !== undefined && /(?:ung|age|uss|ruf|ell|ik|urf|ag|ot|bitte)$/.test(noun)) return act;
  }
  return null;
}
