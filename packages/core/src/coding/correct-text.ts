/**
 * Corrects the text of a document: a new version beside the old one. Utterances with their statements move
 * to it when all their passages are found again; those that are not stay on the version they were coded on
 * and are reported.
 */
import type { Change, Draft } from "../model/command.js";
import type { Part } from "../model/part.js";
import type { Statement, Utterance } from "../model/statement.js";
import { anchorPart } from "../text/anchor-quote.js";
import { changeRecord, checkRevision, makeRecord, recordThere } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** Where the quote of a statement stood and where it stands now; `after` is `null` when it is gone. */
export interface MovedQuote {
  readonly id: string;
  readonly before: Part;
  readonly after: Part | null;
}

export interface CorrectedText {
  readonly draft: Draft;
  /** Statements that moved to the new version. */
  readonly moved: readonly string[];
  /** Statements that stay on the old version because a passage of theirs is gone. */
  readonly left: readonly string[];
  /** Every statement of the old version, in text order. */
  readonly quotes: readonly MovedQuote[];
}

/**
 * @param fingerprint SHA-256 of the UTF-8 text, hexadecimal
 * @param seen revision of the document the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`
 */
export function correctText(
  project: ProjectReader,
  documentId: string,
  text: string,
  fingerprint: string,
  seen: number | null,
  maker: Maker,
): CorrectedText {
  const doc = recordThere(project, "document", documentId);
  checkRevision(project, "document", doc, seen);
  const old = recordThere(project, "textVersion", doc.versionId);
  const summary = { key: "text-corrected", details: { title: doc.title } } as const;
  if (old.text === text) return { draft: { summary, changes: [] }, moved: [], left: [], quotes: [] };

  const version = { id: maker.newId(), documentId, number: old.number + 1, text, fingerprint };
  const changes: Change[] = [
    makeRecord("textVersion", version),
    changeRecord("document", doc, {
      ...doc,
      versionId: version.id,
      sameTextAs: sameTextAs(project, documentId, fingerprint),
    }),
  ];
  const moved: string[] = [];
  const left: string[] = [];
  const quotes: MovedQuote[] = [];
  for (const utterance of project.utterancesIn(documentId)) {
    if (utterance.versionId !== old.id) continue;
    const statements = project.statementsOf(utterance.id);
    const anchored = anchorUtterance(old.text, text, version.id, utterance, statements);
    (anchored === null ? left : moved).push(...statements.map((statement) => statement.id));
    if (anchored !== null) changes.push(...anchored);
    for (const { id, claim } of statements)
      quotes.push({ id, before: claim, after: anchored === null ? null : anchorPart(old.text, text, claim) });
  }
  quotes.sort((a, b) => a.before.start - b.before.start || a.before.end - b.before.end);
  return {
    draft: {
      summary: { ...summary, details: { ...summary.details, moved: moved.length, left: left.length } },
      changes,
    },
    moved,
    left,
    quotes,
  };
}

function sameTextAs(project: ProjectReader, documentId: string, fingerprint: string): string | null {
  const other = project.documentWithText(fingerprint);
  return other === null || other.id === documentId ? null : (other.sameTextAs ?? other.id);
}

/** Changes that move an utterance with all its statements, or `null` when one of their passages is gone. */
function anchorUtterance(
  oldText: string,
  newText: string,
  versionId: string,
  utterance: Utterance,
  statements: readonly Statement[],
): Change[] | null {
  let isLost = false;
  const move = <P extends Part | null>(part: P): P => {
    if (part === null) return part;
    const found = anchorPart(oldText, newText, part);
    if (found === null) isLost = true;
    return { ...part, ...found };
  };
  const changes: Change[] = [
    changeRecord("utterance", utterance, {
      ...utterance,
      versionId,
      quote: move(utterance.quote),
      cue: move(utterance.cue),
      frame: move(utterance.frame),
      addressee: move(utterance.addressee),
    }),
    ...statements.map((statement) =>
      changeRecord("statement", statement, {
        ...statement,
        versionId,
        actor: move(statement.actor),
        claim: move(statement.claim),
        condition: move(statement.condition),
        time: move(statement.time),
        deadline: move(statement.deadline),
      }),
    ),
  ];
  return isLost ? null : changes;
}
