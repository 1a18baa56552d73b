/** Sentences that a person decides on: what each would show and on which day, its words, and what can be done. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { sharedAddress, useAddress } from "../../state/address.js";

export interface ProposedSentence {
  readonly key: string;
  readonly head: string;
  /** ISO, the day at its beginning. */
  readonly date: string;
  readonly text: string;
  readonly documentId: string;
  /** In focus of the keys. */
  readonly isCurrent?: boolean;
  readonly actions: ReactNode;
}

export interface ProposedSentencesProps {
  readonly name: string;
  readonly sentences: readonly ProposedSentence[];
}

export function ProposedSentences({ name, sentences }: ProposedSentencesProps) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  const { address } = useAddress();
  return (
    <section className="led-proposed" aria-label={name}>
      <h3>
        {name} <span className="num dim">{formats.number(sentences.length)}</span>
      </h3>
      <ol>
        {sentences.map(({ key, head, date, text, documentId, isCurrent = false, actions }) => (
          <li key={key} className={isCurrent ? "on" : undefined}>
            <div className="hh">
              <span className="b">{head}</span>
              <span className="num dim">{formats.shortDay(date.slice(0, 10))}</span>
            </div>
            <Verbatim as="blockquote">{text}</Verbatim>
            <div className="fa">
              {actions}
              <Link
                className="link"
                to={"/read/$documentId" as never}
                params={{ documentId } as never}
                search={sharedAddress(address) as never}
              >
                {t("readInPlace")}
              </Link>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
