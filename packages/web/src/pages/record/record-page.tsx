/** The record: which documents there are. */
export function RecordPage() {
  return null;
}
