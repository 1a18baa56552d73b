/** One side of a shift: the day, who spoke, the stance, the sentence word for word, and the way to its place. */
import type { ShiftSentence, StatementView } from "@parley/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MarkedSentence, PlaceOf } from "../../components/evidence-quote.js";
import { Stance } from "../../components/stance.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { sharedAddress, useAddress } from "../../state/address.js";
import { agreementOf } from "./shift-words.js";

export interface ShiftSideProps {
  readonly sentence: ShiftSentence;
  /** The statement with its whole sentence, once it is loaded. */
  readonly statement: StatementView | undefined;
  /** In focus the words that were coded are marked; a whole list of them would turn yellow. */
  readonly isMarked: boolean;
  /** Name of the actor: who spoke is named where it is another. */
  readonly actor: string;
}

export function ShiftSide({ sentence, statement, isMarked, actor }: ShiftSideProps) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  const { address } = useAddress();
  const agreement = agreementOf(sentence);
  return (
    <div className="sh-side">
      <p className="pd">
        <time className="b num" dateTime={sentence.date}>
          {sentence.date === "" ? t("undated") : formats.shortDay(sentence.date.slice(0, 10))}
        </time>
        {agreement === null ? null : <Stance agreement={agreement} />}
        {sentence.speaker === "" || sentence.speaker === actor ? null : (
          <span className="by">{sentence.speaker}</span>
        )}
      </p>
      {statement === undefined ? (
        <>
          <Verbatim as="blockquote">{sentence.text}</Verbatim>
          <div className="src">
            <Link
              to={"/read/$documentId" as never}
              params={{ documentId: sentence.documentId } as never}
              search={{ ...sharedAddress(address), statement: sentence.statementId ?? undefined } as never}
            >
              {t("readInPlace")}
            </Link>
          </div>
        </>
      ) : (
        <>
          <MarkedSentence statement={statement} isMarked={isMarked} />
          <PlaceOf statement={statement} />
        </>
      )}
    </div>
  );
}
