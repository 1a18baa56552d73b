/** German words by what they tell of a side, one class a line; lines that begin with a space go on with it. */

export const germanSideWords = `
ending: abschaffen abgeschafft abzuschaffen abschaffung streichen gestrichen streichung stoppen gestoppt stopp
  zurückziehen zurückgezogen zurückzuziehen rückzug abzug abziehen abgezogen abzuziehen verbieten verboten
  verbot schließen geschlossen schließung aussetzen ausgesetzt auszusetzen aussetzung beenden beendet ende
  begrenzen begrenzt begrenzung einfrieren eingefroren kippen gekippt kassieren kassiert aufheben aufgehoben
  aufzuheben aufhebung absagen abgesagt abzusagen absage verschieben verschoben verschiebung einstellen
  eingestellt einzustellen einstellung aufgeben aufgegeben aufzugeben auflösen aufgelöst auflösung rückgängig
  zurücknehmen zurückgenommen zurückzunehmen rücknahme widerrufen kürzen gekürzt kürzung kürzungen senken
  gesenkt senkung reduzieren reduziert einschränken eingeschränkt einzuschränken einschränkung beschränken
  beschränkt untersagen untersagt verhindern verhindert blockieren blockiert ausschließen ausgeschlossen
  abschalten abgeschaltet abzuschalten abschaltung stilllegen stillgelegt stillzulegen abreißen abgerissen
  abriss räumen geräumt vertagen vertagt moratorium zurücktreten zurückgetreten zurückzutreten rücktritt
  entlassen entlassung abberufen absetzen abgesetzt abzusetzen verzichten verzichtet verzicht aussteigen
  ausgestiegen ausstieg austritt austreten unterlassen überdenken überprüfen nachbessern deckeln halbieren
starting: einführen eingeführt einzuführen einführung bauen gebaut bau ausbauen ausgebaut auszubauen ausbau
  aufbauen schaffen geschaffen einrichten eingerichtet gründen gegründet öffnen geöffnet öffnung starten
  gestartet beginnen begonnen beschließen beschlossen verabschieden verabschiedet zulassen zugelassen zuzulassen
  zulassung erlauben erlaubt genehmigen genehmigt genehmigung ratifizieren ratifiziert erweitern erweitert
  erweiterung verlängern verlängert verlängerung erhöhen erhöht erhöhung anheben angehoben anhebung aufstocken
  aufgestockt einstellen einzustellen ausbilden ausrüsten liefern geliefert lieferung bereitstellen
  bereitgestellt entsenden entsandt wiederherstellen wiedereröffnen erneuern erneuert sanieren saniert sanierung
  reparieren modernisieren investieren investiert investition investitionen fördern gefördert förderung
  finanzieren finanziert finanzierung bezahlen bezahlt zahlen gezahlt entschädigen entschädigt entschädigung
  ausgeben gewähren gewährt geben gegeben anbieten angeboten garantieren garantiert
keeping: behalten erhalten bewahren beibehalten beizubehalten festhalten festzuhalten verteidigen verteidigt
  schützen geschützt schutz sichern gesichert retten gerettet rettung fortsetzen fortgesetzt fortzusetzen
  fortführen weiterführen bleiben bleibt respektieren einhalten achten wahren
harm: zerstören zerstört töten getötet ruinieren ruiniert beschädigen beschädigt schaden schäden schädigen
  verletzen vergiften vergiftet verschmutzen belasten belastet belastung überlasten überfordern überfordert
  erdrücken ersticken erstickt bedrohen bedroht gefährden gefährdet schwächen geschwächt untergraben aushöhlen
  ausgehöhlt zermürben ausbluten ausbeuten ausgebeutet leiden litt gelitten hungern zusammenbrechen
  zusammenbruch verschlechtern verschlimmern verschärfen verdrängen vertreiben vertrieben lähmen abschrecken
  bestrafen bestraft strafe opfern geopfert vernachlässigen vernachlässigt verlieren verliert verloren verlust
  verluste verfallen verfall sterben stirbt gestorben tod not elend schmerz krise katastrophe chaos bürde opfer
  abwandern abgehängt einbruch pleite insolvenz
benefit: helfen hilft half geholfen hilfe verbessern verbessert verbesserung stärken gestärkt stärkung entlasten
  entlastet entlastung erleichtern erleichtert nützen nutzen genutzt dienen dient ermöglichen ermöglicht
  befreien heilen sauberer sicherer billiger günstiger leichter schneller gerechter einfacher besser gesünder
  stärker gewinn gewinnen gewinnt vorteil chance chancen fortschritt erholung wachstum wohlstand stabilität
  sicherheit frieden hoffnung zukunft lösung
praise: gut gute guter gutes richtig richtige gerecht fair sinnvoll vernünftig klug weise nötig notwendig
  überfällig willkommen wichtig unverzichtbar historisch ausgezeichnet hervorragend großartig wunderbar
  fantastisch toll prima schön stolz froh glücklich erfreut dankbar erleichtert begeistert zufrieden
  zuversichtlich optimistisch ermutigend vielversprechend beeindruckend bemerkenswert erfolgreich erfolg wirksam
  verantwortungsvoll ehrlich anständig mutig tapfer ideal bester beste besten angemessen legitim rechtmäßig
  gerechtfertigt lohnt lohnen triumph sieg meilenstein durchbruch errungenschaft segen geschenk schatz würde
  glückwunsch danke dank respekt bewährt bewähren verdient verdienen vertrauen freuen freut freude lieben liebt
  gelungen gelingt
blame: schlecht schlimm schlimmer falsch fehler irrtum irrweg ungerecht unfair inakzeptabel unerträglich
  unzumutbar zumutung skandal skandalös empörend schande schändlich blamage absurd lächerlich verrückt wahnsinn
  irrsinn unsinn quatsch blödsinn dumm dummheit töricht idiotisch farce witz zirkus theater posse
  schmierentheater feigenblatt zynisch zynismus heuchelei heuchlerisch verlogen unehrlich lüge lügen gelogen
  lügt täuschung täuschen betrug betrogen betrügen trick verrat verraten beleidigung ohrfeige schlag demütigung
  demütigend erniedrigung gefährlich gefahr leichtsinnig unverantwortlich verantwortungslos fahrlässig
  inkompetent unfähig nutzlos sinnlos wertlos zahnlos hoffnungslos hilflos überzogen unverhältnismäßig
  übertrieben verfassungswidrig rechtswidrig illegal willkür willkürlich diskriminierend diskriminierung
  rassistisch undemokratisch autoritär provokation eskalation aggression drohung bedrohung angriff überfall raub
  diebstahl gestohlen stehlen klauen abzocke erpressung erpressen lösegeld geisel albtraum alptraum horror
  schrecklich furchtbar entsetzlich grauenhaft widerlich ekelhaft hässlich grotesk obszön ungeheuerlich brutal
  grausam unmenschlich barbarisch desaster desaströs katastrophal scheitern gescheitert versagen versagt fiasko
  debakel murks pfusch flickwerk stückwerk chaotisch fehlerhaft kaputt unzureichend ungenügend mangelhaft
  schwach halbherzig verspätet vage hohl leer kosmetik symbolpolitik augenwischerei mogelpackung
  etikettenschwindel propaganda nebelkerze ausrede vorwand schlupfloch bürokratie bürokratisch papiertiger
  unpraktikabel unrealistisch verfrüht übereilt überhastet naiv blind taub arrogant arroganz verachtung ignoranz
  gleichgültigkeit bestrafung misstrauen sackgasse bankrotterklärung armutszeugnis schikane gängelung
  bevormundung enteignung kahlschlag ausverkauf rückschritt dammbruch tabubruch wortbruch
anger: wütend wut zorn zornig empört empörung verärgert ärger erzürnt schimpfen schimpft schimpfte wettern
  wettert wetterte poltern poltert polterte toben tobt tobte spotten spottet spottete höhnen höhnt höhnte
  lästern ätzen ätzt ätzte giften knurren knurrt knurrte brummt fauchen klagen klagt klagte beklagen beklagt
  beklagte beschweren beschwert beschwerde protestieren protestierte protest rügen rügt rügte monieren
  kritisieren kritisiert kritisierte kritik verurteilen verurteilt verurteilte tadeln anprangern zurückweisen
  bemängeln vorwerfen vorgeworfen vorwurf vorwürfe beschuldigen bezichtigen warnen warnt warnte warnung
  befürchten befürchtet befürchtete fürchten fürchtet fürchtete sorge sorgen besorgt beunruhigt alarmiert
  bestürzt entsetzt enttäuscht enttäuschung frustriert verbittert bitter traurig beschämt schockiert unglücklich
  skeptisch skepsis zweifel zweifeln zweifelt misstrauisch ängstlich angst bedauern bedauert bedauerte leid
  leider müde satt erschöpft verzweifelt verzweiflung kontern kontert konterte entgegnen hält dagegen unmut
  ablehnend genervt bedenken einwand einwände
approve: zustimmen zugestimmt stimmen zustimmung unterstützen unterstützt unterstützte unterstützung begrüßen
  begrüßt begrüßte loben lobt lobte lob würdigen würdigt würdigte danken dankt dankte befürworten befürwortet
  verteidigen verteidigt verteidigte rechtfertigen rechtfertigt billigen gebilligt gutheißen preisen preist
  schwärmen schwärmt schwärmte jubeln jubelt jubelte feiern feiert feierte gratulieren anerkennen bejahen werben
  wirbt warb plädieren plädiert einsetzen starkmachen solidarisch solidarität fordern verlangen vorschlagen
  empfehlen rückendeckung beifall applaus einverstanden einig
refuse: ablehnen ablehnt abgelehnt abzulehnen lehnen lehnt lehnte ablehnung weigern weigert weigerte verweigern
  verweigert gegen dagegen nie niemals niemand nichts kein keine keinen keiner keinem keinerlei nicht weder noch
  nein widersetzen widerstand widersprechen widerspricht widersprach bestreiten bestritt dementieren
fighting: klagen klage verklagen gericht gerichte prozess berufung revision verfassungsbeschwerde petition
  beschwerde streik streiken streikt protest proteste protestieren demonstrieren demonstration blockade
  blockieren boykott boykottieren kämpfen kämpft kampf wehren wehrt widerstand veto einspruch eilantrag
  bürgerbegehren
necessity: muss müssen müsse müsste müssten brauchen braucht brauche bräuchte bedarf benötigen nötig notwendig
  sollte sollten solle sollen soll gehört erforderlich dringend zwingend unverzichtbar überfällig pflicht
  verpflichtet verantwortung
lack: ohne mangel mangelt fehlen fehlt fehlte fehle fehlten lücke wenig wenige weniger kaum unzureichend knapp
  arm defizit abwesend leer weg nirgends vermissen vermisst
excess: zu genug teuer kostspielig unbezahlbar langsam spät hoch lange viel viele übermäßig
doubting: angeblich sogenannt sogenannte sogenannten offenbar wohl vermeintlich komisch seltsam merkwürdig
  kurios interessant plötzlich irgendwie wahrscheinlich bekanntlich
stressing: einfach wirklich jemals bloß sogar selbst endlich immer ewig völlig vollkommen absolut gänzlich
  zutiefst sehr nur wieder schon längst gar überhaupt eben halt doch ja mal
contrast: aber sondern statt stattdessen anstatt jedoch obwohl während trotz dennoch allerdings sonst außer
  vielmehr lieber hingegen
fact: prozent millionen milliarden tonnen kilometer meter menschen haushalte stimmen zahlen zahl umfrage studie
  bericht statistik daten durchschnitt gesamt schätzung gemessen registriert gezählt festgestellt jahr monat
  woche nacht morgen nachmittag abend stunden minuten
emergency: polizei polizist polizisten beamte festgenommen festnahme verdächtiger verdächtige ermittlungen
  ermittler ermitteln staatsanwaltschaft beweise verbrechen angeklagt haft erstochen erschossen verletzt
  verletzte tot tote gestorben ums leben krankenhaus feuerwehr brand feuer unfall zusammenstoß fahrer zeuge
  zeugen opfer leiche wetter sturm wind regen hochwasser erdbeben evakuiert alarm
procedure: treffen gespräche gipfel sitzung anhörung abstimmung debatte entscheidung entscheiden entschieden
  frist termin zeitplan veröffentlichen veröffentlicht erklärung mitteilung brief entwurf gesetz abkommen
  vertrag ausschuss kommission rat kabinett parlament ministerium regierung sprecher sprecherin
we: wir uns unser unsere unseren unserer unserem ich mich mir mein meine meinen meiner meinem
you: du dich dir ihr euch sie ihnen ihre
they: er ihn ihm sein seine seinen seiner seinem
pointing: das dies diese dieser dieses diesen diesem es da was
being: ist sind war waren sei seien wäre wären bin
one: ein eine einen einer einem eines
the: der die den dem des
modal: wird werden werde würde würden kann können könne könnte könnten darf dürfen dürfe dürfte dürften will
  wollen wolle
money: euro dollar franken kosten kostet preis preise steuer steuern gebühr gebühren abgabe abgaben maut
  rechnung haushalt subvention subventionen schulden
`;
