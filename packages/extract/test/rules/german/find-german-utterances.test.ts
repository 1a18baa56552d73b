/** Own sentences by phenomenon; each row: mode, speaker, cue, quote of every utterance found, in text order. */
import { describe, expect, it } from "vitest";
import { linesOf } from "./utterance-table.js";

type Row = readonly [string, readonly (readonly [string, string, string, string])[]];

describe("what frames of German leave around them", () => {
  it.each<Row>([
    [
      "Im Mai spätestens, meint Pegelwart Jonas Lindner, werde es eng.",
      [["indirect", "Pegelwart Jonas Lindner", "meint", "Im Mai spätestens … werde es eng"]],
    ],
    [
      "Die Furt, sagte Alma Berg, bleibe bis Mai gesperrt.",
      [["indirect", "Alma Berg", "sagte", "Die Furt … bleibe bis Mai gesperrt"]],
    ],
    [
      "Alma Berg, Ministerin in Bonn, sagte, sie werde kommen.",
      [["indirect", "Alma Berg, Ministerin in Bonn", "sagte", "sie werde kommen"]],
    ],
    [
      "Alma Berg regte an, die Erlaubnis bis Mai zu befristen.",
      [["indirect", "Alma Berg", "regte an", "die Erlaubnis bis Mai zu befristen"]],
    ],
    [
      "Nach den Plänen des Senats öffnet die Furt im Mai.",
      [["indirect", "den Plänen des Senats", "Nach", "öffnet die Furt im Mai"]],
    ],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe("direct speech", () => {
  it.each<Row>([
    [
      "„Wir kommen morgen“, sagte Ministerin Alma Berg.",
      [["direct", "Ministerin Alma Berg", "sagte", "„Wir kommen morgen“"]],
    ],
    [
      "Ministerin Alma Berg sagte: „Wir kommen morgen. Das ist sicher.“",
      [["direct", "Ministerin Alma Berg", "sagte", "„Wir kommen morgen. Das ist sicher.“"]],
    ],
    [
      "„Wir kommen“, sagte Alma Berg am Montag, „aber nicht allein.“",
      [["direct", "Alma Berg", "sagte", "„Wir kommen“ … „aber nicht allein.“"]],
    ],
    [
      "»Das reicht nicht«, kritisierte Jonas Lindner den Entwurf.",
      [["direct", "Jonas Lindner", "kritisierte", "»Das reicht nicht«"]],
    ],
    [
      "„Wer soll das bezahlen?“, fragte die Abgeordnete Ines Kron.",
      [["direct", "die Abgeordnete Ines Kron", "fragte", "„Wer soll das bezahlen?“"]],
    ],
    [
      "Alma Berg erklärte: «Wir brauchen mehr Zeit.»",
      [["direct", "Alma Berg", "erklärte", "«Wir brauchen mehr Zeit.»"]],
    ],
    [
      '"Wir prüfen den Antrag", teilte das Ministerium mit.',
      [["direct", "das Ministerium", "teilte … mit", '"Wir prüfen den Antrag"']],
    ],
    [
      "Lindner wörtlich: „Ich bleibe bei meiner Meinung.“",
      [["direct", "Lindner", "", "„Ich bleibe bei meiner Meinung.“"]],
    ],
    [
      "„Die Frist läuft ab“, so Regierungssprecherin Mila Orth.",
      [["direct", "Regierungssprecherin Mila Orth", "so", "„Die Frist läuft ab“"]],
    ],
    [
      "Der Sprecher nannte den Plan „völlig verfrüht“.",
      [["direct", "Der Sprecher", "nannte", "„völlig verfrüht“"]],
    ],
    [
      "Alma Berg, die Vorsitzende des Rates, sagte: „Es gibt keinen Zweifel.“",
      [["direct", "Alma Berg, die Vorsitzende des Rates", "sagte", "„Es gibt keinen Zweifel.“"]],
    ],
    ["„Wir warten“, hieß es aus dem Amt.", [["direct", "dem Amt", "hieß es", "„Wir warten“"]]],
    [
      "„Es ist vorbei“, rief Lindner den Demonstranten zu.",
      [["direct", "Lindner", "rief … zu", "„Es ist vorbei“"]],
    ],
    [
      "Die Ministerin warnte vor einem „gefährlichen Spiel mit dem Feuer“.",
      [
        [
          "reported",
          "Die Ministerin",
          "warnte",
          "Die Ministerin warnte vor einem „gefährlichen Spiel mit dem Feuer“.",
        ],
        ["direct", "Die Ministerin", "warnte vor", "„gefährlichen Spiel mit dem Feuer“"],
      ],
    ],
    [
      "Am Abend gab Berg ihrem Ärger Ausdruck: „Wir haben Monate gewartet, jetzt reicht es.“",
      [["direct", "Berg", "gab … Ausdruck", "„Wir haben Monate gewartet, jetzt reicht es.“"]],
    ],
    [
      "Berg sagte, der Rat habe „keine andere Wahl als den Rückzug“.",
      [
        ["indirect", "Berg", "sagte", "der Rat habe „keine andere Wahl als den Rückzug“"],
        ["direct", "Berg", "sagte", "„keine andere Wahl als den Rückzug“"],
      ],
    ],
    ["Der Film „Das große Schweigen“ läuft im Mai an.", []],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe("indirect speech", () => {
  it.each<Row>([
    [
      "In den nächsten Tagen sollen Schiffe auslaufen, sagte Ministerin Ines Kron.",
      [["indirect", "Ministerin Ines Kron", "sagte", "In den nächsten Tagen sollen Schiffe auslaufen"]],
    ],
    [
      "Alma Berg sprach am Montag. Ein Nachtflugverbot, wie der Gemeinderat es seit Jahren fordert, werde es nicht geben.",
      [
        [
          "chain",
          "",
          "",
          "Ein Nachtflugverbot, wie der Gemeinderat es seit Jahren fordert, werde es nicht geben.",
        ],
      ],
    ],
    [
      "Die Brücke halte, sagte deren Baumeister Udo Kern.",
      [["indirect", "deren Baumeister Udo Kern", "sagte", "Die Brücke halte"]],
    ],
    [
      "Die Brücke halte, ließ Baudirektorin Ines Kron mitteilen.",
      [["indirect", "Baudirektorin Ines Kron", "ließ … mitteilen", "Die Brücke halte"]],
    ],
    [
      "Die Brücke soll im Herbst öffnen. Das hat Baudirektorin Ines Kron den Anwohnern versprochen.",
      [["indirect", "Baudirektorin Ines Kron", "hat … versprochen", "Die Brücke soll im Herbst öffnen. Das"]],
    ],
    [
      "Berg sagte, die Regierung habe keine Pläne.",
      [["indirect", "Berg", "sagte", "die Regierung habe keine Pläne"]],
    ],
    [
      "Der Sprecher erklärte, dass der Einsatz im Mai beginnen werde.",
      [["indirect", "Der Sprecher", "erklärte", "dass der Einsatz im Mai beginnen werde"]],
    ],
    [
      "Die Ministerin kündigte an, bis Ende Mai zwei Schiffe zu entsenden.",
      [["indirect", "Die Ministerin", "kündigte an", "bis Ende Mai zwei Schiffe zu entsenden"]],
    ],
    [
      "Alma Berg, die neue Vorsitzende, hat gefordert, den Hafen zu schließen.",
      [["indirect", "Alma Berg, die neue Vorsitzende", "hat gefordert", "den Hafen zu schließen"]],
    ],
    [
      "Ob die Truppen kommen, ließ der Minister offen.",
      [["indirect", "der Minister", "ließ … offen", "Ob die Truppen kommen"]],
    ],
    [
      "Die Regierung wies darauf hin, dass das Abkommen noch nicht gelte.",
      [["indirect", "Die Regierung", "wies darauf hin", "dass das Abkommen noch nicht gelte"]],
    ],
    [
      "Lindner zeigte sich überzeugt, dass der Plan scheitern werde.",
      [["indirect", "Lindner", "zeigte sich überzeugt", "dass der Plan scheitern werde"]],
    ],
    [
      "Dem Konzern wird vorgeworfen, Zahlen gefälscht zu haben.",
      [["indirect", "", "wird vorgeworfen", "Zahlen gefälscht zu haben"]],
    ],
    [
      "Das Land sei bereit, sagte der Außenminister, Schiffe zu schicken.",
      [["indirect", "der Außenminister", "sagte", "Das Land sei bereit … Schiffe zu schicken"]],
    ],
    [
      "Die Lage bleibe angespannt, teilte das Verteidigungsministerium mit.",
      [["indirect", "das Verteidigungsministerium", "teilte … mit", "Die Lage bleibe angespannt"]],
    ],
    [
      "Als die Sitzung endete, erklärte Lindner, er werde nicht zurücktreten.",
      [["indirect", "Lindner", "erklärte", "er werde nicht zurücktreten"]],
    ],
    [
      "Polen und Litauen warnten davor, den Vertrag zu früh zu unterzeichnen.",
      [["indirect", "Polen und Litauen", "warnten davor", "den Vertrag zu früh zu unterzeichnen"]],
    ],
    [
      "Der Kanzler fragte, wann die Hilfe ankomme.",
      [["indirect", "Der Kanzler", "fragte", "wann die Hilfe ankomme"]],
    ],
    [
      "Die Opposition erhob den Vorwurf, die Regierung habe das Parlament getäuscht.",
      [["indirect", "Die Opposition", "erhob den Vorwurf", "die Regierung habe das Parlament getäuscht"]],
    ],
    [
      "Berg ist der Meinung, dass die Frist zu kurz ist.",
      [["indirect", "Berg", "ist der Meinung", "dass die Frist zu kurz ist"]],
    ],
    [
      "Der Minister sagte dem Sender Kanal Nord, er rechne mit einer Einigung.",
      [["indirect", "Der Minister", "sagte", "er rechne mit einer Einigung"]],
    ],
    [
      "Die Präsidentin versprach, sie werde den Vertrag prüfen, und forderte, die Kämpfe einzustellen.",
      [
        ["indirect", "Die Präsidentin", "versprach", "sie werde den Vertrag prüfen"],
        ["indirect", "Die Präsidentin", "forderte", "die Kämpfe einzustellen"],
      ],
    ],
    [
      "Ihor Malenko, Vizechef des Präsidialamtes, räumte ein, man habe Fehler gemacht.",
      [["indirect", "Ihor Malenko, Vizechef des Präsidialamtes", "räumte ein", "man habe Fehler gemacht"]],
    ],
    [
      "Sie hofft, dass die Gespräche bald beginnen.",
      [["indirect", "Sie", "hofft", "dass die Gespräche bald beginnen"]],
    ],
    ["Der Zug fuhr langsam, so dass alle zu spät kamen.", []],
    ["Niemand erwartet, dass der Rat nachgibt.", []],
    ["Das Treffen findet im Mai statt, die Gäste kommen mit der Bahn.", []],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe("plans, agreements and orders with an infinitive", () => {
  it.each([
    ["Die Ministerin stellte in Aussicht, die Brücke bis Mai zu öffnen.", "die Brücke bis Mai zu öffnen"],
    ["Die Länder einigten sich darauf, bis Mai zu zahlen.", "bis Mai zu zahlen"],
    ["Beide Seiten vereinbarten, Gefangene auszutauschen.", "Gefangene auszutauschen"],
    ["Das Gericht ordnete an, die Fabrik zu schließen.", "die Fabrik zu schließen"],
    ["Der Vertrag sieht vor, die Abschläge auslaufen zu lassen.", "die Abschläge auslaufen zu lassen"],
    ["Die Bahn peilt an, die Strecke im Herbst zu öffnen.", "die Strecke im Herbst zu öffnen"],
    ["Die Firma behält sich vor, ab Mai zu klagen.", "ab Mai zu klagen"],
  ])("%s", (text, quote) => {
    expect(linesOf(text).map(([mode, , , words]) => [mode, words])).toEqual([["indirect", quote]]);
  });
});

describe("sources without a verb of their own", () => {
  it.each<Row>([
    [
      "Laut Verteidigungsministerium beginnt der Einsatz im Mai.",
      [["indirect", "Verteidigungsministerium", "Laut", "beginnt der Einsatz im Mai"]],
    ],
    [
      "Nach Angaben der Polizei wurden drei Menschen verletzt.",
      [["indirect", "Angaben der Polizei", "Nach", "wurden drei Menschen verletzt"]],
    ],
    [
      "Der Einsatz beginnt nach Angaben des Ministeriums im Mai.",
      [["indirect", "Angaben des Ministeriums", "nach", "Der Einsatz beginnt … im Mai"]],
    ],
    [
      "Einem Sprecher zufolge ist die Brücke gesperrt.",
      [["indirect", "Einem Sprecher", "zufolge", "ist die Brücke gesperrt"]],
    ],
    [
      "Berichten zufolge hat der Konvoi die Grenze überquert.",
      [["indirect", "Berichten", "zufolge", "hat der Konvoi die Grenze überquert"]],
    ],
    [
      "Wie der Minister mitteilte, ist die Brücke gesperrt.",
      [["indirect", "der Minister", "Wie … mitteilte", "ist die Brücke gesperrt"]],
    ],
    [
      "Die Brücke ist, wie der Minister mitteilte, gesperrt.",
      [["indirect", "der Minister", "wie … mitteilte", "Die Brücke ist … gesperrt"]],
    ],
    [
      "Die Brücke ist gesperrt, wie eine Sprecherin mitteilte.",
      [["indirect", "eine Sprecherin", "wie … mitteilte", "Die Brücke ist gesperrt"]],
    ],
    [
      "Die Brücke sei gesperrt, so der Minister.",
      [["indirect", "der Minister", "so", "Die Brücke sei gesperrt"]],
    ],
    [
      "Seiner Ansicht nach reicht das Geld nicht.",
      [["indirect", "Seiner Ansicht", "nach", "reicht das Geld nicht"]],
    ],
    [
      "Aus Sicht der Opposition ist der Vertrag wertlos.",
      [["indirect", "Sicht der Opposition", "Aus", "ist der Vertrag wertlos"]],
    ],
    [
      "Das Amt legte einen Bericht vor, wonach die Vorräte bis März reichen.",
      [["indirect", "", "wonach", "die Vorräte bis März reichen"]],
    ],
    [
      "Nach Einschätzung unabhängiger Fachleute drohen Engpässe.",
      [["indirect", "Einschätzung unabhängiger Fachleute", "Nach", "drohen Engpässe"]],
    ],
    [
      "Laut einem Bericht der Zeitung „Nordkurier“, die das Papier kennt, fehlen zwei Schiffe.",
      [["indirect", "einem Bericht der Zeitung „Nordkurier“", "Laut", "fehlen zwei Schiffe"]],
    ],
    [
      "Und wer hilft, falls die Rebellen, wie General Orth meint, den Hafen angriffen?",
      [
        ["writer", "", "", "Und wer hilft, falls die Rebellen, wie General Orth meint, den Hafen angriffen?"],
        ["indirect", "General Orth", "wie … meint", "die Rebellen … den Hafen angriffen"],
      ],
    ],
    [
      "Nicht um zu sparen, wie Lenz versichert, sondern um die Flotte zu erneuern.",
      [["indirect", "Lenz", "wie … versichert", "Nicht um zu sparen … sondern um die Flotte zu erneuern"]],
    ],
    ["Nach dem Gipfel reiste der Minister ab.", []],
    ["Niemand weiß, wie lange der Rat wartet.", []],
    [
      "Aus dem Kreml hieß es, jede Stationierung werde als Provokation betrachtet.",
      [["indirect", "dem Kreml", "hieß es", "jede Stationierung werde als Provokation betrachtet"]],
    ],
    [
      "In einem Brief der Ministerin heißt es, die Frist sei zu kurz.",
      [["indirect", "einem Brief der Ministerin", "heißt es", "die Frist sei zu kurz"]],
    ],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe("speech without a frame, reports and stated will", () => {
  it.each<Row>([
    [
      "Die Ministerin kritisierte den Entwurf scharf. Er sei voller Lücken. Niemand habe ihn geprüft.",
      [
        ["reported", "Die Ministerin", "kritisierte", "Die Ministerin kritisierte den Entwurf scharf."],
        ["chain", "Die Ministerin", "", "Er sei voller Lücken. Niemand habe ihn geprüft."],
      ],
    ],
    [
      "Der Sprecher bestätigte den Einsatz. Die Schiffe würden im Mai auslaufen. Danach regnete es.",
      [
        ["reported", "Der Sprecher", "bestätigte", "Der Sprecher bestätigte den Einsatz."],
        ["chain", "Der Sprecher", "", "Die Schiffe würden im Mai auslaufen."],
      ],
    ],
    [
      "Lindner lehnte den Plan ab. Dieser gehe zu weit, hätte aber auch Vorteile.",
      [
        ["reported", "Lindner", "lehnte … ab", "Lindner lehnte den Plan ab."],
        ["chain", "Lindner", "", "Dieser gehe zu weit, hätte aber auch Vorteile."],
      ],
    ],
    ["Der Rat hat den Plan beschlossen. Im Mai sollen die Schiffe auslaufen.", []],
    [
      "Norwegen und mehrere andere Staaten werden keine Schiffe schicken.",
      [
        [
          "free",
          "Norwegen und mehrere andere Staaten",
          "",
          "Norwegen und mehrere andere Staaten werden keine Schiffe schicken.",
        ],
      ],
    ],
    ["Norwegen wird Schiffe schicken.", []],
    [
      "Genau das wollen Schweden und Finnen verhindern.",
      [["free", "Schweden und Finnen", "", "Genau das wollen Schweden und Finnen verhindern."]],
    ],
    [
      "Norwegen lehnt das bislang ab.",
      [["reported", "Norwegen", "lehnt … ab", "Norwegen lehnt das bislang ab."]],
    ],
    [
      "Die Ministerin kündigte neue Hilfen an. Im Mai sollen zwei Schiffe auslaufen.",
      [
        ["reported", "Die Ministerin", "kündigte … an", "Die Ministerin kündigte neue Hilfen an."],
        ["free", "Die Ministerin", "", "Im Mai sollen zwei Schiffe auslaufen."],
      ],
    ],
    ["Der Mann soll das Feuer gelegt haben.", [["free", "", "", "Der Mann soll das Feuer gelegt haben."]]],
    // A plan with a day is relayed, also paragraphs after whoever spoke; one without may be the reporter's own.
    [
      "Alma Berg versprach, neu zu rechnen.\n\nDer Kreistag vertagte sich. Eine Entscheidung soll im März fallen.",
      [
        ["indirect", "Alma Berg", "versprach", "neu zu rechnen"],
        ["free", "", "", "Eine Entscheidung soll im März fallen."],
      ],
    ],
    [
      "Alma Berg versprach, neu zu rechnen.\n\nDer Kreistag vertagte sich. Eine Entscheidung soll leichter werden.",
      [["indirect", "Alma Berg", "versprach", "neu zu rechnen"]],
    ],
    [
      "Die Schiffe liefen am Dienstag aus. Dies teilte das Ministerium mit.",
      [["indirect", "das Ministerium", "teilte … mit", "Die Schiffe liefen am Dienstag aus. Dies"]],
    ],
    [
      "Der Hafen bleibt geschlossen. Das bestätigte ein Sprecher der Marine.",
      [["indirect", "ein Sprecher der Marine", "bestätigte", "Der Hafen bleibt geschlossen. Das"]],
    ],
    [
      "Die Regierung forderte ein Ende der Kämpfe.",
      [["reported", "Die Regierung", "forderte", "Die Regierung forderte ein Ende der Kämpfe."]],
    ],
    [
      "Lindner warf der Kanzlerin Untätigkeit vor.",
      [["reported", "Lindner", "warf … vor", "Lindner warf der Kanzlerin Untätigkeit vor."]],
    ],
    [
      "Die Kommission verurteilte den Angriff auf den Hafen.",
      [
        [
          "reported",
          "Die Kommission",
          "verurteilte",
          "Die Kommission verurteilte den Angriff auf den Hafen.",
        ],
      ],
    ],
    ["Hätte der Rat früher gehandelt, wäre der Hafen noch offen.", []],
    [
      "Auch mehrere Nachbarländer wollen Schiffe stellen.",
      [["free", "mehrere Nachbarländer", "", "Auch mehrere Nachbarländer wollen Schiffe stellen."]],
    ],
    [
      "Staaten wie Norwegen wollen keinen Beitrag leisten.",
      [["free", "Staaten wie Norwegen", "", "Staaten wie Norwegen wollen keinen Beitrag leisten."]],
    ],
    [
      "Das wollen Dänen und Schweden nicht hinnehmen.",
      [["free", "Dänen und Schweden", "", "Das wollen Dänen und Schweden nicht hinnehmen."]],
    ],
    [
      "Lindner hatte sich im Mai für eine Umgehung ausgesprochen: Der Markt müsse ruhiger werden.",
      [
        [
          "reported",
          "Lindner",
          "hatte sich … ausgesprochen",
          "Lindner hatte sich im Mai für eine Umgehung ausgesprochen",
        ],
        ["indirect", "Lindner", "hatte sich … ausgesprochen", "Der Markt müsse ruhiger werden"],
      ],
    ],
    ["Der Hafen brannte. Niemand wurde verletzt.", []],
    [
      "Lindner sprach im Rat. „Die Frist ist zu kurz“, sagte er. Das Amt brauche mehr Zeit.",
      [
        ["direct", "er", "sagte", "„Die Frist ist zu kurz“"],
        ["chain", "er", "", "Das Amt brauche mehr Zeit."],
      ],
    ],
    [
      "Berg forderte mehr Geld. Später hieß es, die Kasse sei leer. Das sei bekannt.",
      [
        ["reported", "Berg", "forderte", "Berg forderte mehr Geld."],
        ["indirect", "", "hieß es", "die Kasse sei leer"],
        ["chain", "", "", "Das sei bekannt."],
      ],
    ],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe("nouns of saying", () => {
  it.each<Row>([
    [
      "Der Vorwurf der Opposition, die Regierung habe getäuscht, wiegt schwer.",
      [["indirect", "Der Vorwurf der Opposition", "Der Vorwurf", "die Regierung habe getäuscht"]],
    ],
    [
      "Die Forderung des Gouverneurs, den Hafen zu schließen, lehnte der Rat ab.",
      [["indirect", "Die Forderung des Gouverneurs", "Die Forderung", "den Hafen zu schließen"]],
    ],
    [
      "Mit dem Hinweis, dass die Frist abgelaufen sei, wies das Gericht die Klage ab.",
      [["indirect", "", "dem Hinweis", "dass die Frist abgelaufen sei"]],
    ],
    [
      "Bergs Ankündigung, im Mai abzutreten, überraschte den Rat.",
      [["indirect", "Bergs", "Ankündigung", "im Mai abzutreten"]],
    ],
    [
      "Die Behauptung von General Orth, man habe gesiegt, blieb unwidersprochen.",
      [["indirect", "Die Behauptung von General Orth", "Die Behauptung", "man habe gesiegt"]],
    ],
    [
      "In der Hoffnung, dass die Waffen schweigen, reiste Berg nach Oslo.",
      [["indirect", "", "der Hoffnung", "dass die Waffen schweigen"]],
    ],
    ["Der Verdacht, er habe gelogen, blieb bestehen.", [["indirect", "", "Der Verdacht", "er habe gelogen"]]],
    [
      "In Kiew wuchs die Sorge, dass die Hilfe zu spät kommt.",
      [["indirect", "", "die Sorge", "dass die Hilfe zu spät kommt"]],
    ],
    [
      "Seine Drohung, die Grenze zu schließen, machte der Präsident wahr.",
      [["indirect", "", "Seine Drohung", "die Grenze zu schließen"]],
    ],
    [
      "Die Idee des Bürgermeisters, den Markt zu verlegen, fand Zustimmung.",
      [["indirect", "Die Idee des Bürgermeisters", "Die Idee", "den Markt zu verlegen"]],
    ],
    ["Der Tisch, den Berg kaufte, ist alt.", []],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});

describe("the writer's own voice", () => {
  it.each<Row>([
    [
      "Der Plan dürfte im Parlament scheitern.",
      [["writer", "", "", "Der Plan dürfte im Parlament scheitern."]],
    ],
    ["Das kann kaum gelingen.", [["writer", "", "", "Das kann kaum gelingen."]]],
    ["Wer soll für die Schiffe bezahlen?", [["writer", "", "", "Wer soll für die Schiffe bezahlen?"]]],
    [
      "Mit dem Beschluss möchten sie von eigenen Fehlern ablenken.",
      [["writer", "", "", "Mit dem Beschluss möchten sie von eigenen Fehlern ablenken."]],
    ],
    [
      "Und das, obwohl keiner von ihnen je eine Sitzung besucht hat.",
      [["writer", "", "", "Und das, obwohl keiner von ihnen je eine Sitzung besucht hat."]],
    ],
    [
      "Dem Minister geht es wohl vor allem darum, die Nachbarn zu ärgern.",
      [["writer", "", "", "Dem Minister geht es wohl vor allem darum, die Nachbarn zu ärgern."]],
    ],
    [
      "Dabei hatten die Kieler jahrelang kein Interesse am Hafen gezeigt.",
      [["writer", "", "", "Dabei hatten die Kieler jahrelang kein Interesse am Hafen gezeigt."]],
    ],
    ["Dabei wurde niemand verletzt.", []],
    [
      "Wie das im Winter gehen soll, bleibt rätselhaft.",
      [["writer", "", "", "Wie das im Winter gehen soll, bleibt rätselhaft."]],
    ],
    [
      "Der Rat wird die Brücke vermutlich sperren.",
      [["writer", "", "", "Der Rat wird die Brücke vermutlich sperren."]],
    ],
    ["Diese Rechnung ist naiv.", [["writer", "", "", "Diese Rechnung ist naiv."]]],
    [
      "Die Lage könnte sich bald verschärfen.",
      [["writer", "", "", "Die Lage könnte sich bald verschärfen."]],
    ],
    [
      "Der Minister sagte, der Plan dürfte scheitern.",
      [["indirect", "Der Minister", "sagte", "der Plan dürfte scheitern"]],
    ],
    ["„Das kann kaum gelingen“, sagte Berg.", [["direct", "Berg", "sagte", "„Das kann kaum gelingen“"]]],
    ["Wir möchten Sie einladen.", []],
    [
      "Wegzusehen, während andere zahlen, das wird schwerlich gutgehen.",
      [["writer", "", "", "Wegzusehen, während andere zahlen, das wird schwerlich gutgehen."]],
    ],
    ["Der Hafen wurde am Montag geöffnet.", []],
    ["Ist das alles nur ein Spiel?", [["writer", "", "", "Ist das alles nur ein Spiel?"]]],
  ])("%s", (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
