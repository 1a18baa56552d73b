/** English nouns of saying and thinking: "his claim that", "the ministry's refusal to", "in her view". */

const NOUNS = `
claim:claim claims:claim statement:state statements:state assertion:assert assertions:assert allegation:allege allegations:allege
accusation:accuse accusations:accuse argument:argue arguments:argue belief:believe beliefs:believe view:think opinion:think
contention:contend suggestion:suggest suggestions:suggest proposal:propose proposals:propose promise:promise promises:promise
pledge:pledge pledges:pledge vow:vow commitment:pledge threat:threaten threats:threaten warning:warn warnings:warn
demand:demand demands:demand call:call_for calls:call_for request:request requests:request plea:plead appeal:appeal
announcement:announce declaration:declare decision:decide refusal:refuse denial:deny insistence:insist admission:admit
acknowledgment:acknowledge hope:hope hopes:hope fear:fear fears:fear concern:worry concerns:worry worry:worry worries:worry
expectation:expect expectations:expect prediction:predict predictions:predict conclusion:conclude finding:find findings:find
report:report reports:report assessment:assess complaint:complain complaints:complain criticism:criticize remark:remark
remarks:remark comment:comment comments:comment support:support opposition:oppose endorsement:endorse criticisms:criticize
condemnation:condemn desire:want wish:want intention:intend plan:plan plans:plan offer:offer doubt:doubt doubts:doubt
confidence:believe conviction:believe idea:think notion:think question:ask questions:ask advice:advise recommendation:recommend
assurance:assure assurances:assure testimony:testify account:tell tweet:tweet tweets:tweet explanation:explain assumption:assume
`;

const LEMMAS: ReadonlyMap<string, string> = new Map(
  NOUNS.trim()
    .split(/\s+/)
    .map((entry) => {
      const [noun = "", lemma = ""] = entry.split(":");
      return [noun, lemma.replace("_", " ")] as const;
    }),
);

/** Lemma of the verb behind a noun of saying, or `null`. */
export function nominalCue(lower: string): string | null {
  return LEMMAS.get(lower) ?? null;
}
