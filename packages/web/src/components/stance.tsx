/** Stance as glyph, word and color: supports, opposes, neutral. Never color alone. */
import { useTranslation } from "react-i18next";

/** 1 supports, 0 opposes, null open: the built-in agreement variable. */
export function Stance({
  agreement,
  glyphOnly = false,
}: {
  readonly agreement: number | null;
  readonly glyphOnly?: boolean;
}) {
  const { t } = useTranslation("frame");
  const kind = agreement === 1 ? "for" : agreement === 0 ? "against" : "open";
  const word = t(`stance.${kind}`);
  return (
    <span className={`st ${kind}`}>
      <i aria-hidden="true" />
      {glyphOnly ? <span className="unseen">{word}</span> : word}
    </span>
  );
}
