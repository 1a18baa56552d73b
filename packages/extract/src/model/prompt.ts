/**
 * What a model is asked, in the language of the document. A change here is a new version of the engine, since answers
 * to the old question say nothing about the new one.
 */
import type { Codebook, Language } from "@parley/core";

export const PROMPT_VERSION = "1";

/** One question to a model. */
export interface ModelQuestion {
  readonly system: string;
  readonly user: string;
  /** JSON schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Is this an answer worth keeping? Others are asked for again. */
  readonly accepts: (answer: string) => boolean;
}

const rules: Readonly<Record<Language, string>> = {
  de: `Du codierst Nachrichtentexte für eine Diskursnetzwerkanalyse. Gib jede Aussage zurück, die der Text einem Akteur zuschreibt: wörtliche Rede, indirekte Rede und berichtete Sprechakte. Erfinde nichts, lasse nichts weg.
Regeln:
- "quote", "cue", "actor.words", "addressee", "condition" und "deadline" sind wörtlich aus dem Text kopiert, Zeichen für Zeichen. Fehlende Stücke dazwischen stehen als " … ".
- "quote" ist die Aussage ohne das Verb des Sagens; bei wörtlicher Rede mit den Anführungszeichen.
- "cue" ist das Verb oder Nomen des Sagens ("sagte", "lehnte … ab"), sonst null.
- "actor.words" nennt die sprechende Person oder Stelle, wie sie dort steht (auch "sie"); "actor.name" ist ihr voller Name aus dem Text; "memberOf" nennt Organisationen und Staaten, die nächste zuerst. Steht kein Akteur da, ist "actor" null.
- "mode": direct (wörtlich), indirect (Nebensatz, Konjunktiv, Infinitiv), reported (Sprechakt ohne Inhaltssatz), free-indirect (Rede ohne eigenes Verb des Sagens), indirect-free-indirect (indirekt mit wörtlichen Stücken), writer (Meinung des Textes selbst).
- Sagen zwei Akteure dasselbe, oder hat eine Äußerung zwei Inhalte, gib je eine Aussage zurück und wiederhole das übrige.
- "concept": {concepts}
- "stance": support, oppose oder neutral zum Konzept; null, wenn der Text keine Haltung zeigt. "negated": Die Aussage selbst ist verneint.
- "certainty": stated, hedged ("könnte", "wohl") oder hypothetical ("wenn … würde").
- "condition": was vorher eintreten muss. "deadline": bis wann etwas geschehen soll.
- "confidence": von 0 bis 1, wie sicher du bist.
Antworte nur mit JSON der verlangten Form.`,
  en: `You code news texts for discourse network analysis. Return every statement that the text attributes to an actor: direct speech, indirect speech and reported speech acts. Invent nothing, leave nothing out.
Rules:
- "quote", "cue", "actor.words", "addressee", "condition" and "deadline" are copied from the text, character by character. Gaps between pieces are written as " … ".
- "quote" is what is said, without the verb of saying; direct speech keeps its quotation marks.
- "cue" is the verb or noun of saying ("said", "turned … down"), else null.
- "actor.words" names the person or body that speaks as it stands there (also "she"); "actor.name" is its full name from the text; "memberOf" lists organizations and states, the nearest first. Without an actor in the text, "actor" is null.
- "mode": direct (verbatim), indirect (that-clause, infinitive), reported (a speech act without a content clause), free-indirect (speech without a verb of saying of its own), indirect-free-indirect (indirect with verbatim pieces), writer (the text's own opinion).
- Where two actors say the same, or one utterance has two contents, return one statement for each and repeat the rest.
- "concept": {concepts}
- "stance": support, oppose or neutral towards the concept; null when the text shows none. "negated": the statement itself is negated.
- "certainty": stated, hedged ("could", "probably") or hypothetical ("if … would").
- "condition": what has to happen first. "deadline": by when something should happen.
- "confidence": from 0 to 1, how sure you are.
Answer with JSON of the required shape only.`,
};

const conceptWords: Readonly<Record<Language, { readonly listed: string; readonly open: string }>> = {
  de: {
    listed: "die Kennung aus dieser Liste, um die es geht, sonst null:",
    open: "zwei bis fünf Wörter dafür, worum es geht, oder null.",
  },
  en: {
    listed: "the id from this list that it is about, else null:",
    open: "two to five words for what it is about, or null.",
  },
};

const labels: Readonly<
  Record<Language, readonly [date: string, title: string, text: string, again: string]>
> = {
  de: ["Datum", "Titel", "Text", "Die letzte Antwort war kein JSON der verlangten Form. Bitte noch einmal."],
  en: ["Date", "Title", "Text", "The last answer was not JSON of the required shape. Once more, please."],
};

export interface AskedPiece {
  readonly title: string | null;
  readonly date: string | null;
  readonly text: string;
}

/** The rules of coding with the concepts of the codebook. */
export function systemPrompt(language: Language, codebook: Codebook | null): string {
  const { listed, open } = conceptWords[language];
  const concepts = codebook?.concepts ?? [];
  const other = language === "de" ? "en" : "de";
  const lines = concepts.map(({ id, labels: label, description }) => {
    const about = description?.[language] ?? description?.[other];
    const name = label[language] ?? label[other] ?? id;
    return `  - ${id}: ${name}${about === undefined ? "" : ` (${about})`}`;
  });
  return rules[language].replace("{concepts}", () =>
    lines.length === 0 ? open : [listed, ...lines].join("\n"),
  );
}

/** One piece of a document; `again` after an answer that could not be read. */
export function userPrompt(language: Language, { title, date, text }: AskedPiece, again: boolean): string {
  const [dateLabel, titleLabel, textLabel, once] = labels[language];
  return [
    ...(date === null ? [] : [`${dateLabel}: ${date}`]),
    ...(title === null ? [] : [`${titleLabel}: ${title}`]),
    `${textLabel}:\n${text}`,
    ...(again ? [once] : []),
  ].join("\n");
}
