/**
 * German verbs of saying, writing and thinking with the complements they take.
 *
 * Each line: flags, then infinitives; `particle|base` for separable verbs, `~` before reflexive ones.
 *   c  clause: dass, ob, w-word, or a main clause            z  infinitive with zu
 *   m  clause only with dass or Konjunktiv (weak evidence)    q  frames a quotation
 *   n  an object tells what was said ("kritisiert den Plan")  p  its prepositional object does ("warnt vor")
 *   S  speech   W  writing   T  thought                       (no letter: left open)
 */
const table = `
cqS sagen erzählen flüstern rufen schreien murmeln plaudern schimpfen spotten raunen stammeln brüllen jubeln
cqS antworten erwidern entgegnen kontern nach|haken ein|werfen unterbrechen ein|wenden zurück|fragen
cqS meinen vermuten urteilen resümieren bilanzieren konstatieren folgern schlussfolgern schließen argumentieren
cqnS erklären betonen unterstreichen hervor|heben bekräftigen versichern beteuern bestätigen wiederholen präzisieren
cqn mit|teilen berichten melden verkünden verlautbaren verlauten bekannt|geben vermelden kund|tun proklamieren
cqn informieren unterrichten
cqnS behaupten unterstellen bestreiten dementieren leugnen verneinen abstreiten zurück|weisen widersprechen
cznqS an|kündigen versprechen zu|sichern zu|sagen geloben schwören garantieren beteuern
cznqS fordern verlangen auf|fordern appellieren mahnen an|mahnen ermahnen bitten an|flehen drängen pochen ersuchen flehen
cznqS vor|schlagen an|regen empfehlen raten ab|raten plädieren an|bieten beantragen nahe|legen
cznpqS warnen drohen an|drohen vor|werfen beschuldigen bezichtigen verdächtigen
cqnS kritisieren bemängeln beklagen beanstanden rügen tadeln monieren verurteilen an|prangern beschweren missbilligen
cqnS loben begrüßen würdigen preisen gratulieren danken rühmen bedauern verteidigen
cqS klagen ~beklagen ~beschweren ~empören ~wundern ~freuen ~rechtfertigen ~verteidigen ~entschuldigen schwärmen
cqS ergänzen hinzu|fügen an|fügen nach|legen fort|fahren fort|setzen weiter|führen zu|fügen hinzu|setzen fordern
cqS erläutern aus|führen schildern dar|legen verdeutlichen klar|stellen klar|machen deutlich|machen veranschaulichen auseinander|setzen dar|stellen um|schreiben
cqS ein|räumen zu|geben gestehen ein|gestehen zu|gestehen bekennen bei|pflichten zu|stimmen beichten offenbaren preis|geben
cqnS verraten enthüllen auf|decken aus|plaudern
cqS fragen nach|fragen an|fragen ~erkundigen wissen hinterfragen befragen
cqS zitieren formulieren artikulieren diktieren vor|lesen vor|tragen referieren rezitieren deklamieren
cqW schreiben notieren twittern bloggen posten fest|halten vermerken publizieren veröffentlichen mailen kommentieren protokollieren
cz an|geben
cqS begründen orakeln vor|rechnen
cqnS prophezeien prognostizieren vorher|sagen voraus|sagen
czT glauben hoffen denken fürchten befürchten erwarten wähnen zweifeln bezweifeln an|zweifeln ahnen vermuten an|nehmen an|denken überlegen träumen rechnen
mT finden halten schätzen ein|schätzen ab|schätzen voraus|setzen spekulieren mutmaßen kalkulieren wünschen ~wünschen ~erhoffen ~sorgen sehen vertrauen erkennen bedauern
mT aus|gehen ~versprechen
cS verweisen hin|weisen erinnern hin|deuten auf|klären belehren schließen
mS äußern ~äußern signalisieren ~zeigen an|deuten suggerieren insinuieren
zS ~verpflichten ~bereiterklären ~weigern weigern ab|lehnen verzichten ~entschließen beschließen
zS ~vor|behalten ~durch|ringen
zT planen beabsichtigen erwägen vor|haben an|streben an|peilen bereit|erklären gedenken
mn befinden beurteilen bewerten fest|stellen ermitteln verzeichnen heraus|finden entscheiden urteilen verfügen klären
mzn an|ordnen
mW ergeben belegen bescheinigen attestieren dokumentieren besagen aus|sagen hervor|gehen
m bezeugen aus|sagen beschreiben vor|geben vor|bringen thematisieren debattieren diskutieren ein|wenden
mz vor|sehen
cznS an|weisen befehlen gebieten untersagen verbieten erlauben genehmigen gestatten auf|rufen auf|tragen ein|laden
mzS ~einigen vereinbaren überein|kommen verabreden verständigen ~verständigen
cqS heißen lauten
cqn bezeichnen nennen titulieren betiteln ab|tun an|sehen
czqS ~aus|sprechen ~bekennen ~ein|setzen ~stark|machen
cqS aus|sprechen ~wenden ~stellen ~distanzieren ~an|schließen ~positionieren ~berufen ~ereifern ~brüsten
cqS bedanken ~bedanken
cqS sprechen reden nach|sagen zu|sprechen ab|sprechen an|sprechen vor|halten entgegen|halten bei|fügen
cqS witzeln scherzen lästern wettern poltern höhnen ätzen stöhnen seufzen grummeln zürnen donnern säuseln keifen frohlocken prahlen protzen schwadronieren
cqS analysieren erörtern interpretieren deuten zusammen|fassen präsentieren philosophieren dozieren theoretisieren ~äußern
cqS ergänzen konkretisieren relativieren ab|wiegeln beschwichtigen beruhigen trösten alarmieren
cqS beschwören heraus|stellen heraus|streichen an|führen insistieren beharren postulieren fest|legen aus|schließen offen|lassen
cqnS denunzieren schmähen beschimpfen verunglimpfen beleidigen verhöhnen verspotten diffamieren geißeln brandmarken an|klagen
mT verstehen ein|sehen begreifen merken bemerken beobachten registrieren wahr|nehmen spüren fühlen empfinden
mT bezweifeln misstrauen an|erkennen bevorzugen favorisieren präferieren befürworten
mS zu|rufen vor|schreiben aus|richten übermitteln überbringen verbreiten weiter|geben kolportieren
cqS bemerken erwähnen an|merken skandieren ein|schränken ein|flechten ein|streuen voraus|schicken nach|schieben hinterher|schieben dazwischen|rufen
zS werben dringen
znS ein|laden heraus|fordern nötigen ermuntern veranlassen verdonnern
`;

export interface ReportingVerb {
  /** "ankündigen"; the particle first. */
  readonly lemma: string;
  readonly particle: string;
  readonly base: string;
  readonly reflexive: boolean;
  readonly clause: boolean;
  /** Clause only with dass, ob or Konjunktiv. */
  readonly weakClause: boolean;
  readonly infinitive: boolean;
  readonly object: boolean;
  readonly preposition: boolean;
  readonly quotation: boolean;
  readonly medium: "speech" | "writing" | "thought" | null;
}

function parseLine(line: string): ReportingVerb[] {
  const [flags = "", ...words] = line.split(/\s+/);
  const has = (flag: string) => flags.includes(flag);
  return words.map((word) => {
    const plain = word.replace("~", "");
    const cut = plain.lastIndexOf("|");
    const particle = cut < 0 ? "" : plain.slice(0, cut).replaceAll("|", "");
    const base = plain.slice(cut + 1);
    return {
      lemma: particle + base,
      particle,
      base,
      reflexive: word.startsWith("~"),
      clause: has("c"),
      weakClause: has("m"),
      infinitive: has("z"),
      object: has("n"),
      preposition: has("p"),
      quotation: has("q"),
      medium: has("S") ? "speech" : has("W") ? "writing" : has("T") ? "thought" : null,
    };
  });
}

/** Every reporting verb; several entries may share a lemma, the first one decides. */
export const reportingVerbs: readonly ReportingVerb[] = table.trim().split("\n").flatMap(parseLine);
