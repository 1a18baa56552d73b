/**
 * Notes on what an import assumed.
 * They have status 200: the document was read, and the reader should know how.
 */
import { problemTable } from "./problem.js";

export const importNotes = problemTable({
  TEXT_ENCODING_ASSUMED: {
    status: 200,
    exit: 1,
    en: ["Not UTF-8; read as {encoding}.", "{file}", "Look at umlauts and quotation marks."],
    de: ["Kein UTF-8; gelesen als {encoding}.", "{file}", "Bitte Umlaute und Anführungszeichen ansehen."],
  },
  TEXT_BYTES_REPLACED: {
    status: 200,
    exit: 1,
    en: [
      "{count} broken bytes were replaced by \uFFFD.",
      "{file}",
      "The file may be cut off or mixed of two encodings.",
    ],
    de: [
      "{count} beschädigte Bytes wurden durch \uFFFD ersetzt.",
      "{file}",
      "Vielleicht ist die Datei abgeschnitten oder aus zwei Kodierungen gemischt.",
    ],
  },
  TEXT_LOOKS_GARBLED: {
    status: 200,
    exit: 1,
    en: [
      'The text looks encoded twice ("{sample}").',
      "{file}",
      "It was kept as it is; get the original if you can.",
    ],
    de: [
      "Der Text sieht doppelt kodiert aus („{sample}“).",
      "{file}",
      "Er blieb, wie er ist; besser ist das Original.",
    ],
  },
  TITLE_FROM_FILE_NAME: {
    status: 200,
    exit: 1,
    en: ["No title found; took the file name.", "{file}", "Change the title in the record if you like."],
    de: ["Kein Titel gefunden; der Dateiname wurde genommen.", "{file}", "Der Titel lässt sich ändern."],
  },
  TITLE_FROM_TEXT: {
    status: 200,
    exit: 1,
    en: [
      "No title given; took the beginning of the text.",
      "{file}",
      "Change the title in the record if you like.",
    ],
    de: ["Kein Titel angegeben; der Textanfang wurde genommen.", "{file}", "Der Titel lässt sich ändern."],
  },
  DATE_NOT_FOUND: {
    status: 200,
    exit: 1,
    en: [
      "No date found; the document is left out of time windows.",
      "{file}",
      "Add the date by hand or by option.",
    ],
    de: [
      "Kein Datum gefunden; das Dokument fehlt in Zeitfenstern.",
      "{file}",
      "Das Datum von Hand oder als Option angeben.",
    ],
  },
  DATE_FROM_FILE_PROPERTIES: {
    status: 200,
    exit: 1,
    en: [
      "Took {value}, the day the file was made.",
      "{file}",
      "Check whether the text appeared on that day.",
    ],
    de: [
      "{value} genommen, den Tag, an dem die Datei entstand.",
      "{file}",
      "Bitte prüfen, ob der Text an diesem Tag erschien.",
    ],
  },
  DATE_FROM_FILE_TIME: {
    status: 200,
    exit: 1,
    en: [
      "Took {value}, the time the file was last changed.",
      "{file}",
      "Check whether the text appeared then.",
    ],
    de: [
      "{value} genommen, die letzte Änderung der Datei.",
      "{file}",
      "Bitte prüfen, ob der Text damals erschien.",
    ],
  },
  DATE_YEAR_ASSUMED: {
    status: 200,
    exit: 1,
    en: ['No year in "{value}"; took {year}.', "{file}", "Check the year."],
    de: ["Kein Jahr in „{value}“; {year} genommen.", "{file}", "Bitte das Jahr prüfen."],
  },
  DATE_WITHOUT_YEAR: {
    status: 200,
    exit: 1,
    en: ['No year in "{value}", so no date was taken.', "{file}", "Add the date by hand or by option."],
    de: [
      "Kein Jahr in „{value}“, daher wurde kein Datum übernommen.",
      "{file}",
      "Das Datum von Hand oder als Option angeben.",
    ],
  },
  DATE_CENTURY_ASSUMED: {
    status: 200,
    exit: 1,
    en: ['Two digits for the year in "{value}"; took {year}.', "{file}", "Check the year."],
    de: ["Zwei Ziffern für das Jahr in „{value}“; {year} genommen.", "{file}", "Bitte das Jahr prüfen."],
  },
  DATE_ORDER_ASSUMED: {
    status: 200,
    exit: 1,
    en: ['"{value}" can be read in two ways; took {taken} (day first).', "{file}", "Check day and month."],
    de: [
      "„{value}“ ist auf zwei Arten lesbar; {taken} genommen (Tag zuerst).",
      "{file}",
      "Bitte Tag und Monat prüfen.",
    ],
  },
  DATE_VALUE_UNREADABLE: {
    status: 200,
    exit: 1,
    en: ['"{value}" was not understood as a date.', "{file}", "Write dates as 2031-01-14."],
    de: ["„{value}“ wurde nicht als Datum verstanden.", "{file}", "Daten bitte als 2031-01-14 schreiben."],
  },
  DATES_DIFFER: {
    status: 200,
    exit: 1,
    en: ["Took {taken}; another place says {other}.", "{file}", "Check which one is right."],
    de: ["{taken} genommen; an anderer Stelle steht {other}.", "{file}", "Bitte prüfen, was stimmt."],
  },
  LANGUAGE_DETECTED: {
    status: 200,
    exit: 1,
    en: ["The language was recognized from the words: {language}.", "{file}", "Change it if it is wrong."],
    de: ["Die Sprache wurde an den Wörtern erkannt: {language}.", "{file}", "Bitte ändern, falls falsch."],
  },
  DOCUMENT_ID_FROM_ROW: {
    status: 200,
    exit: 1,
    en: ["{count} rows without an id were numbered.", "{file}", "Add a column id to keep ids stable."],
    de: [
      "{count} Zeilen ohne Kennung wurden nummeriert.",
      "{file}",
      "Eine Spalte id hält die Kennungen stabil.",
    ],
  },
  DOCUMENT_ID_REPEATED: {
    status: 200,
    exit: 1,
    en: [
      'The id "{id}" occurs again; this row became "{taken}".',
      "{file}, line {line}",
      "Check for a double row.",
    ],
    de: [
      "Die Kennung „{id}“ kommt erneut vor; diese Zeile heißt „{taken}“.",
      "{file}, Zeile {line}",
      "Bitte auf doppelte Zeilen prüfen.",
    ],
  },
  COLUMNS_ASSIGNED: {
    status: 200,
    exit: 1,
    en: ["Columns were read as: {columns}.", "{file}", "Name the columns yourself if this is wrong."],
    de: [
      "Spalten wurden gelesen als: {columns}.",
      "{file}",
      "Falls falsch, bitte die Spalten selbst benennen.",
    ],
  },
  COLUMNS_NOT_USED: {
    status: 200,
    exit: 1,
    en: [
      "These columns were not used: {columns}.",
      "{file}",
      "Name them as columns of the document if needed.",
    ],
    de: [
      "Diese Spalten wurden nicht verwendet: {columns}.",
      "{file}",
      "Bei Bedarf als Spalten des Dokuments benennen.",
    ],
  },
  FRONT_MATTER_TAKEN_OUT: {
    status: 200,
    exit: 1,
    en: [
      "The lines between the --- marks were read as metadata and are not part of the text.",
      "{file}",
      "Fields found: {keys}.",
    ],
    de: [
      "Die Zeilen zwischen den Marken --- wurden als Metadaten gelesen und gehören nicht zum Text.",
      "{file}",
      "Gefundene Felder: {keys}.",
    ],
  },
  FRONT_MATTER_UNREADABLE: {
    status: 200,
    exit: 1,
    en: [
      "The lines between the --- marks are not valid metadata; they stayed in the text.",
      "{file}, line {line}",
      "Check their indentation and colons.",
    ],
    de: [
      "Die Zeilen zwischen den Marken --- sind keine gültigen Metadaten; sie blieben im Text.",
      "{file}, Zeile {line}",
      "Bitte Einrückung und Doppelpunkte prüfen.",
    ],
  },
  HTML_WHOLE_PAGE_TAKEN: {
    status: 200,
    exit: 1,
    en: ["No article stood out on the page; took all its text.", "{file}", "Menus may be part of the text."],
    de: [
      "Auf der Seite hob sich kein Artikel ab; der ganze Text wurde genommen.",
      "{file}",
      "Menüs können Teil des Textes sein.",
    ],
  },
  PDF_RUNNING_LINES_LEFT_OUT: {
    status: 200,
    exit: 1,
    en: [
      "Headers and footers were left out ({count} lines): {lines}.",
      "{file}",
      "Compare with the PDF if in doubt.",
    ],
    de: [
      "Kopf- und Fußzeilen wurden ausgelassen ({count} Zeilen): {lines}.",
      "{file}",
      "Im Zweifel mit dem PDF vergleichen.",
    ],
  },
  PDF_HYPHENS_JOINED: {
    status: 200,
    exit: 1,
    en: ["{count} words divided at line ends were joined.", "{file}", "Compare with the PDF if in doubt."],
    de: [
      "{count} am Zeilenende getrennte Wörter wurden zusammengefügt.",
      "{file}",
      "Im Zweifel mit dem PDF vergleichen.",
    ],
  },
  PDF_PAGES_WITHOUT_TEXT: {
    status: 200,
    exit: 1,
    en: [
      "Pages without text: {pages}.",
      "{file}",
      "They may be pictures; character recognition (OCR) would read them.",
    ],
    de: [
      "Seiten ohne Text: {pages}.",
      "{file}",
      "Vielleicht sind es Bilder; eine Texterkennung (OCR) würde sie lesen.",
    ],
  },
});
