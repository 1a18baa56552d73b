/**
 * Regular verbs that are no verbs of saying, so that their forms are known as verbs: a Konjunktiv I in "-e"
 * ("plane", "verfüge") looks like an adjective to anyone who does not know the verb.
 */
export const commonVerbs = `
achten akzeptieren altern ändern anerkennen antworten arbeiten atmen attackieren aufhören ausreichen bauen beachten
beabsichtigen bedauern bedeuten bedienen bedrohen beeinflussen beenden befassen befinden befreien befürworten begegnen
begleiten begreifen begrenzen begründen behandeln beharren beherrschen behindern bekämpfen bekennen belasten
belegen beliefern bemühen benötigen benutzen beobachten berechtigen bereiten beruhen beruhigen berühren beschädigen
beschäftigen beschleunigen beschränken beschützen beseitigen besetzen besitzen besorgen bestehen bestellen bestimmen
bestrafen besuchen beteiligen betreffen betreiben betreten betrachten bewahren bewegen bewerten bewilligen bezahlen
beziehen bezwecken bilden blicken blockieren brauchen buchen bürgen dauern decken definieren demonstrieren dienen
diskutieren dominieren drehen drängen drücken dulden ehren eignen einigen eilen enden engagieren entdecken entfallen
entfernen enthalten entlassen entlasten entscheiden entschließen entsprechen entstehen enttäuschen entwickeln
ereignen erfahren erfassen erfolgen erfordern erfüllen ergeben ergreifen erhalten erhöhen erholen erkennen erlauben
erleben erleichtern erleiden ermitteln ermöglichen ermorden ermuntern ernennen erreichen errichten erscheinen
erschweren ersetzen erstellen erstrecken erteilen erwarten erweisen erweitern erwirtschaften erzielen existieren
explodieren fehlen feiern fertigen festigen finanzieren flüchten folgen fördern formen formulieren forschen
fortsetzen freuen fühlen führen fürchten funktionieren füllen garantieren gefährden gefallen gehorchen gehören genehmigen
genügen gestalten gestatten gewähren gewährleisten gewöhnen glätten gründen haften handeln hassen hegen heiraten
herrschen hinken hindern hoffen holen hören identifizieren informieren installieren interessieren investieren
irren isolieren kämpfen kandidieren kaufen klagen klären kleben kontrollieren konzentrieren koordinieren kosten
kümmern kürzen lagern landen leben leeren legen leiten lernen liefern lieben lockern lohnen lösen machen
mangeln meistern melden merken mieten mindern misslingen missachten missbrauchen mobilisieren morden müssen nähern nennen
neigen nützen nutzen öffnen operieren opfern ordnen organisieren passen passieren pflegen planen platzen plündern
prägen produzieren profitieren prüfen publizieren rauben räumen reagieren realisieren rechnen reden reduzieren regeln
regieren reichen reinigen reisen retten richten riskieren rücken ruhen rutschen sammeln säubern sanieren schaden schädigen
schätzen schauen scheitern schenken schicken schikanieren schmecken schmuggeln schonen schüren schützen schwächen
schwanken schwinden senken setzen sichern siegen sondern sorgen sparen spekulieren spenden sperren spielen spüren
stabilisieren stammen stärken starten stationieren stecken stellen steuern stimmen stocken stoppen stören strafen streben
streichen strömen studieren stürzen suchen tagen tauchen teilen tendieren testen töten transportieren trauen trauern
trennen üben überblicken überfallen überfordern überfluten übergeben überholen überleben übernehmen überprüfen
überqueren überraschen überreden überschreiten übersehen übersteigen überstehen übertragen übertreffen überwachen
überweisen überwiegen überwinden umfassen umgehen unterbinden unterbrechen unterhalten unterliegen unternehmen
unterscheiden unterschreiben unterstehen unterstützen untersuchen unterzeichnen verabschieden verändern veranlassen
veranstalten verarbeiten verbessern verbinden verbleiben verbreiten verbringen verdächtigen verdanken verdienen
verdoppeln vereinen vereinfachen verfallen verfassen verfehlen verfolgen verfügen vergehen vergessen vergiften
vergleichen verhaften verhalten verhandeln verhängen verhindern verkaufen verkehren verklagen verkürzen verlagern verlassen
verlaufen verlegen verleihen verletzen verlieren vermeiden vermindern vermitteln vermissen vernachlässigen
vernehmen vernichten veröffentlichen verpassen verpflichten verringern versammeln verschaffen verschärfen verschieben
verschlechtern verschlimmern verschwenden verschwinden versetzen versichern versorgen verspielen verstärken verstehen
verstoßen versuchen verteidigen verteilen vertragen vertrauen vertreten verursachen verwalten verwandeln verweisen
verwenden verwirklichen verzichten verzögern vollziehen vorbereiten wachen wagen wählen wahren walten wandeln wandern warten
wechseln wehren weigern weinen wenden widmen wiederholen wirken wohnen wünschen würdigen zahlen zählen zeichnen
zeigen zerfallen zerschlagen zerstören ziehen zielen zittern zögern zünden zweifeln zwingen abhängen
stattfinden teilnehmen vorliegen ausgehen eintreten zunehmen abnehmen aufnehmen
einsetzen fortführen durchführen einführen ausbauen abbauen abschaffen anstreben auslösen ausüben beitragen
einhalten einstellen entgegenkommen festhalten freilassen herstellen mitwirken nachlassen rechtfertigen
standhalten unterlassen vorgehen vorsehen wegfallen zulassen zurückkehren zurücktreten zustehen zutreffen berücksichtigen
beantragen beauftragen verabreden vereinbaren verbieten verbürgen ahnden bergen bersten gleiten kneifen kriechen lauten
mahlen münden quellen rücken schmelzen schwellen sieden spalten spinnen sprießen stinken trügen verderben verzeihen
weben gebären gedeihen gären kauen pochen prallen ragen rasen ringen rollen schieben schildern schlichten schließen
schwören siegen sinnen speisen stapeln sterben stiften strahlen stützen tauschen toben träumen wälzen wüten zerren
zögern entsenden aussenden verlegen aufstocken nachrüsten aufrüsten abrüsten abziehen einmarschieren angreifen
eingreifen bombardieren beschießen feuern sprengen kapitulieren ratifizieren sanktionieren boykottieren
`
  .trim()
  .split(/\s+/);
