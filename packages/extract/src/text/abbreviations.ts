/** Shortened words whose full stop does not end a sentence, and the words that start one nevertheless. */
import type { Language } from "@parley/core";

const german = `
abb abg abs abschn abt adr ahd allg anm apl art aufl aug az bd bez bgm bspw bsp btl bzgl bzw ca chr co corp
dez dgl dipl dir do dr dt eigtl einschl engl entspr erw etc ev evtl exkl fa feb febr ff fn fr franz fr frl
geb gegr gem gen ggf ggfs gest ggü griech hg hl hrsg inc ing inkl insb insbes int ital jahrh jan jhd jhdt
jr jul jun kap kath kfm kgl kl lat lfd lt ltd mag max mdl mi mind mio mo mrd mrz min mr mrs ms nr nov o.ä okt
op österr oberst phil pkt pl pol prof rd red ref rel russ s sa sen sep sept so.g sog spez st std stellv str
str tel tsd tägl u.a ukr ung ungef univ usf usw v.a verf vgl vizepräs vors vs wg wiss z zit zool zt ztl zz zzgl
hptm lt gen maj obst stv dienstl bayr sächs frz span schweiz ehem techn milit bez vorl vorm nachm abends lic
rer nat med jur habil oec theol hon jg nm hbf
`;
const english = `
adm apr assn assoc aug ave blvd bros brig capt cf cmdr co col corp cpl dec del dept det dist dr ed esq est etc ex
feb fig fri ft gen gov govt hon hr inc insp jan jr jul jun lt ltd lieut maj mar messrs min mon mr mrs ms mt
mx no nov oct op para pfc phd pl pres prof pvt rep reps rev rd sat sec sen sens sep sept sgt sr st ste sun supt
thu tue univ vol vs wed approx ave
`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Keys are lower case and without the last full stop. */
export const abbreviations: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: words(german),
  en: words(english),
};

/** Abbreviations that often stand at the end of a sentence. */
export const finalAbbreviations: ReadonlySet<string> = words(
  "etc usw usf ff co inc corp ltd u.a o.ä jr sr p.m a.m u.s u.n u.k e.u d.c uhr",
);

/** English shortened words that only go before a number or name, so that "no." is not swallowed elsewhere. */
export const beforeNumberOnly: ReadonlySet<string> = words(
  "no fig vol op para art nr s max min mar sun sat sec mon",
);

/**
 * Function words that, written with a capital, start a sentence. After "3." or "usw." they tell an end from
 * an ordinal or a noun that follows.
 */
export const sentenceStarters: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: words(`
der die das den dem des ein eine einer eines einem einen er sie es wir ich ihr man dies diese dieser dieses
diesem diesen jene jener im in am an auf aus bei beim mit nach von vom vor zu zum zur seit während wegen trotz
durch für gegen ohne um unter über zwischen auch aber doch denn und oder sondern als wenn weil da dass ob wie
wer was wo warum nun dann danach dabei damit dagegen dazu daher deshalb zudem außerdem allerdings jedoch so
sein seine seiner ihre ihren ihrem kein keine alle viele einige mehrere beide bereits erst noch nur schon
später zuvor heute gestern inzwischen bisher laut nachdem obwohl insgesamt hier dort gleichzeitig`),
  en: words(`
the a an he she it they we i you this that these those in on at by for from to with after before as but and or
so if when while because although however meanwhile there here his her its their our my your what who why how
no not both many some all most several another others since under over during then yet also even still now
earlier later officials`),
};

/** Month names: a number with a full stop before one is an ordinal. */
export const monthNames: ReadonlySet<string> = words(`
januar jänner februar feber märz april mai juni juli august september oktober november dezember
jan feb mrz apr jun jul aug sep sept okt nov dez january february march may june july october december`);
