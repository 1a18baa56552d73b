/** How far a worker is, with a way to stop it and to begin again. Nothing is shown while it is quick. */
import { useTranslation } from "react-i18next";
import { ProgressLine } from "../../components/progress-line.js";
import type { Computed } from "../../state/computing.js";

export interface WorkingProps {
  readonly computed: Pick<Computed<unknown>, "computing" | "isStopped" | "stop" | "retry">;
  readonly words: (done: number, all: number) => string;
}

export function Working({ computed, words }: WorkingProps) {
  const { t } = useTranslation("figures");
  const { computing, isStopped, stop, retry } = computed;
  if (isStopped) {
    return (
      <div className="working">
        <span className="dim">{t("computing.stopped")}</span>{" "}
        <button type="button" className="btn" onClick={retry}>
          {t("computing.again")}
        </button>
      </div>
    );
  }
  if (computing === null) return null;
  const { done, all } = computing;
  return (
    <div className="working">
      <ProgressLine words={words(done, all)} share={all === 0 ? null : done / all} />
      <button type="button" className="link sm" onClick={stop}>
        {t("computing.stop")}
      </button>
    </div>
  );
}
