/** A job in two pixels and a sentence: its words and counts. Nothing is shown under 400 ms. */
import { useEffect, useState } from "react";

export interface ProgressLineProps {
  readonly words: string;
  /** Share done from 0 to 1; `null` when unknown. */
  readonly share: number | null;
}

export function ProgressLine({ words, share }: ProgressLineProps) {
  const isDue = useDelayed(400);
  if (!isDue) return null;
  return (
    <div role="status">
      <div className="prg">
        <i style={{ width: `${Math.round((share ?? 0.3) * 100)}%` }} />
      </div>
      <div className="pgl num">
        <span>{words}</span>
      </div>
    </div>
  );
}

function useDelayed(milliseconds: number): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isDue;
}
