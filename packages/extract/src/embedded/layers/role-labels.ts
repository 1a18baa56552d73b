/**
 * The parts around a quote as labels of the tokens in its window and back: frame, cue, speaker and addressee inside
 * the frame, and speaker and addressee elsewhere (small letters), as in a report or a later sentence.
 */

export const roleLabels: readonly string[] = ["O", "F", "C", "S", "A", "s", "a"];
const FRAME = 1;
const CUE = 2;
const SPEAKER = 3;
const ADDRESSEE = 4;
const SPEAKER_ELSEWHERE = 5;
const ADDRESSEE_ELSEWHERE = 6;

/** Token positions of each part, ascending, empty when absent. The frame holds the parts inside of it. */
export interface QuoteRoles {
  readonly frame: readonly number[];
  readonly cue: readonly number[];
  readonly speaker: readonly number[];
  readonly addressee: readonly number[];
}

/** Labels of the positions of a window. A token has one part: the speaker goes before the cue and the addressee. */
export function labelsOfRoles(positions: readonly number[], roles: QuoteRoles): Uint8Array {
  const [frame, cue, speaker, addressee] = [roles.frame, roles.cue, roles.speaker, roles.addressee].map(
    (tokens) => new Set(tokens),
  );
  return Uint8Array.from(positions, (t) => {
    const framed = frame?.has(t) === true;
    if (speaker?.has(t) === true) return framed ? SPEAKER : SPEAKER_ELSEWHERE;
    if (cue?.has(t) === true) return CUE;
    if (addressee?.has(t) === true) return framed ? ADDRESSEE : ADDRESSEE_ELSEWHERE;
    return framed ? FRAME : 0;
  });
}

/** The parts behind the labels of a window. */
export function rolesOfLabels(positions: readonly number[], labels: Uint8Array): QuoteRoles {
  const roles: Record<keyof QuoteRoles, number[]> = { frame: [], cue: [], speaker: [], addressee: [] };
  for (let order = 0; order < positions.length; order += 1) {
    const label = labels[order] ?? 0;
    // Most words around a quote are no part of its frame.
    if (label === 0) continue;
    const t = positions[order] ?? 0;
    if (label >= FRAME && label <= ADDRESSEE) roles.frame.push(t);
    if (label === CUE) roles.cue.push(t);
    if (label === SPEAKER || label === SPEAKER_ELSEWHERE) roles.speaker.push(t);
    if (label === ADDRESSEE || label === ADDRESSEE_ELSEWHERE) roles.addressee.push(t);
  }
  return roles;
}

/** The same parts with another speaker. Written out: spread objects have a hidden class each. */
export function spokenBy({ frame, cue, addressee }: QuoteRoles, speaker: readonly number[]): QuoteRoles {
  return { frame, cue, speaker, addressee };
}

/** Any label may follow any other. */
export const allowsRoleLabel = (): boolean => true;
