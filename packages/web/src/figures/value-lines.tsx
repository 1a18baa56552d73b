/** Level lines of a plot with their values at the left; that of 0 is stronger. */
export interface ValueLinesProps {
  readonly ticks: readonly number[];
  /** Height of a value in pixels. */
  readonly y: (value: number) => number;
  /** From where to where the lines go. */
  readonly left: number;
  readonly right: number;
  readonly words: (tick: number) => string;
}

export function ValueLines({ ticks, y, left, right, words }: ValueLinesProps) {
  return ticks.map((tick) => (
    <g key={tick} className="grid">
      <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className={tick === 0 ? "zero" : undefined} />
      <text x={left - 8} y={y(tick)} dy=".36em" textAnchor="end">
        {words(tick)}
      </text>
    </g>
  ));
}
