/** What else a proposal may say: second choices of the suggester, learnt from decisions in the project. */
import { useDebouncedValue } from "@mantine/hooks";
import type { EntityRef, StatementEdit, StatementView, SuggestionView } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "./api.js";
import { BUILT_IN_TYPE } from "./vocabulary.js";

export interface SecondChoice {
  readonly field: "concept" | "actor" | "stance";
  /** The entity; `null` for a stance. */
  readonly entity: EntityRef | null;
  readonly agreement: number | null;
  readonly probability: number;
  /** The correction that takes it. */
  readonly edit: StatementEdit;
}

/** So many have a key. */
const MOST = 3;
/** Whoever goes from one proposal to the next asks nothing in between. */
const REST = 150;

/** Second choices for a proposal, the likeliest first; empty while none are known. */
export function useSecondChoices(statement: StatementView | null): readonly SecondChoice[] {
  const { i18n } = useTranslation();
  const id = statement?.state === "proposed" ? statement.id : null;
  const [resting] = useDebouncedValue(id, REST);
  const { data } = useQuery({
    // Under the name of the statements: a decision teaches the suggester.
    queryKey: ["statements", "suggestions", resting, i18n.language],
    queryFn: ({ signal }) =>
      ask<SuggestionView>(`statements/${resting}/suggestions`, { labels: i18n.language }, signal),
    enabled: resting !== null && resting === id,
  });
  return statement === null || data === undefined || data.statementId !== id
    ? []
    : secondChoices(statement, data);
}

/** What the suggester finds likelier than its dial and the proposal does not say, the likeliest first. */
export function secondChoices(statement: StatementView, view: SuggestionView): SecondChoice[] {
  if (statement.typeId !== BUILT_IN_TYPE) return [];
  const { concept, person, organization, agreement } = statement;
  const actor = person ?? organization;
  const isWriter = statement.mode === "writer";
  const choices: SecondChoice[] = [
    ...view.concepts
      .filter(({ entity }) => entity.id !== concept?.id)
      .map(({ entity, probability }) => ({
        field: "concept" as const,
        entity,
        agreement: null,
        probability,
        edit: { concept: { id: entity.id } },
      })),
    ...(isWriter ? [] : view.actors)
      .filter(({ entity }) => entity.id !== actor?.id)
      .map(({ entity, probability }) => ({
        field: "actor" as const,
        entity,
        agreement: null,
        probability,
        edit:
          entity.kind === "person"
            ? { person: { id: entity.id } }
            : { person: null, organization: { id: entity.id } },
      })),
    ...view.stances
      .filter((stance) => stance.agreement !== agreement)
      .map((stance) => ({
        field: "stance" as const,
        entity: null,
        agreement: stance.agreement,
        probability: stance.probability,
        edit: { agreement: stance.agreement },
      })),
  ];
  return choices
    .filter(({ probability }) => probability >= view.dial)
    .sort((one, other) => other.probability - one.probability)
    .slice(0, MOST);
}
