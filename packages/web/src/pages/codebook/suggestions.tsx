/** Actors that are probably one: which to keep, which to join to it, what speaks for it and against, and sentences. */
import type { MergeSuggestionView } from "@parley/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.js";
import { EvidenceQuote } from "../../components/evidence-quote.js";
import { helpOf } from "../../components/help-places.js";
import { Problem } from "../../components/problem.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { useAddress } from "../../state/address.js";
import { useEvidence } from "../../state/evidence.js";
import { leastChoices, leastOf, USUAL_LEAST } from "./suggested-pairs.js";
import type { TidyViewProps } from "./tidy-view.js";

export interface SuggestionsProps extends Omit<TidyViewProps, "variable"> {
  readonly suggestions: readonly MergeSuggestionView[];
}

/** The surest ones; the rest follow when these are decided. */
const SHOWN = 100;

export function Suggestions({ suggestions, ...rest }: SuggestionsProps) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const { address, change } = useAddress();
  const least = leastOf(address);
  const choices = leastChoices.map((value) => ({ value: String(value), label: formats.decimal(value) }));
  const left = suggestions.length - SHOWN;
  return (
    <section aria-label={t("suggested.label")}>
      <h2 className="suggested-head">
        <span>
          <Sentence
            t={t}
            i18nKey="suggested.title"
            count={suggestions.length}
            values={{ number: formats.number(suggestions.length) }}
            components={{
              least: (
                <Slot
                  name={t("suggested.least")}
                  help={helpOf("codebook.least")}
                  isSet={least !== USUAL_LEAST}
                  chosen={[String(least)]}
                  choices={choices}
                  choose={([value]) =>
                    change({ least: Number(value) === USUAL_LEAST ? null : (value ?? null) })
                  }
                >
                  {formats.decimal(least)}
                </Slot>
              ),
            }}
          />
        </span>
      </h2>
      {suggestions.length === 0 ? <Empty>{t("suggested.none")}</Empty> : null}
      <ul>
        {suggestions.slice(0, SHOWN).map((suggestion) => (
          <SuggestionLine key={suggestion.into.id} suggestion={suggestion} {...rest} />
        ))}
      </ul>
      {left > 0 ? (
        <p className="sm dim">{t("suggested.left", { count: left, number: formats.number(left) })}</p>
      ) : null}
    </section>
  );
}

type Suggestion = MergeSuggestionView;
type Joined = Suggestion["from"][number];

interface SuggestionLineProps extends Omit<TidyViewProps, "variable"> {
  readonly suggestion: Suggestion;
}

function SuggestionLine({ suggestion, merge, open, write }: SuggestionLineProps) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const { into, from, variable } = suggestion;
  const all = [into, ...from];
  const side = ({ id, label, statements }: Suggestion["into"]) => (
    <button type="button" className="side" onClick={() => open(id)}>
      <b>{label}</b>{" "}
      <span className="dim num">
        {t("passages", { count: statements, number: formats.number(statements) })}
      </span>
    </button>
  );
  return (
    <li className="suggestion" data-suggestion>
      <div className="suggested-into">
        <span>
          <span className="dim">{t("suggested.keep")}</span> {side(into)}
        </span>
        <button
          type="button"
          className="btn"
          data-merge
          aria-label={t("suggested.mergeAll", {
            names: from.map(({ label }) => label).join(", "),
            into: into.label,
          })}
          onClick={() =>
            merge(
              all.map(({ id, label, statements, revision }) => ({
                id,
                label,
                statements,
                revision,
                variableId: variable,
              })),
              into.id,
            )
          }
        >
          {t("do.merge")}
        </button>
      </div>
      <ul>
        {from.map((one) => (
          <li key={one.id} className="suggested-from">
            <span>
              <span className="dim">{t("suggested.join")}</span> {side(one)}
            </span>
            <EvidenceWords one={one} labels={[into.label, one.label]} />
            <button
              type="button"
              className="btn quiet"
              aria-label={t("suggested.apart", { one: into.label, other: one.label })}
              onClick={() =>
                void write("entities/apart", { method: "POST", body: { one: into.id, other: one.id } })
              }
            >
              {t("tidy.apart")}
            </button>
          </li>
        ))}
      </ul>
      <Examples ids={all.flatMap(({ examples }) => examples)} />
    </li>
  );
}

/** "the surname alone; one body in common; but two people bear this surname" */
function EvidenceWords({ one, labels }: { readonly one: Joined; readonly labels: readonly string[] }) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const words = one.evidence.map(({ kind, speaksFor, count, of }) => {
    const said = t(`evidence.${kind}`, {
      count: count ?? 0,
      number: formats.number(count ?? 0),
      of: formats.number(of ?? 0),
    });
    return speaksFor ? said : t("evidence.but", { words: said });
  });
  // Two names that were compared are told where they are not the two that are shown.
  const [compared] = one.evidence.flatMap(({ names }) => (names === null ? [] : [names]));
  const isShown = compared === undefined || compared.every((name) => labels.includes(name));
  return (
    <span className="dim sm">
      {words.join("; ")}
      {isShown ? null : ` (${compared.map((name) => t("evidence.name", { name })).join(" – ")})`}
    </span>
  );
}

/** Some sentences of each, asked for when they are looked at. */
function Examples({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation("codebook");
  const [isOpen, setOpen] = useState(false);
  if (ids.length === 0) return null;
  return (
    <details className="suggested-sentences" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("suggested.sentences")} <kbd>S</kbd>
      </summary>
      {isOpen ? <Sentences ids={ids} /> : null}
    </details>
  );
}

function Sentences({ ids }: { readonly ids: readonly string[] }) {
  const { statements, failure } = useEvidence(ids);
  if (failure !== null) return <Problem failure={failure} />;
  return (
    <ul>
      {statements.map((statement) => (
        <li key={statement.id}>
          <EvidenceQuote statement={statement} showConcept />
        </li>
      ))}
    </ul>
  );
}
