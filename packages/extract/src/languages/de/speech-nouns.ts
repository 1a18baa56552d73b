/**
 * Nouns of saying: what may carry a content clause ("die Forderung, … zu …"), what `nach`/`laut` phrases are
 * made of ("nach Angaben von …"), and which light verbs turn them into a predicate of saying.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().toLowerCase().split(/\s+/));

/** Nouns that take dass, a main clause, or an infinitive with zu. */
export const speechNouns = words(`
Aussage Aussagen Angabe Angaben Ankündigung Ankündigungen Anweisung Appell Appelle Argument Argumente Aufforderung Aufforderungen Aufruf Aufrufe
Auffassung Ansicht Ansichten Anschuldigung Anschuldigungen Äußerung Äußerungen Bedenken Bedingung Befehl Befürchtung Befürchtungen Begründung
Behauptung Behauptungen Bekenntnis Bericht Berichte Beschwerde Beschuldigung Bitte Botschaft Drohung Drohungen Eindruck
Einschätzung Einwand Einwände Empfehlung Empfehlungen Erkenntnis Erklärung Erklärungen Erwartung Erwartungen Feststellung Folgerung Forderung Forderungen Frage
Garantie Gerücht Gerüchte Geständnis Glaube Glauben Hinweis Hinweise Hoffnung Hoffnungen Idee Information Informationen Klage Kritik Mahnung Meinung
Meldung Meldungen Mitteilung Nachricht Nachrichten Parole Plan Pläne Position Prognose Prognosen Rat Schätzung Schätzungen Schluss Schlussfolgerung
Sorge Sorgen Spekulation Spekulationen Standpunkt Stellungnahme These Theorie Überzeugung Unterstellung Urteil Verdacht Vermutung Vermutungen
Vermerk Vernehmen Versicherung Versprechen Verlangen Versprechung Vorhersage Vorschlag Vorschläge Vorstellung Vorwurf Vorwürfe Warnung Warnungen Weigerung Weisung Wort Worte Worten
Wunsch Wünsche Zusage Zusagen Zusicherung Zweifel Absicht Absichten Bereitschaft Entscheidung Beschluss Verdikt Dementi Ultimatum Losung Motto Slogan Devise`);

/** Nouns whose phrase with `nach`, `aus` or `laut` names a source. */
export const sourceNouns = words(`
Angabe Angaben Ansicht Ansichten Auffassung Aussage Aussagen Auskunft Auskünften Äußerungen Bekunden Bericht Berichte Berichten Darstellung Darstellungen Einschätzung
Einschätzungen Erkenntnis Erkenntnissen Erklärung Ermittlungen Information Informationen Lesart Meinung Meldung Meldungen Mitteilung Mitteilungen Medienberichten Medienangaben
Pressebericht Presseberichten Pressemeldungen Prognose Prognosen Polizeiangaben Recherchen Regierungsangaben Schätzung Schätzungen Stellungnahme Studie Studien Überzeugung Umfrage Umfragen
Untersuchung Untersuchungen Vernehmen Vermutung Vermutungen Vorstellung Vorstellungen Worten Zeitungsberichten Zeitungsangaben Augenzeugenberichten Zeugenaussagen Zeugenberichten
Agenturberichten Expertenmeinung Expertenangaben Urteil Statistik Statistiken Berechnungen Beobachtungen Expertenansicht Agenturmeldungen Medieninformationen
Behördenangaben Militärangaben Krankenhausangaben Unternehmensangaben Herstellerangaben Rundfunkangaben Armeeangaben Quellen Planungen Grundgesetz Verfassung
Vereinbarung Pressemitteilung Presseerklärung Bekanntmachung Analyse Bekundung Bekundungen Überlieferung Hinweisen Aktenlage Erhebung Erhebungen Medienbericht Zeitungsbericht Agenturbericht Fernsehbericht Augenzeugenbericht Sprecher Regierungssprecher Sicht Medien Endergebnis`);

/** Light verbs and the speech nouns they carry as a predicate; "zum Ausdruck" counts by its noun. */
export const lightVerbs = words(`
geben machen stellen äußern erheben üben vertreten bringen ziehen kommen hegen teilen aufstellen wagen formulieren fassen treffen richten haben sein
erteilen ablegen abgeben unterbreiten vorlegen vorbringen verlieh verleihen aussprechen ausdrücken anmelden nehmen setzen leisten laut-werden zurückweisen
bekräftigen wiederholen erneuern unterstreichen begrüßen dementieren bestätigen vortragen begründen nennen anführen verbreiten`);

/** Nouns that make a light verb a predicate of saying, also without a content clause ("Nachdruck verleihen"). */
export const predicateNouns = words(`
Nachdruck Ausdruck Aussicht Erwägung Betracht Kritik Vorwurf Vorwürfe Zweifel Bedenken Sorge Besorgnis Hoffnung Forderung Erwartung Ansicht Meinung Auffassung Überzeugung
Standpunkt Befürchtung Vermutung Verdacht Wunsch Bedauern Erklärung Stellungnahme Kommentar Antwort Frage Vorschlag Empfehlung Warnung Drohung Ankündigung
Prognose These Theorie Behauptung Zusage Versprechen Schluss Ergebnis Einwand Einwände Beschwerde Klage Protest Appell Aufruf Absage Ultimatum Ausblick Verständnis Unverständnis
Unmut Ärger Enttäuschung Freude Dank Anerkennung Zuversicht Aussage Aussagen Angaben Vorbehalte Anklage Urteil Beschluss Befehl Worten`);

/** Attitude adjectives after "sich zeigen", "sein": "zeigte sich überzeugt, dass". */
export const attitudes = words(`
überzeugt sicher besorgt beunruhigt optimistisch pessimistisch zuversichtlich enttäuscht erfreut erleichtert empört entsetzt schockiert überrascht zufrieden
verärgert skeptisch bereit entschlossen offen verwundert bestürzt betroffen dankbar froh stolz unzufrieden gewillt einig
kritisch ablehnend zurückhaltend interessiert begeistert entrüstet erschüttert irritiert befremdet alarmiert bewusst klar`);
