/** The small line drawings of the frame: one stroke, 16 units, always beside a word or with a label. */

const shapes = {
  overview: ["M2.5 13V8.5M6.2 13V5.5M9.9 13V9.5M13.5 13V3"],
  queue: ["M2.8 4.5l1.2 1.2 2-2.4M8.5 4.5h5", "M2.8 11l1.2 1.2 2-2.4M8.5 11h5"],
  record: ["M2.5 3.5h11M2.5 8h11M2.5 12.5h7"],
  read: ["M3 2.5h7l3 3v8H3z", "M5.5 7.5h5M5.5 10h3.5"],
  statements: ["M2.5 3h11v10h-11zM2.5 6.3h11M6 6.3V13"],
  network: [
    "M5.8 4.6l4.4.3M4.8 6.2l2 4.2M11.2 6.6l-2.8 3.9",
    "M4 2.7a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6M12 3.2a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6M7.5 10.2a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6",
  ],
  ledger: ["M2.5 4h6M5 8h7M4 12h5", "M13.5 2.5v11"],
  shifts: ["M3 5h8.5M9.5 2.8L11.8 5 9.5 7.2", "M13 11H4.5M6.5 8.8L4.2 11l2.3 2.2"],
  scenario: ["M2.5 8H6c2.5 0 3-4.5 7.5-4.5M6 8c2.5 0 3 4.5 7.5 4.5M6 8h7.5"],
  search: ["M7 2.8a4.2 4.2 0 100 8.4 4.2 4.2 0 000-8.4", "M10.2 10.2l3.3 3.3"],
  find: [
    "M2.500 3.500h11M2.500 7.500h3M2.500 11.500h3",
    "M10 6.500a2.800 2.800 0 100 5.600 2.800 2.800 0 000-5.600M12 11.300l2 2",
  ],
  undo: ["M5.5 3L2.5 6l3 3", "M2.8 6H10a3.5 3.5 0 010 7H6"],
  redo: ["M10.5 3l3 3-3 3", "M13.2 6H6a3.5 3.5 0 000 7h4"],
  next: ["M6 4l4 4-4 4"],
  previous: ["M10 4L6 8l4 4"],
  close: ["M4 4l8 8M12 4l-8 8"],
  check: ["M3.5 8.5l3 3 6-7"],
  download: ["M8 2.5v7.5M5 7.2L8 10.2l3-3", "M2.8 13h10.4"],
  upload: ["M8 10V2.8M5 5.5L8 2.5l3 3", "M2.8 13h10.4"],
  paste: ["M3.5 3.5h9v10h-9z", "M6 2.5h4v2H6z", "M6 8h4M6 10.5h3"],
  light: [
    "M8 5.2a2.8 2.8 0 100 5.6 2.8 2.8 0 000-5.6",
    "M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1",
  ],
  dark: ["M13 9.5A5.5 5.5 0 016.5 3a5.5 5.5 0 106.5 6.5z"],
  play: ["M5 3.2v9.6l7.5-4.8z"],
  pause: ["M5.2 3.5v9M10.8 3.5v9"],
  options: [
    "M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6",
    "M10 3a1.5 1.5 0 100 3 1.5 1.5 0 000-3M6 10a1.5 1.5 0 100 3 1.5 1.5 0 000-3",
  ],
  link: [
    "M6.8 9.2l2.4-2.4",
    "M7.5 5L9.2 3.3a2.4 2.4 0 013.5 3.5L11 8.5M8.5 11l-1.7 1.7a2.4 2.4 0 01-3.5-3.5L5 7.5",
  ],
  picture: ["M2.5 3.5h11v9h-11z", "M2.8 11l3-3 2.2 2 2.5-3 2.8 3.2"],
  codebook: [
    "M2.5 2.5h4.6v4.6H2.5zM8.900 2.500h4.600v4.600H8.900zM2.500 8.900h4.600v4.600H2.500zM8.900 8.900h4.600v4.600H8.900z",
  ],
  history: ["M8 2.500a5.500 5.500 0 100 11 5.500 5.500 0 000-11", "M8 5v3.200l2.200 1.400"],
  merge: ["M3 3c0 4 5 3 5 7v3.500M13 3c0 4-5 3-5 7", "M5.800 11.500L8 13.700l2.200-2.200"],
  columns: ["M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10"],
  print: ["M4.500 6V2.500h7V6M4.500 11.500h-2V6h11v5.500h-2", "M4.500 9.500h7v4h-7z"],
  split: ["M8 2v12", "M5.500 5.500L3 8l2.500 2.500M10.500 5.500L13 8l-2.500 2.500"],
  highlight: ["M3.500 10.500l6.300-6.300 2.500 2.500-6.300 6.300H3.500z", "M9 13.500h4.500"],
  note: ["M2.5 3h11v7.5L10.500 13.500h-8z", "M13.500 10.500h-3v3M5 6h6M5 8.500h3.500"],
  add: ["M8 3v10M3 8h10"],
  more: ["M3.5 8h.01M8 8h.01M12.5 8h.01"],
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className="ico"
      viewBox="0 0 16 16"
      aria-hidden="true"
      style={size === undefined ? undefined : { width: size, height: size }}
    >
      {shapes[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
