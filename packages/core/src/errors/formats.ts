/**
 * Problems of bringing files in and writing files out, and the notes on what an import assumed.
 * Notes have status 200: the document was read, and the reader should know how.
 */
import { problemTable } from "./problem.js";

export const formatProblems = problemTable({
  FILE_EMPTY: {
    status: 422,
    exit: 1,
    en: ["The file has no text.", "{file}", "Check whether it was saved completely."],
    de: ["Die Datei enthält keinen Text.", "{file}", "Bitte prüfen, ob sie vollständig gespeichert wurde."],
  },
  FILE_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: [
      "The file has {megabytes} MB; up to {limit} MB are read.",
      "{file}",
      "Split the file or raise the limit.",
    ],
    de: [
      "Die Datei hat {megabytes} MB; gelesen werden bis zu {limit} MB.",
      "{file}",
      "Bitte die Datei aufteilen oder die Grenze anheben.",
    ],
  },
  TABLE_TOO_LONG: {
    status: 422,
    exit: 1,
    en: [
      "The table has {rows} rows; a sheet holds {limit}.",
      "workbook (.xlsx)",
      "Filter the table, or save it as .csv.",
    ],
    de: [
      "Die Tabelle hat {rows} Zeilen; ein Tabellenblatt fasst {limit}.",
      "Arbeitsmappe (.xlsx)",
      "Bitte die Tabelle filtern oder als .csv speichern.",
    ],
  },
  FILE_BINARY: {
    status: 422,
    exit: 1,
    en: [
      "The file is not text: it holds characters that no text has.",
      "{file}",
      "Save the document as text, PDF, DOCX or HTML and import that.",
    ],
    de: [
      "Die Datei ist kein Text: Sie enthält Zeichen, die in keinem Text vorkommen.",
      "{file}",
      "Bitte das Dokument als Text, PDF, DOCX oder HTML speichern und diese Datei importieren.",
    ],
  },
  FILE_TYPE_UNSUPPORTED: {
    status: 415,
    exit: 1,
    en: ["Parley does not read files of this type.", "{file}", "It reads: {supported}."],
    de: ["Parley liest diesen Dateityp nicht.", "{file}", "Gelesen werden: {supported}."],
  },
  FILE_NOT_READ: {
    status: 500,
    exit: 1,
    en: [
      "The {importer} reader stopped unexpectedly; nothing of this file was taken.",
      "{file}",
      "Save the document again from its program. If that does not help, please report it.",
    ],
    de: [
      "Das Einlesen als {importer} brach unerwartet ab; aus dieser Datei wurde nichts übernommen.",
      "{file}",
      "Bitte das Dokument in seinem Programm neu speichern. Hilft das nicht, bitte melden.",
    ],
  },
  TEXT_ENCODING_UNKNOWN: {
    status: 422,
    exit: 1,
    en: [
      "The character encoding could not be determined.",
      "{file}",
      "Save the file as UTF-8 and import it again.",
    ],
    de: [
      "Die Zeichenkodierung ließ sich nicht bestimmen.",
      "{file}",
      "Bitte die Datei als UTF-8 speichern und erneut importieren.",
    ],
  },
  TEXT_NESTED_TOO_DEEP: {
    status: 422,
    exit: 1,
    en: [
      "The file is nested more than {limit} levels deep.",
      "{file}",
      "No real document is; open it in a browser and save its text.",
    ],
    de: [
      "Die Datei ist mehr als {limit} Ebenen tief verschachtelt.",
      "{file}",
      "Kein echtes Dokument ist das; bitte im Browser öffnen und den Text speichern.",
    ],
  },
  HTML_TOO_COMPLEX: {
    status: 422,
    exit: 1,
    en: [
      "The page has more than {limit} elements.",
      "{file}",
      "Save the article alone, without the page around it.",
    ],
    de: [
      "Die Seite hat mehr als {limit} Elemente.",
      "{file}",
      "Bitte nur den Artikel speichern, ohne die Seite darum herum.",
    ],
  },
  HTML_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: [
      "The page holds no readable text.",
      "{file}",
      "The text may be loaded by a script: open the page, select the text and save it.",
    ],
    de: [
      "Die Seite enthält keinen lesbaren Text.",
      "{file}",
      "Vielleicht lädt ein Skript den Text nach: bitte die Seite öffnen, den Text markieren und speichern.",
    ],
  },
  PDF_BROKEN: {
    status: 422,
    exit: 1,
    en: ["The file is not a complete PDF.", "{file}", "Download it again."],
    de: ["Die Datei ist kein vollständiges PDF.", "{file}", "Bitte erneut herunterladen."],
  },
  PDF_PASSWORD: {
    status: 422,
    exit: 1,
    en: ["The PDF asks for a password.", "{file}", "Save it without a password and import it again."],
    de: ["Das PDF verlangt ein Passwort.", "{file}", "Bitte ohne Passwort speichern und erneut importieren."],
  },
  PDF_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: [
      "The PDF has {pages} pages and no text: they are pictures of a text.",
      "{file}",
      "Run character recognition (OCR) over it first.",
    ],
    de: [
      "Das PDF hat {pages} Seiten und keinen Text: Es sind Bilder eines Textes.",
      "{file}",
      "Bitte zuerst eine Texterkennung (OCR) darüber laufen lassen.",
    ],
  },
  DOCX_BROKEN: {
    status: 422,
    exit: 1,
    en: [
      "The file is not a complete Word document.",
      "{file}",
      "Open it in Word or LibreOffice and save it again.",
    ],
    de: [
      "Die Datei ist kein vollständiges Word-Dokument.",
      "{file}",
      "Bitte in Word oder LibreOffice öffnen und neu speichern.",
    ],
  },
  DOCX_PASSWORD: {
    status: 422,
    exit: 1,
    en: [
      "The Word document asks for a password.",
      "{file}",
      "Save it without a password and import it again.",
    ],
    de: [
      "Das Word-Dokument verlangt ein Passwort.",
      "{file}",
      "Bitte ohne Passwort speichern und erneut importieren.",
    ],
  },
  DOCX_OLD_FORMAT: {
    status: 415,
    exit: 1,
    en: ["The file is in Word's format from before 2007.", "{file}", "Save it as .docx and import it again."],
    de: [
      "Die Datei ist im Word-Format aus der Zeit vor 2007.",
      "{file}",
      "Bitte als .docx speichern und erneut importieren.",
    ],
  },
  DOCX_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: [
      "Unpacked, the document has more than {limit} MB of text and layout.",
      "{file}",
      "Split the document.",
    ],
    de: [
      "Entpackt hat das Dokument mehr als {limit} MB Text und Layout.",
      "{file}",
      "Bitte das Dokument aufteilen.",
    ],
  },
  TABLE_TEXT_COLUMN_UNKNOWN: {
    status: 422,
    exit: 1,
    en: ["No column holds the text. Columns found: {columns}.", "{file}", "Say which column is the text."],
    de: [
      "Keine Spalte enthält den Text. Gefundene Spalten: {columns}.",
      "{file}",
      "Bitte angeben, welche Spalte der Text ist.",
    ],
  },
  TABLE_COLUMN_MISSING: {
    status: 422,
    exit: 1,
    en: [
      'There is no column "{column}". Columns found: {columns}.',
      "{file}",
      "Correct the name of the column.",
    ],
    de: [
      "Es gibt keine Spalte „{column}“. Gefundene Spalten: {columns}.",
      "{file}",
      "Bitte den Namen der Spalte berichtigen.",
    ],
  },
  TABLE_WITHOUT_ROWS: {
    status: 422,
    exit: 1,
    en: ["The table has a header and no rows.", "{file}", "Check whether it was exported completely."],
    de: [
      "Die Tabelle hat eine Kopfzeile und keine Zeilen.",
      "{file}",
      "Bitte prüfen, ob sie vollständig exportiert wurde.",
    ],
  },
  ROW_WITHOUT_TEXT: {
    status: 422,
    exit: 1,
    en: ["The row has no text; it was left out.", "{file}, line {line}", "Fill in the text or drop the row."],
    de: [
      "Die Zeile hat keinen Text; sie wurde ausgelassen.",
      "{file}, Zeile {line}",
      "Bitte den Text ergänzen oder die Zeile entfernen.",
    ],
  },
  CSV_ROW_BROKEN: {
    status: 422,
    exit: 1,
    en: [
      "The quotation marks do not match; nothing was read from here on.",
      "{file}, line {line}",
      "Close the quotation mark, or double it inside the field.",
    ],
    de: [
      "Die Anführungszeichen passen nicht zueinander; ab hier wurde nichts gelesen.",
      "{file}, Zeile {line}",
      "Bitte das Anführungszeichen schließen oder innerhalb des Feldes verdoppeln.",
    ],
  },
  JSON_LINE_BROKEN: {
    status: 422,
    exit: 1,
    en: ["The line is not valid JSON; it was left out.", "{file}, line {line}", "Check the end of the line."],
    de: [
      "Die Zeile ist kein gültiges JSON; sie wurde ausgelassen.",
      "{file}, Zeile {line}",
      "Bitte das Ende der Zeile prüfen.",
    ],
  },
  JSON_BROKEN: {
    status: 422,
    exit: 1,
    en: [
      "The file is neither a JSON list nor one JSON object a line.",
      "{file}",
      "Check whether it was saved completely.",
    ],
    de: [
      "Die Datei ist weder eine JSON-Liste noch ein JSON-Objekt je Zeile.",
      "{file}",
      "Bitte prüfen, ob sie vollständig gespeichert wurde.",
    ],
  },
  JSON_LINE_NOT_OBJECT: {
    status: 422,
    exit: 1,
    en: [
      "The line holds no object with named fields; it was left out.",
      "{file}, line {line}",
      'Write {"text": "…"} or more fields.',
    ],
    de: [
      "Die Zeile enthält kein Objekt mit benannten Feldern; sie wurde ausgelassen.",
      "{file}, Zeile {line}",
      'Bitte {"text": "…"} oder mehr Felder schreiben.',
    ],
  },
  CODEBOOK_EMPTY: {
    status: 422,
    exit: 1,
    en: ["The codebook is empty.", "{file}", "Begin with: parley: codebook/1"],
    de: ["Das Codebuch ist leer.", "{file}", "Es beginnt mit: parley: codebook/1"],
  },
  CODEBOOK_TOO_LARGE: {
    status: 413,
    exit: 1,
    en: ["The codebook has {megabytes} MB; up to {limit} MB are read.", "{file}", "Split the codebook."],
    de: [
      "Das Codebuch hat {megabytes} MB; gelesen werden bis zu {limit} MB.",
      "{file}",
      "Bitte das Codebuch aufteilen.",
    ],
  },
  CODEBOOK_NOT_YAML: {
    status: 422,
    exit: 1,
    en: [
      'The codebook cannot be read as YAML here: "{value}".',
      "{file}, line {line}, column {column}",
      "Check indentation, colons and quotation marks.",
    ],
    de: [
      "Das Codebuch ist hier kein lesbares YAML: „{value}“.",
      "{file}, Zeile {line}, Spalte {column}",
      "Bitte Einrückung, Doppelpunkte und Anführungszeichen prüfen.",
    ],
  },
  CODEBOOK_NESTED_TOO_DEEP: {
    status: 422,
    exit: 1,
    en: [
      "The codebook is nested more than {limit} levels deep.",
      "{file}, line {line}",
      "Remove the inner levels.",
    ],
    de: [
      "Das Codebuch ist mehr als {limit} Ebenen tief verschachtelt.",
      "{file}, Zeile {line}",
      "Bitte die inneren Ebenen entfernen.",
    ],
  },
  CODEBOOK_ALIASES_TOO_MANY: {
    status: 422,
    exit: 1,
    en: ["YAML aliases blow the codebook up.", "{file}", "Write repeated parts out instead of *alias."],
    de: [
      "YAML-Verweise blähen das Codebuch auf.",
      "{file}",
      "Bitte wiederholte Teile ausschreiben statt mit *verweis.",
    ],
  },
  CODEBOOK_KEY_REPEATED: {
    status: 422,
    exit: 1,
    en: ['The key "{key}" occurs twice in one entry.', "{file}, line {line}", "Keep one of them."],
    de: [
      "Der Schlüssel „{key}“ kommt in einem Eintrag zweimal vor.",
      "{file}, Zeile {line}",
      "Bitte einen davon behalten.",
    ],
  },
  CODEBOOK_KEY_UNKNOWN: {
    status: 422,
    exit: 1,
    en: [
      '"{key}" is not known here ({path}).',
      "{file}, line {line}",
      'Did you mean "{nearest}"? Known: {known}.',
    ],
    de: [
      "„{key}“ ist hier nicht bekannt ({path}).",
      "{file}, Zeile {line}",
      "Ist „{nearest}“ gemeint? Bekannt: {known}.",
    ],
  },
  CODEBOOK_KEY_MISSING: {
    status: 422,
    exit: 1,
    en: ['"{key}" is missing ({path}).', "{file}, line {line}", "Add it."],
    de: ["„{key}“ fehlt ({path}).", "{file}, Zeile {line}", "Bitte ergänzen."],
  },
  CODEBOOK_VALUE_INVALID: {
    status: 422,
    exit: 1,
    en: ['"{value}" does not fit {path}.', "{file}, line {line}", "Expected: {expected}."],
    de: ["„{value}“ passt nicht zu {path}.", "{file}, Zeile {line}", "Erwartet: {expected}."],
  },
  CODEBOOK_ID_REPEATED: {
    status: 422,
    exit: 1,
    en: [
      'The id "{id}" is taken twice in {path}, first in line {first}.',
      "{file}, line {line}",
      "Rename one.",
    ],
    de: [
      "Die Kennung „{id}“ ist in {path} zweimal vergeben, zuerst in Zeile {first}.",
      "{file}, Zeile {line}",
      "Bitte eine umbenennen.",
    ],
  },
  CODEBOOK_REFERENCE_MISSING: {
    status: 422,
    exit: 1,
    en: [
      '{path} points to "{id}", which is not in the codebook.',
      "{file}, line {line}",
      'Nearest id: "{nearest}".',
    ],
    de: [
      "{path} verweist auf „{id}“; das steht nicht im Codebuch.",
      "{file}, Zeile {line}",
      "Ähnlichste Kennung: „{nearest}“.",
    ],
  },
  CODEBOOK_REFERENCE_CIRCLE: {
    status: 422,
    exit: 1,
    en: ["These entries contain each other: {ids}.", "{file}, line {line}", "Cut the circle at one place."],
    de: [
      "Diese Einträge enthalten einander: {ids}.",
      "{file}, Zeile {line}",
      "Bitte den Kreis an einer Stelle auftrennen.",
    ],
  },
  EXPORT_TIE_WITHOUT_NODE: {
    status: 500,
    exit: 1,
    en: [
      'A tie names "{node}", which is not in the network.',
      "{title}",
      "Nothing was written. Please report this.",
    ],
    de: [
      "Eine Beziehung nennt „{node}“, das nicht im Netzwerk ist.",
      "{title}",
      "Es wurde nichts geschrieben. Bitte melden.",
    ],
  },
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
