/** Problems of: network options, measures, `.dna` files, batches. */
import { problemTable } from "./problem.js";

export const networkProblems = problemTable({
  NETWORK_OPTION_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no option "{option}".', "network options", "Known options: {allowed}."],
    de: ["Es gibt keine Option „{option}“.", "Optionen des Netzwerks", "Bekannte Optionen: {allowed}."],
  },
  NETWORK_OPTIONS_CLASH: {
    status: 400,
    exit: 2,
    en: ['{option} "{value}" and {other} do not go together.', "network options", "Change one of the two."],
    de: [
      "{option} „{value}“ und {other} passen nicht zusammen.",
      "Optionen des Netzwerks",
      "Bitte eine von beiden ändern.",
    ],
  },
  NETWORK_OPTION_REPLACED: {
    status: 200,
    exit: 1,
    en: [
      '{option} "{value}" does not apply here; "{replacement}" was taken, as DNA 3.1.2 does.',
      "network options",
      "Leave out compat to be told before anything is computed.",
    ],
    de: [
      "{option} „{value}“ ist hier nicht anwendbar; genommen wurde „{replacement}“, wie in DNA 3.1.2.",
      "Optionen des Netzwerks",
      "Ohne compat wird das vor dem Rechnen gemeldet.",
    ],
  },
  NETWORK_VARIABLE_UNKNOWN: {
    status: 400,
    exit: 2,
    en: ['There is no variable "{value}".', "{option}", "Variables here: {allowed}."],
    de: ["Es gibt keine Variable „{value}“.", "{option}", "Variablen hier: {allowed}."],
  },
  NETWORK_VARIABLE_NOT_TEXT: {
    status: 400,
    exit: 2,
    en: [
      'The variable "{value}" ({dataType}) cannot be one side of a network.',
      "{option}",
      "Choose a short-text variable: {allowed}.",
    ],
    de: [
      "Die Variable „{value}“ ({dataType}) kann keine Seite eines Netzwerks sein.",
      "{option}",
      "Bitte eine Kurztext-Variable wählen: {allowed}.",
    ],
  },
  NETWORK_QUALIFIER_UNFIT: {
    status: 400,
    exit: 2,
    en: [
      'The variable "{value}" cannot be the qualifier: {reason}.',
      "qualifier",
      "Choose a boolean, integer or short-text variable that is not a side of the network.",
    ],
    de: [
      "Die Variable „{value}“ kann nicht Qualifizierer sein: {reason}.",
      "qualifier",
      "Bitte eine Ja/Nein-, Zahl- oder Kurztext-Variable wählen, die keine Seite des Netzwerks ist.",
    ],
  },
  NETWORK_DATE_INVALID: {
    status: 400,
    exit: 2,
    en: ['"{value}" is not a date or time.', "{option}", "Write dd.MM.yyyy or yyyy-MM-dd, and HH:mm:ss."],
    de: [
      "„{value}“ ist kein Datum und keine Uhrzeit.",
      "{option}",
      "Bitte TT.MM.JJJJ oder JJJJ-MM-TT und HH:MM:SS schreiben.",
    ],
  },
  NETWORK_DATES_REVERSED: {
    status: 400,
    exit: 2,
    en: ["The start {start} is later than the stop {stop}.", "startDate, stopDate", "Swap the two dates."],
    de: [
      "Der Anfang {start} liegt nach dem Ende {stop}.",
      "startDate, stopDate",
      "Bitte die beiden Daten vertauschen.",
    ],
  },
  NETWORK_SERIES_EXPECTED: {
    status: 400,
    exit: 2,
    en: [
      "These options give a series of networks, not one network.",
      'timeWindow "{timeWindow}"',
      'Ask for a series, or set timeWindow to "no".',
    ],
    de: [
      "Diese Optionen ergeben eine Reihe von Netzwerken, nicht eines.",
      "timeWindow „{timeWindow}“",
      "Bitte eine Reihe anfordern oder timeWindow auf „no“ setzen.",
    ],
  },
  NETWORK_IS_EVENT_LIST: {
    status: 400,
    exit: 2,
    en: [
      "An event list is a table, not a network.",
      "networkType",
      "Use event-list, or choose twomode or onemode.",
    ],
    de: [
      "Eine Ereignisliste ist eine Tabelle, kein Netzwerk.",
      "networkType",
      "Bitte event-list verwenden oder twomode oder onemode wählen.",
    ],
  },
  NETWORK_NOT_ONE_MODE: {
    status: 400,
    exit: 2,
    en: [
      "{measure} needs a one-mode network; this one is two-mode.",
      "networkType",
      "Choose actors × actors.",
    ],
    de: [
      "{measure} braucht ein Ein-Modus-Netzwerk; dieses hat zwei.",
      "networkType",
      "Bitte Akteure × Akteure wählen.",
    ],
  },
  NETWORK_COMBINE_LEVELS: {
    status: 422,
    exit: 1,
    en: [
      "The qualifier has {levels} levels; combined codes are exact up to 53.",
      "qualifierAggregation combine",
      "Choose another aggregation or a qualifier with fewer levels.",
    ],
    de: [
      "Der Qualifizierer hat {levels} Stufen; kombinierte Codes sind bis 53 exakt.",
      "qualifierAggregation combine",
      "Bitte eine andere Zusammenfassung oder einen Qualifizierer mit weniger Stufen wählen.",
    ],
  },
  NETWORK_DNA_FAILS: {
    status: 422,
    exit: 1,
    en: [
      "DNA 3.1.2 has no result for these settings: {reason}.",
      'compat "dna-3.1.2"',
      "Leave out compat to get the corrected result.",
    ],
    de: [
      "DNA 3.1.2 hat für diese Einstellungen kein Ergebnis: {reason}.",
      "compat „dna-3.1.2“",
      "Ohne compat gibt es das berichtigte Ergebnis.",
    ],
  },
  NETWORK_WEIGHTS_NOT_NUMBERS: {
    status: 200,
    exit: 1,
    en: [
      "{ties} ties have no weight: DNA 3.1.2 divides 0 by 0 there. They are not drawn.",
      'compat "dna-3.1.2"',
      "Leave out compat to get the corrected weights.",
    ],
    de: [
      "{ties} Verbindungen haben kein Gewicht: DNA 3.1.2 teilt dort 0 durch 0. Sie sind nicht gezeichnet.",
      "compat „dna-3.1.2“",
      "Ohne compat gibt es die berichtigten Gewichte.",
    ],
  },
  TIME_WINDOW_UNKNOWN: {
    status: 404,
    exit: 1,
    en: [
      'The series has no time window "{at}".',
      "at",
      "Take the label of a time window of the series, such as 2031-02-10.",
    ],
    de: [
      "Die Reihe hat kein Zeitfenster „{at}“.",
      "at",
      "Bitte die Bezeichnung eines Zeitfensters der Reihe nehmen, etwa 2031-02-10.",
    ],
  },
  TOO_FEW_STATEMENTS: {
    status: 200,
    exit: 1,
    en: [
      "{timeWindow} has {statements} statements after filtering; {measure} needs at least {least}. The time window is left empty.",
      "time window",
      "Widen the time window, or lower the least number of statements.",
    ],
    de: [
      "{timeWindow} enthält nach dem Filtern {statements} Aussagen; {measure} braucht mindestens {least}. Das Zeitfenster bleibt leer.",
      "Zeitfenster",
      "Bitte das Zeitfenster erweitern oder die Mindestzahl senken.",
    ],
  },
  BACKBONE_SIZE: {
    status: 400,
    exit: 2,
    en: [
      "A backbone of {size} concepts cannot be had: there are {concepts}.",
      "backboneSize",
      "Choose a size from 1 to the number of concepts.",
    ],
    de: [
      "Ein Gerüst aus {size} Konzepten gibt es nicht: Es sind {concepts}.",
      "backboneSize",
      "Bitte eine Größe von 1 bis zur Zahl der Konzepte wählen.",
    ],
  },
  POLARIZATION_DIVISION: {
    status: 400,
    exit: 2,
    en: [
      "A division of time window {slice} names {given} actors; there are {actors}, in camps 0 to one less than {groups}.",
      "memberships",
      "Give one camp for each row label of the time window.",
    ],
    de: [
      "Eine Aufteilung des Zeitfensters {slice} nennt {given} Akteure; es sind {actors}, in Lagern von 0 bis eins weniger als {groups}.",
      "memberships",
      "Bitte je Zeilenbeschriftung des Zeitfensters ein Lager angeben.",
    ],
  },
  POLARIZATION_NOTHING_TO_DIVIDE: {
    status: 200,
    exit: 1,
    en: [
      "{timeWindow} has no ties between {groups} actors or more: there is nothing to divide. The time window is left empty.",
      "time window",
      "Widen the time window, or ask for fewer camps.",
    ],
    de: [
      "{timeWindow} enthält keine Verbindungen zwischen {groups} oder mehr Akteuren: Es gibt nichts zu teilen. Das Zeitfenster bleibt leer.",
      "Zeitfenster",
      "Bitte das Zeitfenster erweitern oder weniger Lager verlangen.",
    ],
  },
  DISTANCES_NEED_WINDOWS: {
    status: 400,
    exit: 2,
    en: [
      "Distances are measured between time windows, and there are none.",
      "timeWindow",
      "Choose a unit from seconds to years, or events.",
    ],
    de: [
      "Abstände werden zwischen Zeitfenstern gemessen, und es gibt keine.",
      "timeWindow",
      "Bitte eine Einheit von Sekunden bis Jahren oder Ereignisse wählen.",
    ],
  },
  BATCH_LINE_INVALID: {
    status: 400,
    exit: 2,
    en: ["The line is not a JSON object: {reason}.", "line {line}", "Write one options object a line."],
    de: [
      "Die Zeile ist kein JSON-Objekt: {reason}.",
      "Zeile {line}",
      "Bitte je Zeile ein Objekt mit Optionen schreiben.",
    ],
  },
});
