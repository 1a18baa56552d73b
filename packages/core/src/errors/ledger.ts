/** Problems of: the ledger, its conditions and shifts, its gold files, watching. */
import { problemTable } from "./problem.js";

export const ledgerProblems = problemTable({
  LEDGER_EVIDENCE_INCOMPLETE: {
    status: 422,
    exit: 1,
    en: [
      'Evidence with the effect "{effect}" needs "{field}"; nothing was recorded.',
      "detail.{field}",
      "Add it and record the evidence again.",
    ],
    de: [
      "Ein Beleg mit der Wirkung „{effect}“ braucht „{field}“; es wurde nichts festgehalten.",
      "detail.{field}",
      "Bitte ergänzen und den Beleg erneut festhalten.",
    ],
  },
  SHIFT_WITHOUT_STATEMENTS: {
    status: 422,
    exit: 1,
    en: [
      'The shift "{id}" rests on recorded evidence and has no decision of its own.',
      "id",
      "Change or take out the evidence instead.",
    ],
    de: [
      "Der Wandel „{id}“ beruht auf einem festgehaltenen Beleg und hat keine eigene Entscheidung.",
      "id",
      "Bitte statt dessen den Beleg ändern oder entfernen.",
    ],
  },
  FEED_UNREADABLE: {
    status: 422,
    exit: 1,
    en: [
      "This is neither an RSS nor an Atom feed.",
      "{where}",
      "Check the address; the page of a feed often links to the feed itself.",
    ],
    de: [
      "Das ist weder ein RSS- noch ein Atom-Feed.",
      "{where}",
      "Bitte die Adresse prüfen; die Seite eines Feeds verweist oft auf den Feed selbst.",
    ],
  },
  FEED_UNREACHABLE: {
    status: 502,
    exit: 1,
    en: [
      "The feed did not answer: {reason}.",
      "{where}",
      "Check the address and the connection, then try again.",
    ],
    de: [
      "Der Feed hat nicht geantwortet: {reason}.",
      "{where}",
      "Bitte Adresse und Verbindung prüfen und erneut versuchen.",
    ],
  },
  LEDGER_GOLD_SHAPE: {
    status: 422,
    exit: 1,
    en: [
      "{file} is not a ledger gold file.",
      "{reason}",
      "Write it as docs/reference/formats/ledger-gold.md says.",
    ],
    de: [
      "{file} ist keine Goldliste für die Zusagen.",
      "{reason}",
      "Bitte so schreiben, wie docs/reference/formats/ledger-gold.md sagt.",
    ],
  },
  LEDGER_GOLD_WRONG: {
    status: 422,
    exit: 1,
    en: [
      'The gold file quotes "{snippet}", which has to stand once in its document.',
      "{document}: found {times}",
      "Copy a longer or exact piece of the sentence, as docs/reference/formats/ledger-gold.md says.",
    ],
    de: [
      "Die Goldliste zitiert „{snippet}“; das muss genau einmal in ihrem Dokument stehen.",
      "{document}: gefunden {times}",
      "Bitte ein längeres oder genaues Stück des Satzes übernehmen, wie docs/reference/formats/ledger-gold.md sagt.",
    ],
  },
});
