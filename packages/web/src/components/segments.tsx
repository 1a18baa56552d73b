/** Two to four views of the same thing side by side; arrow keys move, the underlined one is shown. */
import { useId, useLayoutEffect, useRef } from "react";
import type { HelpPlace } from "./help-places.js";
import { HelpTip } from "./help-tip.js";

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  /** What the choice means, behind a question mark; left out where the sentence stands beside it. */
  readonly help?: HelpPlace;
  readonly choose: (value: Value) => void;
}

/** Pixels of the view before it stay in sight. */
const BEFORE_SHOWN = 48;

export function Segments<Value extends string>({
  label,
  choices,
  value,
  help,
  choose,
}: SegmentsProps<Value>) {
  const name = useId();
  const row = useRef<HTMLSpanElement>(null);
  // Where the row is too narrow for all of them it scrolls, and the one that is shown is in sight.
  useLayoutEffect(() => {
    const shown = row.current?.querySelector(`[value="${value}"]`)?.closest("label");
    if (row.current !== null && shown instanceof HTMLElement)
      row.current.scrollLeft = shown.offsetLeft - row.current.offsetLeft - BEFORE_SHOWN;
  }, [value]);
  const segments = (
    <fieldset className="seg" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            className="unseen"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => choose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
  if (help === undefined) return segments;
  return (
    <span className="seg-helped" ref={row}>
      {segments}
      <HelpTip of={help} label={label} />
    </span>
  );
}
