/** One name for a key press: "a", "shift+u", "[", "mod+z", "arrowdown". Symbols carry no shift. */

export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export function keyName(press: Press): string {
  const key = press.key === " " ? "space" : press.key.toLowerCase();
  const isSymbol =
    press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase() && press.key !== " ";
  const parts: string[] = [];
  // AltGr types symbols on many keyboards; it must not hide them.
  const isTyped = isSymbol && press.ctrlKey && press.altKey;
  if ((press.ctrlKey || press.metaKey) && !isTyped) parts.push("mod");
  const isDigit = /^\d$/.test(press.key);
  if (press.altKey && !isTyped && (!isSymbol || isDigit)) parts.push("alt");
  if (press.shiftKey && !isSymbol) parts.push("shift");
  parts.push(key);
  return parts.join("+");
}

/** A single printable character, which speech input may trigger by accident. */
export function isPrintable(name: string): boolean {
  const last = name.replace(/^shift\+/, "");
  return last.length === 1;
}

/** How a key is shown: "A", "⇧ U", "G R". */
export function keyLabels(name: string): string[] {
  return name
    .split(" ")
    .flatMap((step) =>
      step.split("+").map((piece) => SHOWN[piece] ?? (piece.length === 1 ? piece.toUpperCase() : piece)),
    );
}

const SHOWN: Readonly<Record<string, string>> = {
  shift: "⇧",
  mod: "Ctrl",
  alt: "Alt",
  escape: "Esc",
  enter: "Enter",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};
