/** Scenarios: what can be played, the kept files, the inputs of one, and the writes that keep or delete a file. */
import type {
  KeptScenarioList,
  KeptScenarioView,
  ScenarioChoices,
  ScenarioDraft,
  ScenarioFile,
  ScenarioInputs,
  WriteResult,
} from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { uiLanguage } from "../i18n/words.js";
import { ask, send } from "./api.js";
import { noteRevision } from "./live.js";
import { queryClient } from "./query-client.js";

export function useScenarioChoices() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["scenarios", "choices", i18n.language],
    queryFn: ({ signal }) => ask<ScenarioChoices>("scenarios/choices", { labels: i18n.language }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useKeptScenarios() {
  return useQuery({
    queryKey: ["scenarios", "kept"],
    queryFn: ({ signal }) => ask<KeptScenarioList>("scenarios", {}, signal),
  });
}

/** A kept scenario; `null` asks nothing. */
export function useKeptScenario(id: string | null) {
  return useQuery({
    queryKey: ["scenarios", "kept", id],
    queryFn: ({ signal }) => ask<KeptScenarioView>(`scenarios/${encodeURIComponent(id ?? "")}`, {}, signal),
    enabled: id !== null,
    retry: false,
  });
}

/** What the record suggests for an issue, or by itself. */
export function useScenarioDraft(issue: string | null, enabled: boolean) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["scenarios", "draft", issue, i18n.language],
    queryFn: ({ signal }) => ask<ScenarioDraft>("scenarios/draft", { issue, labels: i18n.language }, signal),
    enabled,
    retry: false,
  });
}

/** What a file and the record give as inputs, before any edit; `null` asks nothing. */
export function useScenarioInputs(file: ScenarioFile | null) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["scenarios", "inputs", i18n.language, file],
    // No write, but a body: an address would be too short for it.
    queryFn: () =>
      send<ScenarioInputs>("scenarios/inputs", {
        method: "POST",
        body: file,
        query: { labels: i18n.language },
      }),
    enabled: file !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export type KeptBody = { readonly yaml: string } | { readonly file: ScenarioFile };

/** Keeps a new file. */
export function keepScenario(body: KeptBody): Promise<WriteResult> {
  return written(send<WriteResult>("scenarios", { method: "POST", body, query: { labels: uiLanguage() } }));
}

/** Changes a kept file. @throws the clash when somebody changed it since it was read */
export function changeScenario(id: string, revision: number, body: KeptBody): Promise<WriteResult> {
  const path = `scenarios/${encodeURIComponent(id)}`;
  return written(
    send<WriteResult>(path, { method: "PATCH", body, revision, query: { labels: uiLanguage() } }),
  );
}

export function deleteScenario(id: string, revision: number): Promise<WriteResult> {
  return written(send<WriteResult>(`scenarios/${encodeURIComponent(id)}`, { method: "DELETE", revision }));
}

async function written(sending: Promise<WriteResult>): Promise<WriteResult> {
  const result = await sending;
  noteRevision(result.revision);
  await queryClient.invalidateQueries();
  return result;
}
