/** The codebook as a document to read through and print: actors, concepts as a tree, scales, conditions, events. */
import type { Codebook, CodebookConcept } from "@parley/core";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";

type Words = { readonly de?: string | undefined; readonly en?: string | undefined };

export function DocumentView({ codebook, number }: { readonly codebook: Codebook; readonly number: number }) {
  const { t, i18n } = useTranslation("codebook");
  const formats = useFormats();
  const language = i18n.language === "de" ? "de" : "en";
  const say = (words: Words | undefined) => words?.[language] ?? words?.de ?? words?.en ?? "";
  const names = new Map(
    [...codebook.actors, ...codebook.concepts].map(({ id, labels }) => [id, say(labels)]),
  );
  const inside = new Set(codebook.concepts.map(({ id }) => id));
  const tops = codebook.concepts.filter(({ parent }) => parent === undefined || !inside.has(parent));
  return (
    <article className="codebook-document">
      <header>
        <h2>{codebook.name}</h2>
        <p className="dim">
          {t("document.head", {
            version: number,
            actors: formats.number(codebook.actors.length),
            concepts: formats.number(codebook.concepts.length),
          })}
        </p>
        {codebook.notice === undefined ? null : <p>{say(codebook.notice)}</p>}
      </header>
      <Section title={t("view.concepts")} isEmpty={tops.length === 0}>
        {tops.map((concept) => (
          <Concept key={concept.id} concept={concept} all={codebook.concepts} say={say} depth={0} />
        ))}
      </Section>
      <Section title={t("document.scales")} isEmpty={codebook.scales.length === 0}>
        {codebook.scales.map((scale) => (
          <section key={scale.id} className="entry-block">
            <h4>{say(scale.labels)}</h4>
            <ol className="scale">
              {scale.steps.map((step) => (
                <li key={step.value}>
                  <b className="num">{step.value}</b> {say(step.labels)}
                  {step.concept === undefined ? null : (
                    <span className="dim"> – {names.get(step.concept) ?? step.concept}</span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </Section>
      <Section title={t("view.actors")} isEmpty={codebook.actors.length === 0}>
        {codebook.actors.map((actor) => (
          <section key={actor.id} className="entry-block">
            <h4>
              {say(actor.labels)} <span className="dim">{t(`kind.${actor.kind}`)}</span>
            </h4>
            {actor.aliases.length === 0 ? null : (
              <p>
                {t("field.aliases")}: {actor.aliases.join(", ")}
              </p>
            )}
            {actor.memberOf.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: somebody may belong to the same body twice
              <p key={at}>
                {names.get(one.of) ?? one.of}
                {one.office === undefined ? "" : `, ${say(one.office)}`}
                {one.from === undefined ? "" : `, ${t("since", { day: formats.day(one.from) })}`}
                {one.to === undefined ? "" : `, ${t("until", { day: formats.day(one.to) })}`}
              </p>
            ))}
            {Object.entries(actor.attributes).map(([name, value]) => (
              <p key={name}>
                {name}: {value}
              </p>
            ))}
          </section>
        ))}
      </Section>
      <Section title={t("document.conditions")} isEmpty={codebook.conditions.length === 0}>
        {codebook.conditions.map((condition) => (
          <section key={condition.id} className="entry-block">
            <h4>{say(condition.labels)}</h4>
            {condition.test === undefined ? null : <p>{say(condition.test)}</p>}
          </section>
        ))}
      </Section>
      <Section title={t("document.events")} isEmpty={codebook.events.length === 0}>
        {codebook.events.map((event) => (
          <section key={event.id} className="entry-block">
            <h4>{say(event.labels)}</h4>
            <p>
              {event.from === undefined ? "" : formats.range(event.from, event.to ?? event.from)}
              {event.place === undefined ? "" : `, ${event.place}`}
            </p>
          </section>
        ))}
      </Section>
    </article>
  );
}

function Section({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) {
  if (isEmpty) return null;
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface ConceptProps {
  readonly concept: CodebookConcept;
  readonly all: readonly CodebookConcept[];
  readonly say: (words: Words | undefined) => string;
  readonly depth: number;
}

/** Deeper places look like the deepest, so that a circle ends. */
const DEEPEST = 6;

function Concept({ concept, all, say, depth }: ConceptProps) {
  const { t, i18n } = useTranslation("codebook");
  const language = i18n.language === "de" ? "de" : "en";
  const below = depth >= DEEPEST ? [] : all.filter(({ parent }) => parent === concept.id);
  const listed = (name: string, phrases: CodebookConcept["phrases"] | undefined) => {
    const words = [...(phrases?.[language] ?? []), ...(phrases?.[language === "de" ? "en" : "de"] ?? [])];
    return words.length === 0 ? null : (
      <p>
        {name}: {words.join("; ")}
      </p>
    );
  };
  return (
    <Fragment>
      <section className="entry-block" style={{ marginLeft: depth * 24 }}>
        <h4>{say(concept.labels)}</h4>
        {concept.description === undefined ? null : <p>{say(concept.description)}</p>}
        {listed(t("field.phrases"), concept.phrases)}
        {listed(t("field.counterPhrases"), concept.counterPhrases)}
        {listed(t("field.examples"), concept.examples)}
      </section>
      {below.map((one) => (
        <Concept key={one.id} concept={one} all={all} say={say} depth={depth + 1} />
      ))}
    </Fragment>
  );
}
