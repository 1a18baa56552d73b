/** Closed word classes of German: what the rules recognize without a tagger. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const prepositions = words(`
in im ins an am ans auf aufs aus außer außerhalb bei beim bis binnen dank durch durchs entlang entgegen für fürs
gegen gegenüber gemäß hinsichtlich hinter infolge inklusive innerhalb jenseits laut mangels mit mithilfe mittels
nach nahe neben ob oberhalb ohne per pro seit seitens statt anstatt trotz über überm übers um ums ungeachtet unter
unterm unterhalb unweit via vom von vor vorm während wegen wider zu zum zur zufolge zugunsten zuliebe zwischen
angesichts anhand anlässlich anstelle aufgrund bezüglich einschließlich einschliesslich namens samt kraft zwecks`);

/** Determiners that can stand before a subject. */
export const subjectDeterminers = words(`
der die das ein eine kein keine mein meine dein deine sein seine ihr ihre unser unsere euer eure dieser diese dieses
jener jene jenes jeder jede jedes mancher manche manches mehrere einige viele wenige alle beide beiden sämtliche zahlreiche etliche
welcher welche welches solche zwei drei vier fünf sechs sieben acht neun zehn elf zwölf rund etwa fast knapp mindestens weitere andere
derjenige diejenige diejenigen derselbe dieselbe dasselbe manch solch hunderte tausende beide einzelne verschiedene auch selbst sogar`);

/** Determiners that cannot: dative and genitive, or accusative. */
export const obliqueDeterminers = words(`
dem den des einem einen eines einer keinem keinen keines keiner meinem meinen meines seinem seinen seines seiner ihrem ihren ihres
ihrer unserem unseren unserer unseres diesem diesen jenem jenen jedem jeden allem allen aller manchem manchen
welchem welchen solchem solchen mehreren einigen vielen anderen weiteren zweier dreier dessen deren beider`);

export const subjectPronouns = words(`
er sie es wir ich ihr du man jemand niemand wer dieser diese jener jene beide alle letzterer letztere erstere
derselbe keiner jeder einer viele einige andere manche mehrere`);
export const otherPronouns = words(
  `ihm ihn ihnen mir mich uns euch dir dich sich dem den denen dessen deren dies das was jemandem jemanden`,
);

/** Words that open a relative clause together with a finite verb at its end. */
export const relativePronouns = words(
  `der die das dem den deren dessen denen welcher welche welches welchem welchen wo was wer`,
);
/** w-words that open a content clause. */
export const contentWords = words(`
wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie wieviel inwieweit inwiefern welche welcher welches welchen
welchem womit wodurch worüber worauf wofür wogegen woran worin wovon wovor wozu woraus`);
export const adverbialSubordinators = words(`
weil wenn falls als nachdem bevor während obwohl obgleich obschon wenngleich sodass da damit indem seit seitdem sobald solange soweit sofern
bis ehe zumal sooft wohingegen wobei weswegen weshalb woraufhin wodurch nur wie insofern`);
export const coordinators = words(`und oder aber sondern doch denn sowie jedoch beziehungsweise bzw. bzw`);

/** Adverbs and particles that may stand in the field before or after the verb without being a subject. */
export const adverbs = words(`
nicht auch nur noch schon bereits jetzt nun heute gestern morgen vorgestern bald dann danach zuvor zunächst zuletzt
zudem außerdem ferner weiter weiterhin überdies darüber daher deshalb deswegen darum dennoch trotzdem gleichwohl allerdings jedoch
indes indessen hingegen dagegen dabei damit dafür davon davor dazu darauf daran darin daraus hier dort da so sehr mehr
weniger immer nie niemals oft häufig selten manchmal wieder erneut abermals bislang bisher derzeit zurzeit gegenwärtig momentan
inzwischen mittlerweile unterdessen währenddessen später früher damals einst kürzlich neulich jüngst zugleich gleichzeitig
insgesamt insbesondere besonders vor allem etwa rund ungefähr fast beinahe kaum ganz gar durchaus wohl vielleicht
möglicherweise wahrscheinlich vermutlich offenbar offensichtlich angeblich anscheinend tatsächlich wirklich sicher
sicherlich gewiss natürlich selbstverständlich leider glücklicherweise schließlich endlich letztlich immerhin zumindest
mindestens höchstens wenigstens lediglich bloß allein ebenfalls ebenso gleichfalls sogar selbst überhaupt eben halt
ja doch mal einmal zweimal erstmals erst sofort umgehend unverzüglich plötzlich bekanntlich demnach somit folglich
also anschließend daraufhin hierzu dazu hierbei hiermit hiervon dies dadurch hierdurch wörtlich öffentlich offiziell
ausdrücklich deutlich nachdrücklich erneut telefonisch schriftlich mündlich zwar entweder weder nebenbei insofern
abends morgens mittags nachmittags vormittags nachts montags vorerst vorläufig künftig zukünftig seither seitdem
kurz lange früh direkt unmittelbar einst sehr zusammen gemeinsam einerseits andererseits ansonsten sonst zuweilen teilweise größtenteils weitgehend jedenfalls ohnehin`);

export const negators = words(
  `nicht kein keine keinen keinem keiner keines nie niemals nichts niemand weder keinesfalls keineswegs keinerlei nirgends kaum`,
);

export const correlates = words(`
darauf davon davor dafür dagegen darüber darin daran damit dazu darum dahin dahingehend daraus dabei hierzu`);

/** Auxiliaries and modals, by mood; plural forms that could be either count as indicative. */
export const auxiliaries = {
  have: words(`hat haben habe hatte hatten hätte hätten habt hast`),
  be: words(`ist sind sei seien war waren wäre wären bin bist`),
  become: words(`wird werden werde wurde wurden würde würden worden`),
  modal: words(`
kann können könne konnte konnten könnte könnten muss müssen müsse musste mussten müsste müssten soll sollen solle sollte sollten
will wollen wolle wollte wollten darf dürfen dürfe durfte durften dürfte dürften mag mögen möge mochte mochten möchte möchten`),
};
export const finiteIndicative = words(`
ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen musste mussten soll
sollen will wollen wollte wollten darf dürfen durfte durften mag mögen mochte mochten sollte sollten weiß wissen bin bist`);
export const finiteKonjunktiv1 = words(`
sei seien habe werde könne müsse solle wolle dürfe möge wisse tue sehe gebe gehe komme stehe nehme lasse halte bleibe`);
export const finiteKonjunktiv2 = words(`
hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften möchte möchten wüsste wüssten käme kämen
gäbe gäben ginge gingen stünde stünden bräuchte bräuchten ließe ließen bliebe blieben hieße täte brächte brächten`);

/** Lower-case words in -t, -te, -e or -en that look like verbs but are none. */
export const notVerbs = words(`
nicht jetzt erst fast selbst sonst zuerst zuletzt bereit insgesamt überhaupt bekannt gut laut statt anstatt samt seit mit weit breit spät
leicht direkt konkret gesamt exakt dort oft nächst meist längst höchst möglichst zumindest heute ohne alle viele große neue gute
erste zweite dritte vierte fünfte letzte rechte ganze eine keine meine seine ihre unsere jene diese welche solche
manche beide einige mehrere wenige andere weitere gerade ebene beinahe lange gerne vorne hinten unten oben außen innen seiten
zwischen neben gegen wegen zwar hatten heuten gestern morgen zusammen weiteren anderen ersten letzten nächsten vergangenen
deutschen israelischen gesamten gute eigene bisherige spätere heutige gestrige hohe frühere sowie wie ehe je nahe binnen selten
dessen deren denen ihnen einen keinen meinen seinen ihren diesen jenen allen vielen beiden einigen sieben zehn
entgegen hingegen dagegen deswegen inzwischen indessen unterdessen außerdem trotzdem ungeachtet angesichts
zufrieden verschieden offen eigen trocken selten golden leise müde böse feige weise irre trübe rege öde träge vage
bitte danke schade pleite heute halbe beste größte meiste schlechte echte alte bunte feste harte kalte leichte letzte nackte
rote satte sanfte schnellste späte tote weite zarte dichte direkte erhöhte berühmte bekannte verletzte getötete rechte genannte sogenannte
gut fit matt glatt nett satt tot rot hart zart dicht echt schlecht recht schlicht wert fest bewusst ernst selbst wüst absolut
intakt perfekt strikt abstrakt kompakt defekt robust akut absolut korrekt abrupt indirekt relevant interessant elegant dominant prominent transparent permanent kompetent
indirekt sofort fort kurzerhand derart geschickt berühmt beliebt verletzt verstärkt zunehmend vermehrt verdeckt wiederholt`);
