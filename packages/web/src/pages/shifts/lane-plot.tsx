/** The drawing of the lanes: marks for and against on the axis of time, shifts as links. One tab stop. */
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import { type Axis, monthTicks, percentAt } from "../ledger/lanes.js";
import { textWidth } from "../network/scene/labels.js";
import { groupOf } from "./shift-groups.js";
import { isOn, type Lane, type LaneLink, type Mark, type Side } from "./shift-lanes.js";
import { shiftSentence } from "./shift-words.js";

export interface LanePlotProps {
  readonly lanes: readonly Lane[];
  readonly axis: Axis;
  readonly width: number;
  /** Shift in focus, drawn in full. */
  readonly focus: string | null;
  readonly pick: (id: string) => void;
}

const HEAD = 22;
const LANE = 46;
/** Narrow lanes have their names above themselves. */
const NARROW = 460;
const NAMES = 172;
const NAMES_ABOVE = 20;
/** Above and below the line of a lane. */
const OFF = 10;
const RADIUS = 4.5;
const EDGE = 8;
const TICKS = 5;

export function LanePlot({ lanes, axis, width, focus, pick }: LanePlotProps) {
  const { t } = useTranslation("shifts");
  const formats = useFormats();
  const links = lanes.flatMap((lane) => lane.links);
  const [at, setAt] = useState(0);
  const isNarrow = width < NARROW;
  const names = isNarrow ? EDGE : NAMES;
  const lane = isNarrow ? LANE + NAMES_ABOVE : LANE;
  const height = HEAD + lanes.length * lane + 4;
  const x = (day: string) => names + (percentAt(day, axis) / 100) * (width - names - EDGE);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: links.length - 1,
    }[event.key];
    const now = links[at];
    if (to !== undefined) setAt(Math.min(links.length - 1, Math.max(0, to)));
    else if (event.key === "Enter" && now !== undefined) pick(now.shift.id);
    else return;
    event.preventDefault();
  };
  const now = links[at];
  return (
    <div
      className="fig-stage"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the lanes are one tab stop with arrow keys inside
      tabIndex={0}
      aria-label={t("lanes.label", { count: lanes.length })}
      aria-describedby="lanes-keys"
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={height} aria-hidden="true" className="sh-lanes">
        <Ticks axis={axis} x={x} from={names} width={width} height={height} />
        {lanes.map((one, index) => {
          const top = HEAD + index * lane;
          const middle = top + (isNarrow ? NAMES_ABOVE : 0) + LANE / 2;
          const isFirst = lanes[index - 1]?.holder.id !== one.holder.id;
          return (
            <g key={one.key}>
              <line className="rule" x1={0} x2={width} y1={top} y2={top} />
              <line className="mid" x1={names} x2={width - EDGE} y1={middle} y2={middle} />
              <Names
                lane={one}
                isFirst={isFirst}
                isNarrow={isNarrow}
                top={top}
                room={isNarrow ? width : NAMES}
              />
              {one.links.map((link) => (
                <Link
                  key={link.shift.id}
                  link={link}
                  x={x}
                  middle={middle}
                  isFocus={link.shift.id === focus}
                  isAt={link === now}
                  words={shiftSentence(link.shift, t as never, formats)}
                  pick={() => pick(link.shift.id)}
                />
              ))}
              {one.marks
                .filter(({ day }) => isOn(day, axis))
                .map((mark) => (
                  <MarkShape
                    key={`${mark.day} ${mark.side}`}
                    mark={mark}
                    x={x(mark.day)}
                    y={middle + offset(mark.side)}
                  />
                ))}
            </g>
          );
        })}
      </svg>
      <span id="lanes-keys" className="unseen">
        {t("lanes.keys")}
      </span>
      <span className="unseen" aria-live="polite">
        {now === undefined ? "" : shiftSentence(now.shift, t as never, formats)}
      </span>
    </div>
  );
}

function offset(side: Side): number {
  return side === "support" ? -OFF : side === "oppose" ? OFF : 0;
}

function Ticks(props: {
  readonly axis: Axis;
  readonly x: (day: string) => number;
  readonly from: number;
  readonly width: number;
  readonly height: number;
}) {
  const formats = useFormats();
  const { axis, x, width, height } = props;
  const months = monthTicks(axis, TICKS);
  // Within a month the first and last day say where one is.
  const days = months.length > 1 ? months : [axis.first, axis.last];
  return (
    <g className="grid">
      {days.map((day, index) => {
        const place = x(day);
        const isLast = place > width - 60;
        return (
          <g key={day}>
            <line x1={place} x2={place} y1={HEAD - 6} y2={height} />
            <text x={place + (isLast ? -4 : 4)} y={HEAD - 9} textAnchor={isLast ? "end" : "start"}>
              {months.length <= 1
                ? formats.shortDay(day)
                : index === 0 || day.endsWith("-01-01")
                  ? `${formats.month(day)} ${day.slice(0, 4)}`
                  : formats.month(day)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Names(props: {
  readonly lane: Lane;
  readonly isFirst: boolean;
  readonly isNarrow: boolean;
  readonly top: number;
  readonly room: number;
}) {
  const { lane, isFirst, isNarrow, top, room } = props;
  const holder = shortened(lane.holder.label, isNarrow ? room / 2 : room - 12, 600);
  if (isNarrow) {
    const start = textWidth(holder, 12, 600) + 8;
    return (
      <>
        <text className="name" x={0} y={top + 16}>
          {holder}
        </text>
        <text className="topic" x={start} y={top + 16}>
          {shortened(lane.concept.label, room - start, 400)}
        </text>
      </>
    );
  }
  return (
    <>
      {isFirst ? (
        <text className="name" x={0} y={top + 19}>
          {holder}
          <title>{lane.holder.label}</title>
        </text>
      ) : null}
      <text className="topic" x={0} y={top + (isFirst ? 35 : 27)}>
        {shortened(lane.concept.label, room - 12, 400)}
        <title>{lane.concept.label}</title>
      </text>
    </>
  );
}

/** A name as far as there is room. */
function shortened(name: string, room: number, weight: number): string {
  if (textWidth(name, 12, weight) <= room) return name;
  let end = name.length - 1;
  while (end > 3 && textWidth(`${name.slice(0, end)}…`, 12, weight) > room) end -= 1;
  return `${name.slice(0, end).trimEnd()}…`;
}

function MarkShape({ mark, x, y }: { readonly mark: Mark; readonly x: number; readonly y: number }) {
  const { t } = useTranslation("shifts");
  const formats = useFormats();
  const radius = Math.min(8, RADIUS * Math.sqrt(mark.count));
  return (
    <g className={`mk ${mark.side}`}>
      {mark.isConditional ? <circle className="cond" cx={x} cy={y} r={radius + 2.5} /> : null}
      <circle className="dot" cx={x} cy={y} r={mark.side === "support" ? radius : radius - 0.75} />
      <title>
        {t("lanes.mark", {
          day: formats.day(mark.day),
          side: t(`side.${mark.side}`),
          speakers: mark.speakers.join(", "),
          count: mark.count,
        })}
      </title>
    </g>
  );
}

interface LinkProps {
  readonly link: LaneLink;
  readonly x: (day: string) => number;
  readonly middle: number;
  readonly isFocus: boolean;
  readonly isAt: boolean;
  readonly words: string;
  readonly pick: () => void;
}

function Link({ link, x, middle, isFocus, isAt, words, pick }: LinkProps) {
  const path = pathOf(link, x, middle);
  const group = groupOf(link.shift.kind);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the plot itself does it
    <g className={`lk ${group} ${link.shift.review}${isFocus ? " on" : ""}`} onClick={pick}>
      {isFocus ? <path className="under" d={path} /> : null}
      {isAt ? <path data-screen className="ring" d={path} /> : null}
      <path className="way" d={path} />
      <path data-screen className="hit" d={path} />
      <title>{words}</title>
    </g>
  );
}

/** From mark to mark: an S between two sides, an arc outside the lane on one side. */
function pathOf({ from, to }: LaneLink, x: LinkProps["x"], middle: number): string {
  const [x1, x2] = [x(from.day), x(to.day)];
  const [y1, y2] = [middle + offset(from.side), middle + offset(to.side)];
  if (y1 !== y2) {
    const half = (x1 + x2) / 2;
    return `M${x1},${y1}C${half},${y1} ${half},${y2} ${x2},${y2}`;
  }
  const bulge = from.side === "oppose" ? 14 : -14;
  return `M${x1},${y1}C${x1 + (x2 - x1) * 0.2},${y1 + bulge} ${x2 - (x2 - x1) * 0.2},${y2 + bulge} ${x2},${y2}`;
}
