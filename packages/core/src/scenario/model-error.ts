/**
 * How wrong is the model itself? An interval made only of uncertain inputs is far too narrow, so that this one stands
 * next to it wherever a compromise is shown.
 *
 * On 351 issues of EU law-making (DEU III, Arregui and Perarnaud 2021) the compromise value missed the outcome by at most
 * 17 points of 100 in half of the issues, by 37 in 80 % and by 49 in 90 %. That is law-making by consent; no such figure
 * exists for security coalitions.
 */

export const modelErrorPoints = { "50": 17, "80": 37, "90": 49 } as const;
export type ErrorShare = keyof typeof modelErrorPoints;

/** Where the figures come from, in one sentence per language. */
export const modelErrorSource = {
  en: "Misses of the compromise on 351 issues of EU law-making (DEU III); no such figure exists for security coalitions.",
  de: "Fehler des Kompromisswerts bei 351 Streitfragen der EU-Gesetzgebung (DEU III); für Sicherheitskoalitionen gibt es keine solche Zahl.",
} as const;

/** How every simulated outcome has to be read. */
export const pressureNote = {
  en: "pressure, not a forecast",
  de: "Druck, keine Vorhersage",
} as const;

export type ModelError = Readonly<Record<ErrorShare, readonly [low: number, high: number]>>;

/** The interval around a compromise for each share, on a scale of any length and cut to it. */
export function modelError(
  compromise: number,
  [low, high]: readonly [low: number, high: number] = [0, 100],
): ModelError {
  const around = (share: ErrorShare): readonly [number, number] => {
    const points = (modelErrorPoints[share] * (high - low)) / 100;
    return [Math.max(low, compromise - points), Math.min(high, compromise + points)];
  };
  return { "50": around("50"), "80": around("80"), "90": around("90") };
}
