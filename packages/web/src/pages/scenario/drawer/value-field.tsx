/** A number between two ends, as a slider and a field; written when the hand rests, so that each change is one step. */
import { useEffect, useRef, useState } from "react";

export interface ValueFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly commit: (value: number) => void;
}

const REST_MS = 350;

export function ValueField({ id, label, value, most, commit }: ValueFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = draft ?? String(Math.round(value));
  const take = (text: string, wait: number) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const number = Number(text);
      setDraft(null);
      if (text !== "" && number >= 0 && number <= most && number !== Math.round(value)) commit(number);
    }, wait);
  };
  return (
    <div className="scn-field">
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        min={0}
        max={most}
        step={1}
        value={Number(shown) || 0}
        aria-label={label}
        onChange={(event) => take(event.currentTarget.value, REST_MS)}
      />
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        value={shown}
        onChange={(event) => take(event.currentTarget.value, 2 * REST_MS)}
        onBlur={() => {
          if (draft !== null) take(draft, 0);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && draft !== null) take(draft, 0);
        }}
      />
    </div>
  );
}
