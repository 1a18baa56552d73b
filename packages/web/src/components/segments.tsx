/** Two to four views of the same thing side by side; arrow keys move, the underlined one is shown. */
import { useId } from "react";
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

export function Segments<Value extends string>({
  label,
  choices,
  value,
  help,
  choose,
}: SegmentsProps<Value>) {
  const name = useId();
  const segments = (
    <fieldset className="seg" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            className="unseen"
            name={name}
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
    <span className="seg-helped">
      {segments}
      <HelpTip of={help} label={label} />
    </span>
  );
}
