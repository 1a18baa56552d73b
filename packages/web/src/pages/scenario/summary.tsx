/** The finding in plain language, with what it does not say: the first thing to read on the page. */
import { useTranslation } from "react-i18next";
import { changeIn, type PageParts } from "./page-parts.js";
import { differenceWords, nearestAnchor, usePlaceFormats, worldWords } from "./scenario-words.js";

export function Summary(parts: PageParts) {
  const { t } = useTranslation("scenario");
  const sentences = useSummary(parts);
  const caveats = ["inputs", "when", "oneLine", "unproved", "shares", "equal", "direction"] as const;
  return (
    <section className="scn-summary" aria-label={t("summary.title")}>
      <p className="scn-lead">{sentences.lead}</p>
      <p>{sentences.rest.join(" ")}</p>
      <details className="scn-caveats">
        <summary>{t("summary.cannot")}</summary>
        <ul>
          {caveats.map((name) => (
            <li key={name}>{t(`caveat.${name}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The sentences, in the order of what matters. */
export function useSummary(parts: PageParts) {
  const { scenario, result, shown, issue, about, outcome, edited, working } = parts;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const { baselines, band, modelError, spatial } = outcome;
  const middle = baselines.compromise;
  const change = changeIn({ shown, about })?.compromise ?? null;
  const spatialChange = changeIn({ shown, about })?.spatial ?? null;
  const world = worldWords(edited.conditions, shown.world, t as never);
  const anchor = middle === null ? null : nearestAnchor(issue, middle);
  const lead =
    middle === null
      ? t("summary.nobody", { world })
      : t("summary.lead", {
          world,
          value: formats.tenth(middle),
          anchor: anchor === null ? "" : t("summary.near", { anchor }),
          reading: t("reading"),
        });
  const rest: string[] = [];
  if (change !== null) {
    const agreement = formats.percent(change.agreement);
    rest.push(
      change.direction === "none"
        ? t("summary.same")
        : change.direction === "undetermined"
          ? t("summary.undetermined", { agreement })
          : t("summary.changed", { change: differenceWords(change, formats, t as never), agreement }),
    );
  }
  if (band !== null && modelError !== null) {
    rest.push(
      t("summary.error", {
        inputs: formats.range(band.p10, band.p90),
        model: formats.range(...modelError["80"]),
      }),
    );
  }
  if (spatial !== null) {
    const direction = spatialChange?.direction ?? "none";
    rest.push(
      t("summary.spatial", {
        runs: formats.number(working.settings.runs ?? 0),
        range: formats.range(spatial.band.p10, spatial.band.p90),
        choice:
          spatial.choiceOfModel === null
            ? "–"
            : formats.range(spatial.choiceOfModel.low, spatial.choiceOfModel.high),
      }),
      ...(direction === "undetermined"
        ? [t("summary.spatialUndetermined", { agreement: formats.percent(spatialChange?.agreement ?? 0) })]
        : []),
    );
  }
  const pledged = shown.tally
    .filter((row) => row.high > 0)
    .map(({ what, likely, high }) =>
      t("summary.pledge", { what, likely: formats.number(likely), high: formats.number(high) }),
    );
  if (pledged.length > 0) rest.push(t("summary.tally", { pledged: pledged.join(", ") }));
  const held = edited.conditions.filter(({ id, fixed }) => fixed && !scenario.idle.has(id));
  if (held.length > 0) {
    rest.push(
      t("summary.held", {
        conditions: held
          .map(({ label, holds }) => (holds ? label : t("world.without", { label })))
          .join(", "),
      }),
    );
  }
  const left = result.leftOut.filter(
    (one) => one.issue === issue.id && !outcome.actors.some(({ id }) => id === one.actor),
  );
  if (left.length > 0) {
    rest.push(
      t("summary.leftOut", { count: left.length, actors: left.map(({ label }) => label).join(", ") }),
    );
  }
  return { lead, rest };
}
