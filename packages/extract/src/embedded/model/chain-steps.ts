/** What a chain of labels gives to its sums of probability, worked out once a chain, and what the sums keep to. */
import type { HiddenField } from "./hidden-field.js";

export type LabelChain = Pick<HiddenField, "labels" | "transitions" | "starts">;

/** Positions that are asked for; `to` is excluded. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

/** Smaller shares of a position are passed over: some labels are out of the question there. */
export const NEGLIGIBLE = 1e-9;

/** Sums of a position are kept between these. */
export const SMALL = 1e-90;
export const LARGE = 1e90;
