/** People in the record: where one stands, and the two ways to take one out. */
import type { PersonTraces, WriteResult } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import { ask, send } from "./api.js";
import { written } from "./statements.js";

const pathOf = (id: string) => `people/${encodeURIComponent(id)}`;

/** @param id `null` asks nothing */
export function usePersonTraces(id: string | null) {
  return useQuery({
    queryKey: ["people", id],
    queryFn: ({ signal }) => ask<PersonTraces>(pathOf(id ?? ""), {}, signal),
    enabled: id !== null,
  });
}

export function pseudonymize(person: PersonTraces, pseudonym: string): Promise<WriteResult> {
  const path = `${pathOf(person.id)}/pseudonym`;
  return written(send<WriteResult>(path, { method: "POST", body: { pseudonym }, revision: person.revision }));
}

export function deletePerson(person: PersonTraces): Promise<WriteResult> {
  return written(send<WriteResult>(pathOf(person.id), { method: "DELETE", revision: person.revision }));
}
