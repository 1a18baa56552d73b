/**
 * Selecting without a pointer: a caret in the text that arrow keys move and Shift extends. The browser's own
 * selection does the moving, so that it knows letters, words and lines of every script.
 */
import { type RefObject, useEffect, useState } from "react";

export interface CaretPlace {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Where the moving end of the selection is, while the mode is on. */
export function useCaret(article: RefObject<HTMLElement | null>, isOn: boolean): CaretPlace | null {
  const [place, setPlace] = useState<CaretPlace | null>(null);
  useEffect(() => {
    if (!isOn) return setPlace(null);
    const update = () => setPlace(caretPlace(article.current));
    update();
    document.addEventListener("selectionchange", update);
    return () => document.removeEventListener("selectionchange", update);
  }, [article, isOn]);
  return place;
}

function caretPlace(article: HTMLElement | null): CaretPlace | null {
  const selection = getSelection();
  const node = selection?.focusNode;
  if (
    article === null ||
    selection === null ||
    node === null ||
    node === undefined ||
    !article.contains(node)
  ) {
    return null;
  }
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  range.collapse(true);
  const box = range.getClientRects()[0] ?? neighborBox(node, selection.focusOffset);
  if (box === undefined) return null;
  const origin = article.getBoundingClientRect();
  return { left: box.left - origin.left, top: box.top - origin.top, height: box.height };
}

/** A caret at the border of two elements has no box of its own; the letter beside it has. */
function neighborBox(node: Node, offset: number): DOMRect | undefined {
  const range = document.createRange();
  if (node instanceof Text && node.length > 0) {
    range.setStart(node, Math.max(0, offset - 1));
    range.setEnd(node, Math.max(1, offset));
    const box = [...range.getClientRects()].at(-1);
    return box === undefined
      ? undefined
      : new DOMRect(offset > 0 ? box.right : box.left, box.top, 0, box.height);
  }
  return node instanceof Element ? node.getClientRects()[0] : undefined;
}

/** Puts the caret at a place of the text. */
export function placeCaret(range: Range | null): void {
  const selection = getSelection();
  if (selection === null || range === null) return;
  selection.removeAllRanges();
  range.collapse(true);
  selection.addRange(range);
}

const directions: Readonly<
  Record<string, readonly ["forward" | "backward", "character" | "line" | "lineboundary"]>
> = {
  ArrowRight: ["forward", "character"],
  ArrowLeft: ["backward", "character"],
  ArrowDown: ["forward", "line"],
  ArrowUp: ["backward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

/** Moves or extends by letter, word (with Ctrl or Alt), line or to its ends. False for other keys. */
export function moveCaret(event: KeyboardEvent): boolean {
  const found = directions[event.key];
  const selection = getSelection();
  if (found === undefined || selection === null) return false;
  const [direction, unit] = found;
  const isWord = unit === "character" && (event.ctrlKey || event.altKey || event.metaKey);
  selection.modify(event.shiftKey ? "extend" : "move", direction, isWord ? "word" : unit);
  const node = selection.focusNode;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: "nearest" });
  return true;
}
