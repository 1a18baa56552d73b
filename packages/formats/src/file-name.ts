/** What the name of a file says: its extension, the id of its document, the beginning of its content. */

/** Lower-case extension without the dot: "Bericht.PDF" → "pdf". */
export function fileExtension(name: string): string {
  const base = baseName(name);
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? "" : base.slice(dot + 1).toLowerCase();
}

/** The name without folders and extension; this is the id of the document. */
export function fileId(name: string): string {
  const base = baseName(name);
  const dot = base.lastIndexOf(".");
  return dot <= 0 ? base : base.slice(0, dot);
}

/** Does the file begin with these ASCII characters? */
export function beginsWith(head: Uint8Array, signature: string): boolean {
  if (head.length < signature.length) return false;
  for (let index = 0; index < signature.length; index++) {
    if (head[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}
