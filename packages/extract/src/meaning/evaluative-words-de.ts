/** German words that judge: adjectives, nouns and verbs, one list for praise and one for blame. */

export const germanPraise = `
gut besser best schön richtig wichtig nützlich sinnvoll vernünftig klug weise notwendig nötig erforderlich unverzichtbar unerlässlich
unabdingbar unumgänglich unentbehrlich zwingend überfällig geboten angebracht angemessen gerecht gerechtfertigt berechtigt legitim legal
rechtmäßig zulässig vertretbar verantwortbar tragbar zumutbar möglich machbar realistisch umsetzbar praktikabel denkbar vorstellbar
willkommen begrüßenswert erfreulich wünschenswert erstrebenswert lohnend lohnenswert hilfreich förderlich vorteilhaft günstig wirksam
wirkungsvoll effektiv effizient zielführend tauglich geeignet passend sicher stabil solide verlässlich zuverlässig glaubwürdig
überzeugend schlüssig stichhaltig konstruktiv produktiv fruchtbar erfolgreich erfolgversprechend vielversprechend aussichtsreich zukunftsweisend
wegweisend vorbildlich mustergültig beispielhaft ausgezeichnet hervorragend großartig exzellent bemerkenswert beeindruckend historisch mutig
entschlossen besonnen maßvoll ausgewogen fair menschlich human solidarisch demokratisch transparent nachhaltig zentral entscheidend wesentlich
grundlegend unstrittig selbstverständlich alternativlos wert wertvoll kostbar wohlverdient verdient sinnig dringlich dringend
vereinbar tragfähig hinnehmbar akzeptabel annehmbar auftrag pflicht gebot gewinn erfolg fortschritt durchbruch meilenstein chance gelegenheit hoffnung lösung ausweg schlüssel
kern rückgrat grundlage fundament basis stütze säule eckpfeiler garantie gewähr schutz sicherheit stärke vorteil nutzen segen glücksfall
glück beitrag hilfe signal vorbild modell erleichterung verbesserung entlastung notwendigkeit priorität herzstück kernstück minimum
mindeste einzige königsweg brücke anker bedingung voraussetzung selbstverständlichkeit vernunft weitsicht errungenschaft ermutigung wohltat
bewähren lohnen helfen nützen nutzen retten stärken fördern erleichtern verbessern schützen überzeugen dienen
`;

export const germanBlame = `
schlecht schlimm schlechter schlimmer falsch verkehrt fehlerhaft verfehlt untauglich ungeeignet unpassend unangebracht unangemessen
verfrüht voreilig vorschnell verspätet überstürzt übereilt überhastet unüberlegt unklug unvernünftig dumm töricht naiv blauäugig
gefährlich riskant brandgefährlich leichtsinnig leichtfertig fahrlässig verantwortungslos unverantwortlich unvertretbar untragbar unzumutbar
inakzeptabel unannehmbar unhaltbar unmöglich unrealistisch illusorisch utopisch aussichtslos hoffnungslos sinnlos zwecklos nutzlos wirkungslos
unwirksam ineffizient ineffektiv überflüssig unnötig entbehrlich kontraproduktiv schädlich nachteilig verheerend katastrophal fatal
desaströs ruinös teuer unbezahlbar maßlos überzogen übertrieben absurd grotesk lächerlich lachhaft peinlich skandalös empörend schändlich
beschämend zynisch verlogen scheinheilig heuchlerisch unehrlich unglaubwürdig unseriös unfair ungerecht illegal rechtswidrig
verfassungswidrig völkerrechtswidrig unzulässig verboten unvereinbar problematisch bedenklich fragwürdig zweifelhaft umstritten heikel
fadenscheinig halbherzig unzureichend ungenügend mangelhaft dürftig schwach feige blind taub tot gescheitert verloren chancenlos
kurzsichtig provokant provozierend feindselig feindlich aggressiv bedrohlich unmenschlich unsolidarisch undemokratisch unberechenbar
wahnsinnig irre verrückt irrsinnig unsinnig hirnrissig wahnwitzig tabu ausgeschlossen undenkbar unvorstellbar unbrauchbar
theoretisch illoyal verdammenswert verwerflich abwegig haltlos unbegründet weltfremd gespenstisch trügerisch
fehler irrtum irrweg irrsinn wahnsinn unsinn blödsinn quatsch schwachsinn witz farce posse theater zirkus show spektakel dekoration
feigenblatt symbolpolitik illusion utopie traum luftschloss märchen lüge täuschung betrug verrat skandal schande blamage zumutung
beleidigung provokation affront kriegserklärung eskalation einmischung angriff bedrohung drohung gefahr risiko wagnis abenteuer himmelfahrtskommando
selbstmord falle sackgasse katastrophe weltuntergang untergang tragödie drama beinbruch teufelswerk desaster debakel fiasko niederlage kapitulation rückschritt rückschlag scheitern versagen
schwäche mangel nachteil schaden last belastung bürde hindernis hürde problem ärgernis übel gift sünde verbrechen raub diebstahl einbruch
enteignung verstoß bruch rechtsbruch vertragsbruch verletzung zielscheibe einladung zündstoff brandbeschleuniger pulverfass theorie dogma
tabubruch willkür unding alptraum albtraum geschenk freibrief blankoscheck erpressung augenwischerei flickwerk stückwerk
zeitverschwendung verschwendung geldverschwendung papiertiger bankrotterklärung armutszeugnis todesurteil todesstoß
scheitern schaden schädigen gefährden sprengen spalten zerstören vernichten ruinieren schwächen untergraben unterlaufen
provozieren sägen verspielen verraten verschärfen verschlimmern belasten lähmen vergiften
`;

/** Words that say "one cannot do without": they decide about a concept that is itself a requirement. */
export const germanNecessity =
  "nötig notwendig erforderlich unverzichtbar unerlässlich unabdingbar unumgänglich unentbehrlich zwingend voraussetzung vorbedingung bedingung brauchen braucht brauche benötigen benötigt bedürfen bedarf angewiesen abhängig pflicht unbedingt";
