/** English words by what they tell of a side, one class a line; lines that begin with a space go on with it. */

export const englishSideWords = `
ending: abolish scrap cancel stop withdraw withdrew ban close halt drop repeal delete suspend postpone limit
  freeze froze frozen shelve ditch axe abandon end cease terminate dismantle remove revoke rescind reverse undo
  undid undone cut slash reduce curb restrict shut block veto strike struck overturn annul void quash lift quit
  leave exclude expel evict outlaw prohibit forbid bar boycott dissolve disband phase retire demolish pull
  reconsider rethink review halve cap defer delay pause moratorium closure withdrawal abolition suspension
  cancellation removal reversal resign resignation dismiss sack fire oust
starting: introduce build built create establish launch start open begin began begun set adopt pass enact
  approve ratify allow permit legalise legalize authorise authorize license expand extend increase raise boost
  widen enlarge develop install hire recruit train equip deliver supply provide send deploy restore reopen
  rebuild rebuilt renew resume repair modernise modernize invest fund finance subsidise subsidize pay compensate
  reimburse spend grant award give offer guarantee introduction expansion extension investment funding
keeping: keep kept maintain preserve retain uphold upheld conserve defend protect safeguard secure save rescue
  shield continue stay remain sustain honour honor respect observe
harm: destroy kill ruin damage hurt wound poison pollute contaminate wreck cripple choke drown bleed bled
  suffocate strangle crush smash wipe threaten endanger jeopardise jeopardize imperil undermine weaken erode
  harm burden overload overwhelm exploit exhaust suffer starve collapse deteriorate worsen degrade displace
  uproot empty drain bankrupt devastate disrupt deter discourage isolate abandon neglect sacrifice punish
  penalise penalize penalty hardship misery pain suffering destruction loss decline death disaster catastrophe
  crisis chaos havoc victim toll
benefit: help helped protect improve save strengthen relieve ease benefit profit support serve enable empower
  free liberate rescue heal cure cleaner safer cheaper easier faster fairer simpler better healthier stronger
  gain advantage boon relief boost opportunity chance progress improvement recovery growth prosperity stability
  security safety peace hope future solution remedy
praise: good great right fair just sensible reasonable wise prudent necessary overdue welcome important vital
  essential historic excellent brilliant wonderful fantastic superb splendid proud glad happy pleased delighted
  grateful thankful relieved thrilled satisfied confident optimistic hopeful encouraging promising impressive
  remarkable successful success effective responsible honest decent brave courageous clever smart beautiful
  lovely perfect ideal best proper appropriate legitimate lawful justified worth worthwhile triumph victory
  milestone breakthrough achievement blessing gift treasure pride dignity congratulations bravo thanks cheers
  love like loved enjoy admire celebrate works worked delivers deserve deserved deserves trust
blame: bad worse worst wrong mistake mistaken error blunder unfair unjust unacceptable intolerable outrageous
  scandalous shameful disgraceful scandal disgrace shame absurd ridiculous ludicrous laughable insane crazy mad
  madness insanity folly stupid foolish idiotic nonsense rubbish bunk farce joke circus charade theatre theater
  sham fig cynical cynicism hypocrisy hypocritical dishonest lie liar lies lied deceit deception fraud cheat
  cheated trick swindle betrayal betray betrayed insult slap kick punch humiliate humiliating humiliation
  dangerous reckless irresponsible careless negligent negligence incompetent incompetence useless pointless
  worthless toothless hopeless helpless excessive disproportionate draconian heavy-handed unconstitutional
  illegal unlawful arbitrary discriminatory discrimination racist undemocratic authoritarian provocation
  escalation aggression threat menace attack assault raid theft robbery stolen steal stole grab rip-off
  extortion blackmail ransom bribe hostage nightmare horror terrible horrible awful dreadful appalling
  disgusting sick sickening nasty ugly grotesque obscene monstrous brutal cruel inhuman barbaric disaster
  disastrous catastrophic failure failed fail fails fiasco debacle mess shambles chaos chaotic botched flawed
  broken inadequate insufficient weak feeble half-hearted belated vague hollow empty lip cosmetic symbolic
  gimmick stunt propaganda smokescreen whitewash excuse pretext loophole bureaucratic bureaucracy red-tape
  unworkable impractical unrealistic premature rushed hasty naive blind deaf arrogant arrogance contempt
  ignorance indifference punishment
anger: angry anger fury furious outraged outrage fume fumed thunder thundered storm stormed rage raged rant
  ranted snap snapped snarl growl growled scoff scoffed sneer sneered mock mocked jeer jeered rail railed
  complain complained grumble grumbled lament lamented protest protested bristle bristled hiss hissed shout
  shouted yell yelled bellow roar roared blast blasted slam slammed lash lashed hit tear tore savage savaged
  pour scorn dismiss dismissed dispute attack accuse accused criticise criticize condemn denounce object
  objected deplore decry warn warned caution fear feared worry worried concern concerned alarmed dismay dismayed
  disappointed disappointment frustrated frustration bitter bitterly sad sadly ashamed shocked appalled
  horrified upset unhappy sceptical skeptical scepticism skepticism doubt doubtful wary uneasy afraid scared
  terrified regret sorry tired fed exhausted desperate despair counter countered retort retorted
approve: agree agreed accept accepted back backed support supported endorse endorsed welcome welcomed praise
  praised hail hailed applaud applauded commend commended thank thanked defend defended champion embrace favour
  favor approve approved vote voted sign signed cheer cheered enthuse enthused gush gushed boast boasted beam
  beamed rave raved toast celebrate celebrated urge plead advocate recommend propose suggest consent ally
  solidarity
refuse: refuse refused reject rejected decline declined oppose opposed resist resisted object objection against
  never no nobody nothing none neither nor not don't won't cannot can't didn't doesn't isn't wasn't wouldn't
  shouldn't unwilling deny denied
fighting: sue lawsuit court litigation appeal challenge petition complaint strike walkout protest demonstrate
  demonstration blockade march rally boycott resist fight fought battle oppose opposition objection veto
  injunction picket
necessity: must need needs needed necessary should ought require requires required urgent urgently imperative
  essential indispensable crucial vital overdue duty obligation responsibility obliged have
lack: without lack lacks lacking missing miss shortage gap few fewer little less hardly barely scarcely
  insufficient short poor deficit absent absence empty gone lost lose nowhere
excess: too enough excessive excessively overly far costly expensive dear unaffordable slow late high long much
  many
doubting: apparently supposedly so-called allegedly wonderful funny strange curious odd odder oddly interesting
  remarkable somehow suddenly perhaps surely presumably evidently
stressing: simply really ever just even finally always forever completely totally utterly absolutely entirely
  deeply truly very only again still already yet at once merely
contrast: but instead rather however although though while whereas despite yet unless except otherwise
fact: percent per cent million billion tonnes kilometres kilometers metres meters miles people homes households
  votes figures figure survey study report statistics data average total number estimate measured recorded
  registered counted found showed according year month week night morning afternoon evening hours minutes
emergency: police officer officers arrested arrest detained suspect suspected investigation investigators
  investigate prosecutor prosecutors evidence crime charged custody stabbed shot injured injuries dead died
  killed hospital ambulance firefighters fire blaze crash collision accident driver scene witness victim body
  weather storm wind rain flood earthquake magnitude evacuated alarm
procedure: meeting talks summit session hearing vote debate decision decide decided deadline schedule scheduled
  publish published release statement letter draft bill law agreement deal contract committee commission council
  cabinet parliament ministry government spokesman spokeswoman
we: we us our ours ourselves i me my mine myself
you: you your yours yourself yourselves
they: they them their theirs he she him her his
pointing: this that these those it which what
being: is are was were be been being am 's 're
one: a an one
the: the
modal: will would shall can could may might
money: euro euros dollar dollars pound pounds cost costs price prices tax taxes fee fees levy levies charge
  charges bill bills budget subsidy subsidies debt
`;
