/** German nouns of people in office, of institutions and of groups, as endings: "präsident" also names the "Vizepräsident". */

/** Masculine base of offices; feminine and declined forms by rule. "~" marks adjectives used as nouns (der Vorsitzende). */
export const officesDe = `präsident kanzler minister premier premierminister chef sprecher sekretär botschafter kommissar bürgermeister general admiral direktor leiter
senator gouverneur könig königin papst richter anwalt anwält expert analyst berater unterhändler diplomat politiker professor historiker forscher wissenschaftler kommandeur
kommandant oberst offizier autor manager führer vertreter inspekteur trainer bischof kardinal pfarrer arzt ärzt koordinator vermittler kandidat gründer inhaber besitzer verteidiger
ermittler funktionär journalist reporter korrespondent ökonom jurist soziolog politolog ökolog psycholog virolog attaché staatsoberhaupt oberhaupt prinz prinzessin kaiser scheich sultan emir präses
stellvertreter vize landrat stadtrat bundesrat-mitglied mitglied ministerpräsident regierungschef staatschef außenminister verteidigungsminister obmann obfrau amtsinhaber amtskolleg
boss lenker vorgänger nachfolger parlamentarier feldherr redakteur ingenieur astronom biolog geolog klimatolog meteorolog theolog philosoph chirurg gewerkschafter händler unternehmer wirt bauer lehrer
sekretärin staatsanwalt staatsanwält amtskollege kollege kollegin zeuge zeugin sohn tochter bruder schwester vater mutter ehemann ehefrau witwe präsidentengattin schauspieler sänger regisseur schriftsteller künstler
aktivist demonstrant aussteiger whistleblower pilot kapitän fahrer ~vorsitzend ~beauftragt ~abgeordnet ~gesandt ~beamt ~angeklagt ~verdächtig ~verantwortlich ~sachverständig ~angestellt ~oberst-general generaloberst generalmajor generalleutnant brigadegeneral feldwebel hauptmann major leutnant taoiseach`;

/** Institutions by gender, as endings in the nominative singular. */
export const institutionsDe = {
  neuter: `amt präsidium ministerium kabinett parlament gericht institut unternehmen bündnis komitee büro zentrum magazin blatt konsortium gremium direktorium tribunal militär abgeordnetenhaus repräsentantenhaus
hilfswerk netzwerk forum sekretariat generalsekretariat konsulat korps presseamt kommando oberkommando krisenzentrum außenamt königshaus wochenmagazin nachrichtenmagazin fernsehen staatsfernsehen oppositionsbündnis regime krankenhaus klinikum`,
  female: `regierung behörde kommission partei fraktion opposition koalition verwaltung polizei anwaltschaft staatsanwaltschaft armee feuerwehr wehr luftwaffe marine bank agentur nachrichtenagentur zeitung zeitschrift wochenzeitung tageszeitung universität hochschule gewerkschaft organisation gesellschaft
stiftung versammlung kammer kirche gruppe initiative bewegung allianz firma fluglinie reederei ladenkette handelskette hilfsorganisation delegation botschaft junta miliz staatsführung führung direktion redaktion mission landesregierung aufsicht vereinigung staatskanzlei kanzlei präsidialverwaltung präsidentschaft union arbeitsgruppe airline fluggesellschaft bürgerinitiative wahlkommission zentrale staatengemeinschaft gemeinschaft seite klinik arbeitsgemeinschaft taskforce`,
  male: `rat sicherheitsrat verband bund dienst geheimdienst wetterdienst sender konzern verein senat kongress bundestag landtag stab generalstab krisenstab ausschuss gerichtshof verlag vorstand aufsichtsrat klub club rundfunk stadtrat gemeinderat betreiber hersteller bundesgerichtshof verfassungsschutz zoll arbeitgeberverband dachverband`,
};
/** Words that end like an institution but are none. */
export const noInstitutionsDe = `verrat vorrat apparat heirat hausrat zierrat verbund bankrott aufsehen ansehen gesamt insgesamt zugrunde grund befund mund hund pfund fund dreibund gründienst verdienst kriegsdienst wehrdienst dienst zivildienst militärdienst gottesdienst adrat quadrat diktat
anstalt beirat-los seite rückseite vorderseite internetseite webseite seite absicht aussicht wasserrat blatt faltblatt parkbank sandbank datenbank umgebung führung uraufführung einführung durchführung ausführung aufführung bank entführung überführung anführung wiedereinführung fortführung verwaltung mission emission transmission aufsicht abwehr gegenwehr union`;
/** Of the above, words that are institutions when they stand alone after an article. */
export const bareInstitutionsDe = `bank union führung verwaltung mission seite blatt aufsicht`;

/** Groups without a name, in the plural; endings. */
export const groupsDe = `länder ländern staaten nationen regierungen diplomaten diplomatinnen beamte beamten politiker politikern politikerinnen experten expertinnen kritiker kritikern kritikerinnen beobachter beobachtern kreise kreisen medien behörden parteien teilnehmer teilnehmern teilnehmerinnen verbündete verbündeten partner partnern
wissenschaftler wissenschaftlern wissenschaftlerinnen wissenschafter forscher forschern forscherinnen augenzeugen zeugen demonstranten soldaten insider insidern leute leuten menschen bürger bürgern bürgerinnen anwohner anwohnern vertreter vertretern organisationen verbände verbänden unternehmen anwälte anwälten ärzte ärzten
aktivisten gegner gegnern befürworter befürwortern abgeordnete abgeordneten minister ministern chefs europäer europäern quellen analysten journalisten sprecher ermittler ermittlern wähler wählern studenten jugendliche jugendlichen rebellen separatisten milizen truppen streitkräfte streitkräften militärs gewerkschaften hilfsorganisationen
weggefährten mitstreiter mitstreitern vertraute vertrauten parteifreunde parteifreunden gefolgsleute gefolgsleuten eingeweihte eingeweihten unterhändler unterhändlern delegierte delegierten historiker juristen ökonomen fachleute fachleuten zeitungen hauptstädte hauptstädten mächte mächten alliierte alliierten mitgliedstaaten mitgliedsstaaten eltern familien angehörige angehörigen bewohner bewohnern einwohner einwohnern opfer nachbarn gäste gästen kollegen anhänger anhängern führer führern richter richtern verteidiger veranstalter veranstaltern initiatoren autoren
umweltschützer umweltschützern tierschützer datenschützer menschenrechtler bauern arbeiter arbeitern arbeitgeber arbeitgebern lehrer lehrern mediziner medizinern mitarbeiter mitarbeitern verantwortliche verantwortlichen betroffene betroffenen kläger klägern vorsitzende vorsitzenden staatsanwälte geschwister präsidenten premiers premierministern kanzler botschafter generäle generale bischöfe geheimdienste dienste
mönche mönchen nonnen farmer farmern reporter reportern fischer fischern landwirte landwirten händler händlern pendler pendlern rentner rentnern spediteure spediteuren winzer winzern mieter mietern patienten pflegekräfte pflegekräften lehrkräfte lehrkräften schüler schülern geistliche geistlichen priester priestern muslime muslimen christen sunniten schiiten dissidenten flüchtlinge flüchtlingen lobbyisten investoren aktionäre aktionären gläubiger gläubigern`;
/** Singular words for a group or camp. */
export const campsDe = `westen opposition öffentlichkeit bevölkerung mehrheit minderheit weltgemeinschaft staatengemeinschaft koalition`;

/** Nouns of saying: the speaker is in their genitive, "von" phrase or first half. */
export const sayingsDe = `angabe angaben ansicht ansichten auffassung aussage aussagen bericht berichte berichten berichts einschätzung einschätzungen erkenntnis erkenntnisse erkenntnissen information informationen meinung mitteilung mitteilungen worte worten überzeugung sicht darstellung erklärung
erklärungen vorstellung vorstellungen äußerung äußerungen stellungnahme pressemitteilung meldung meldungen forderung forderungen vorwurf vorwürfe ankündigung behauptung hoffnung warnung warnungen schätzung schätzungen befund befunde studie studien umfrage untersuchung untersuchungen analyse gutachten urteil gerücht gerüchte gerüchten annahme annahmen vorlage ergebnis ergebnisse ergebnissen hochrechnung hochrechnungen statistik statistiken petition text beschluss entwurf vorschlag plan antrag brief schreiben rede tweet beitrag interview appell aufruf drohung zusage versprechen ablehnung kritik prognose bilanz`;

export const pronounsDe = {
  er: "male singular",
  ihn: "male singular",
  ihm: "male singular",
  sie: "female any",
  ihr: "female singular",
  es: "neuter singular",
  ihnen: "any plural",
  der: "male singular",
  die: "female any",
  dem: "male singular",
  denen: "any plural",
  dieser: "male singular",
  diese: "female any",
  dieses: "neuter singular",
  welcher: "male singular",
  welche: "female any",
  welches: "neuter singular",
  beide: "any plural",
  letzterer: "male singular",
  letztere: "female any",
  jener: "male singular",
  jene: "female any",
} as const;

export const articlesDe = `der die das des dem den deren dessen ein eine einer eines einem einen sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren dieser diese dieses diesem diesen jener jene jenes kein keine keiner keinem keinen welche`;
export const quantifiersDe = `andere anderen anderer mehrere mehreren mehrerer einige einigen einiger viele vielen vieler alle allen aller manche manchen zahlreiche zahlreichen zahlreicher weitere weiteren weiterer wenige wenigen etliche etlichen verschiedene verschiedenen sämtliche beide beiden zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzende hunderte tausende kein keine keiner niemand übrige übrigen meisten jede jeder jedes`;
export const prepositionsDe = `in im nach aus bei beim von vom zu zum zur mit für gegen über unter vor an am auf durch ohne um zwischen seit während wegen laut gemäß trotz neben hinter gegenüber statt samt inklusive ab bis`;
export const conjunctionsDe = `und sowie`;
export const titlesDe = `herr herrn frau dr. prof. professor sir lord lady dame graf gräfin freiherr baron dipl.-ing. h.c. mr. mrs. genosse genossin scheich imam ayatollah großayatollah`;
/** Words written with a capital at a sentence's start, and nouns of time and measure, that are no part of a name. */
export const noNamesDe = `auch aber doch denn wenn als da dass ob wie wer was wo warum nun dann danach dabei damit dagegen dazu daher deshalb deswegen zudem außerdem allerdings jedoch so ja nein nicht nur noch schon bereits erst später zuvor heute gestern morgen inzwischen bisher insgesamt hier dort gleichzeitig trotzdem dennoch darauf daraufhin darunter demnach demzufolge hingegen obwohl nachdem bevor sobald solange falls sofern weil man mir mich dir uns euch ich du wir ihr es er sie jeder jede jedes niemand jemand
january montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september oktober november dezember anfang ende mitte millionen milliarden million milliarde prozent euro dollar uhr jahr jahre jahren tag tage tagen woche wochen monat monate monaten kilometer meter stunden minuten foto quelle
gipfel treffen krieg frieden soldaten einsatz waffenruhe waffenstillstand sitzung konferenz rahmen laufe zusammenhang abend morgen mittag nacht mal beispiel norden süden osten westen internet leben welt land stadt hause teil fall punkt ziel grund kurz zum zur vom beim ins ans aufs laut seit während wegen trotz unter über zwischen gegen ohne statt neben hinter gegenüber angesichts aufgrund infolge mehr weniger ganz sehr
zwar sonst weiter ebenso mittlerweile schließlich zunächst zugleich dafür davor daran darin darüber hierzu hinzu jetzt nie immer wieder vielleicht möglicherweise offenbar angeblich tatsächlich dementsprechend somit also indes derweil seitdem seither einst früher künftig bald soeben gerade eben ferner überdies immerhin einerseits andererseits letztlich womöglich vermutlich wahrscheinlich
darüberhinaus hinzukommend gleichwohl nichtsdestotrotz nichtsdestoweniger infolgedessen währenddessen unterdessen indessen schlussendlich letztendlich insbesondere beispielsweise normalerweise üblicherweise glücklicherweise bedauerlicherweise leider demgegenüber stattdessen außer sowohl weder entweder sowie ansonsten andernfalls allein obgleich wenngleich sodass damals vorher nachher vorgestern übermorgen wiederum erneut kürzlich neulich jüngst zuletzt anschließend zusätzlich gemeinsam zusammen vielmehr allenfalls keinesfalls jedenfalls ebenfalls gleichfalls bestenfalls
mindestens höchstens wenigstens spätestens frühestens meist meistens manchmal oft häufig selten niemals überall nirgends irgendwo genau ungefähr rund etwa knapp fast beinahe nahezu kaum bundesstaat bundesstaates bundesstaats provinz region kanton kantons landkreis landkreises distrikt distrikts departement bezirk bezirks halbinsel hafenstadt kleinstadt großstadt millionenstadt überschrift bildunterschrift zwischenüberschrift update korrektur hinweis anmerkung`;
