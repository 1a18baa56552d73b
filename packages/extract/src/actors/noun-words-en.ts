/** English nouns of people in office, of institutions and of groups. */

/** Offices, singular. "=f" and "=m" give the gender. */
export const officesEn = `boss president premier chancellor minister secretary spokesman=m spokeswoman=f spokesperson chairman=m chairwoman=f chairperson chair chief head leader ambassador envoy commissioner mayor governor senator lawmaker congressman=m congresswoman=f general admiral director king=m queen=f prince=m princess=f pope=m
councillor councilor alderman supervisor trustee superintendent principal skipper rapporteur ombudsman=m ombudswoman=f pm msp td mla farmer
judge justice lawyer attorney expert analyst adviser advisor negotiator diplomat professor historian researcher scientist commander colonel author manager ceo representative delegate candidate founder owner aide official officer deputy economist journalist reporter correspondent strategist pollster consultant nominee
treasurer coordinator mediator bishop cardinal archbishop imam ayatollah emir sultan sheikh emperor=m speaker whip prosecutor investigator sheriff trooper captain lieutenant sergeant major brigadier marshal counsel counselor assistant editor writer columnist commentator activist organizer volunteer resident neighbor constituent voter student teacher doctor physician nurse
politician parliamentarian mp mep backbencher successor predecessor counterpart colleague ally mother=f father=m son=m daughter=f wife=f husband=m brother=m sister=f widow=f executive vice-president vice-chancellor taoiseach`;

/** Words that go before an office and belong to it, also with a capital. */
export const officeModifiersEn = `republican democratic democrat conservative liberal tory longtime presumptive prime foreign vice deputy defence defense interior finance economy economic trade energy justice home health education climate environment agriculture labour labor transport press chief senior former then acting incoming outgoing top first national security advisory general secretary opposition party parliamentary government presidential permanent special regional local military army navy police
house senate state federal white british-born executive managing treasury attorney intelligence campaign policy political high joint supreme allied major lieutenant brigadier rear co joint current ex-`;

/** Titles before a name. */
export const titlesEn = `sens. reps. govs. messrs. fr. mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame cllr cllr. honourable honorable sen. sen rep. rep del. gov. gov gen. gen col. lt. sgt. capt. maj. adm. cmdr. rev. hon. st. president-elect justice judge`;

export const institutionsEn = `ministry government cabinet parliament party court tribunal police commission council army military navy agency department bureau committee bank university institute company corporation group union organization organisation association newspaper coalition alliance opposition administration embassy senate congress presidency campaign office
foundation federation league authority board bloc delegation mission chamber assembly church movement initiative regime junta militia force network magazine broadcaster station airline firm consortium centre center command headquarters secretariat directorate leadership team staff legislature watchdog regulator charity operator maker manufacturer service monarchy palace wing`;

/** Groups without a name, plural. */
export const groupsEn = `countries states nations governments officials diplomats allies partners experts analysts critics observers sources lawmakers leaders ministers people residents witnesses scientists researchers soldiers protesters protestors activists voters republicans democrats conservatives liberals reporters journalists politicians supporters opponents delegates representatives advisers advisors
aides economists historians lawyers doctors workers students parents families members capitals powers media authorities agencies parties organizations organisations companies groups troops forces commanders generals envoys ambassadors negotiators investigators prosecutors judges unions neighbours neighbors americans europeans colleagues executives spokespeople senators presidents polls strategists staffers sceptics skeptics rivals advocates campaigners citizens locals others participants signatories studies reports economies rebels separatists
demonstrators lobbyists investors traders growers farmers fishermen monks nuns priests clerics tenants landlords patients drivers commuters pensioners retailers insurers carmakers importers exporters manufacturers shareholders creditors donors backers dissidents refugees migrants immigrants survivors victims relatives mayors firefighters shopkeepers lecturers
communities towns cities villages districts provinces regions municipalities islands tribes lenders banks firms`;
export const campsEn = `west opposition public majority minority coalition-of-the-willing world`;

export const sayingsEn = `claim claims statement statements report reports words view views opinion opinions account accounts remark remarks comment comments assertion allegation allegations demand demands warning warnings estimate estimates study survey poll letter speech tweet announcement promise proposal analysis testimony suggestion insistence belief hope fear pledge argument`;

export const pronounsEn = {
  he: "male singular",
  him: "male singular",
  his: "male singular",
  she: "female singular",
  her: "female singular",
  hers: "female singular",
  they: "any plural",
  them: "any plural",
  their: "any plural",
  it: "neuter singular",
  its: "neuter singular",
  who: "any relative",
  whom: "any relative",
  whose: "any relative",
  which: "neuter relative",
  both: "any plural",
} as const;

export const articlesEn = `the a an his her its their this these that those our your my no each every`;
export const quantifiersEn = `other others several some many all most few two three four five six seven eight nine ten eleven twelve dozens hundreds thousands numerous various certain both multiple more another any various half no`;
export const prepositionsEn = `in at of from to by with for on about against over under between among after before into near within through during without since until off toward towards across behind`;
export const conjunctionsEn = `and & nor`;
export const noNamesEn = `and but or so if when while because although however meanwhile there here who what why how where yet also even still now then later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december not only just after before as at by in on to from with without under over since until i you we they it he she mr. that this these those our my your one perhaps instead indeed moreover nevertheless nonetheless despite during according photo source
summit war peace ceasefire treaty meeting conference once again asked speaking both neither either nor each every no yes well last next earlier thus hence such like unlike amid among about
do does did was were is are am be been being has have had will would can could should may might must shall let lets please okay yes everything everyone everybody nothing nobody anything anyone anybody something somebody someone whatever whoever whenever wherever whichever
overall contrary regardless otherwise furthermore additionally besides finally eventually recently currently previously originally initially reportedly apparently clearly obviously certainly fortunately unfortunately sadly frankly importantly notably specifically similarly likewise separately together altogether rather quite very too maybe beyond behind above below along across around beneath beside toward towards upon within throughout except plus via per given considering regarding concerning including following excluding barring because whereas whether unless though
first second third fourth lastly firstly secondly thirdly nearby elsewhere hours minutes days weeks months years moments overnight headline headlines correction clarification update breaking transcript excerpt excerpts caption article section chapter page figure table appendix note notes editor's`;
