/**
 * The frame of a figure: the finding as a sentence, the drawing, how it was made in a sentence with slots, the same
 * numbers as a table, and the figure as CSV, SVG, PNG and address.
 */
import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { CsvButton, type CsvCell } from "../components/evidence-csv.js";
import { Icon } from "../components/icon.js";
import { showProblem, showToast } from "../frame/toast.js";
import { pngOfPicture, standalonePicture } from "./picture-file.js";
import { saveFile } from "./save-file.js";

export interface FigureProps {
  /** File name without ending. */
  readonly name: string;
  /** What the figure shows, in words. */
  readonly title: string;
  readonly lead: ReactNode;
  readonly method: ReactNode;
  /** The method without slots, for the picture file. */
  readonly methodWords: string;
  readonly rows: () => readonly (readonly CsvCell[])[];
  /** The drawing for a width; an `svg` with width and height. */
  readonly draw: (width: number) => ReactNode;
  readonly table: ReactNode;
  readonly children?: ReactNode;
}

export function Figure(props: FigureProps) {
  const { t } = useTranslation("figures");
  const { ref, width } = useElementSize();
  const plot = useRef<HTMLDivElement>(null);
  const { name, title, lead, method, methodWords, rows, draw, table, children } = props;
  const picture = () => {
    const svg = plot.current?.querySelector("svg");
    return svg === null || svg === undefined ? null : standalonePicture(svg, { title, words: methodWords });
  };
  return (
    <section className="fig" aria-label={title} tabIndex={-1}>
      <div className="fig-head">
        <p className="fig-lead">{lead}</p>
        <div className="fig-tools">
          <CsvButton name={name} rows={rows} quiet />
          <PictureButtons name={name} picture={picture} />
          <AddressButton />
        </div>
      </div>
      {children}
      <div ref={ref} className="fig-width">
        <div ref={plot} className="fig-plot">
          {width === 0 ? null : draw(width)}
        </div>
      </div>
      <div className="method fig-method">{method}</div>
      <details className="fig-table">
        <summary>{t("figure.table")}</summary>
        {table}
      </details>
    </section>
  );
}

export interface PictureButtonsProps {
  readonly name: string;
  readonly picture: () => ReturnType<typeof standalonePicture> | null;
}

/** SVG and PNG of a drawing. */
export function PictureButtons({ name, picture }: PictureButtonsProps) {
  const { t } = useTranslation("figures");
  return (
    <>
      <button
        type="button"
        className="btn quiet"
        title={t("figure.svg")}
        onClick={() => saveSvg(name, picture())}
      >
        <Icon name="picture" />
        SVG
      </button>
      <button
        type="button"
        className="btn quiet"
        title={t("figure.png")}
        onClick={() => void savePng(name, picture())}
      >
        <Icon name="picture" />
        PNG
      </button>
    </>
  );
}

type Made = ReturnType<typeof standalonePicture> | null;

export function saveSvg(name: string, picture: Made): void {
  if (picture !== null) saveFile(`${name}.svg`, new Blob([picture.text], { type: "image/svg+xml" }));
}

export async function savePng(name: string, picture: Made): Promise<void> {
  if (picture === null) return;
  try {
    saveFile(`${name}.png`, await pngOfPicture(picture));
  } catch (failure) {
    showProblem(failure);
  }
}

function AddressButton() {
  const { t } = useTranslation("figures");
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    showToast({ words: t("figure.addressCopied") });
  };
  return (
    <button type="button" className="btn quiet" title={t("figure.address")} onClick={() => void copy()}>
      <Icon name="link" />
      <span className="unseen">{t("figure.address")}</span>
    </button>
  );
}
