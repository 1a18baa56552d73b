/** A variable in words: those of the built-in statement type and of documents by their names, others as they are called. */

type Words = (key: string, values?: Record<string, unknown>) => string;

/** Values of lists that name a variable of the document begin so. */
export const OF_DOCUMENT = "document ";

/**
 * @param variable "concept", or "document source" for a variable of the document
 */
export function variableWords(variable: string, t: Words): string {
  if (!variable.startsWith(OF_DOCUMENT)) return t(`options:variable.${variable}`, { defaultValue: variable });
  const field = variable.slice(OF_DOCUMENT.length);
  return t("options:ofDocument", { name: t(`options:metadata.${field}`, { defaultValue: field }) });
}
