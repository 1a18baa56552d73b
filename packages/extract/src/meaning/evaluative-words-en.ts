/** English words that judge: adjectives, nouns and verbs, one list for praise and one for blame. */

export const englishPraise = `
good better best right important useful sensible reasonable wise prudent smart clever necessary needed essential indispensable vital crucial
critical imperative urgent overdue appropriate adequate fitting proper fair just justified legitimate lawful legal permissible defensible
acceptable tolerable possible compatible feasible realistic workable practicable viable conceivable thinkable welcome desirable preferable worthwhile
worthy worth helpful beneficial advantageous favorable favourable effective efficient suitable suited safe secure stable solid sound
reliable dependable credible convincing compelling persuasive constructive productive fruitful successful promising encouraging
pioneering exemplary excellent outstanding great remarkable impressive historic brave courageous bold resolute measured balanced humane
democratic transparent sustainable central decisive key fundamental obvious undeniable warranted valuable precious priceless deserved
positive superb splendid brilliant wonderful admirable commendable honorable honourable noble generous robust strong sober
duty obligation gain success progress breakthrough milestone chance opportunity hope solution answer remedy backbone foundation
bedrock basis pillar cornerstone guarantee protection strength advantage benefit blessing contribution help signal model relief
improvement necessity priority centerpiece centrepiece minimum bridge anchor precondition prerequisite must reason wisdom achievement
triumph victory lifeline safeguard asset boon linchpin most
help serve strengthen protect improve save benefit deserve matter succeed
`;

export const englishBlame = `
bad worse worst wrong mistaken misguided flawed faulty unfit unsuitable inappropriate improper premature hasty rash rushed reckless careless
imprudent unwise unreasonable foolish stupid silly naive dangerous risky hazardous perilous irresponsible negligent indefensible
unacceptable intolerable untenable impossible unrealistic illusory utopian hopeless pointless senseless useless futile ineffective
inefficient superfluous redundant unnecessary needless counterproductive harmful detrimental damaging devastating catastrophic disastrous
fatal ruinous costly expensive unaffordable excessive exaggerated absurd grotesque ridiculous laughable ludicrous embarrassing scandalous
outrageous shameful disgraceful cynical dishonest hypocritical insincere unfair unjust illegal unlawful unconstitutional impermissible
forbidden incompatible problematic questionable doubtful dubious controversial thorny flimsy half-hearted insufficient inadequate
deficient weak feeble cowardly blind blindfolded deaf dead doomed lost toothless shortsighted short-sighted provocative hostile
aggressive threatening menacing inhumane undemocratic unpredictable mad insane crazy lunatic taboo unthinkable inconceivable
unworkable impractical theoretical unfounded baseless reprehensible deplorable unhelpful worthless hollow empty meaningless
unsustainable divisive corrosive toxic poisonous suicidal hypocrisy
mistake error blunder folly madness lunacy insanity nonsense joke farce charade theatre theater circus show spectacle decoration
figleaf gesture illusion fantasy dream fairytale lie deception fraud betrayal treason scandal disgrace shame insult provocation affront
escalation interference intrusion aggression attack threat danger risk gamble adventure suicide trap quagmire catastrophe disaster
debacle fiasco defeat surrender capitulation setback failure weakness defect shortcoming drawback disadvantage damage burden
liability obstacle hurdle problem nuisance evil poison sin crime theft robbery burglary expropriation breach violation target targets
invitation powderkeg theory dogma arbitrariness nightmare gift blackmail extortion whitewash patchwork waste squandering
permission concession appeasement distraction pretext excuse sham ploy bluff non-starter nonstarter recipe overreach
fail harm endanger jeopardize jeopardise imperil destroy ruin weaken undermine provoke betray worsen poison cripple paralyze paralyse
divide split sink wreck invite
`;

/** Words that say "one cannot do without": they decide about a concept that is itself a requirement. */
export const englishNecessity =
  "necessary needed need needs required require requires requirement essential indispensable vital crucial imperative precondition prerequisite condition conditional dependent depend depends must unavoidable";
