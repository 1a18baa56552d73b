/**
 * The tour: five steps through the example record, shown once to those who open it for the first time. It stands beside
 * the page and takes nothing away: every key and button works meanwhile. It can be skipped, and called again.
 */
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { readPreference, writePreference } from "../state/preferences.js";
import { useProject } from "../state/project.js";

/** Pages the steps stand on, in their order. */
const steps = [
  { name: "overview", path: "/overview" },
  { name: "time", path: "/overview" },
  { name: "queue", path: "/queue" },
  { name: "read", path: "/read" },
  { name: "network", path: "/network" },
] as const;

let current: number | null = null;
const listeners = new Set<() => void>();

function show(step: number | null): void {
  current = step;
  for (const listener of listeners) listener();
}

/** Begins the tour, also for those who have taken it. */
export function startTour(): void {
  show(0);
}

function endTour(): void {
  writePreference("tour", "done");
  show(null);
}

export function Tour() {
  const { t } = useTranslation("settings");
  const navigate = useNavigate();
  const project = useProject().data;
  const step = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  // Only the bundled example has a notice and people who see all this for the first time.
  const isExample = project !== undefined && project.notice !== null && project.counts.documents > 0;
  useEffect(() => {
    if (isExample && current === null && readPreference("tour") === null) show(0);
  }, [isExample]);
  const shown = step === null ? undefined : steps[step];
  if (step === null || shown === undefined) return null;
  const isLast = step === steps.length - 1;
  const next = () => {
    if (isLast) return endTour();
    const following = steps[step + 1];
    show(step + 1);
    if (following !== undefined && following.path !== shown.path)
      void navigate({ to: following.path } as never);
  };
  return (
    <section className="tour" aria-label={t("tour.name")}>
      <p className="dim sm num">{t("tour.step", { at: step + 1, of: steps.length })}</p>
      <h2>{t(`tour.steps.${shown.name}.title`)}</h2>
      <p>{t(`tour.steps.${shown.name}.words`)}</p>
      <div>
        <button type="button" className="btn primary" onClick={next}>
          {t(isLast ? "tour.end" : "tour.next")}
        </button>
        {isLast ? null : (
          <button type="button" className="btn quiet" onClick={endTour}>
            {t("tour.skip")}
          </button>
        )}
      </div>
    </section>
  );
}
