/** Moments as the clocks of a zone showed them: DNA 2 stored moments, records keep local times. */
import { fail } from "@parley/core";

/** The zone of this machine, by its IANA name. */
export function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * Reads clocks of a zone: from milliseconds since 1970 to seconds since 1970 of the local date-time read as if
 * UTC. A moment outside the years 1 to 9999 is given back as if the clock showed UTC.
 *
 * @throws `OPTION_INVALID` for a zone that does not exist
 */
export function localInZone(zone: string): (milliseconds: number) => number {
  const clock = clockOf(zone);
  const first = Date.parse("0001-01-02T00:00:00Z");
  const last = Date.parse("9999-12-30T00:00:00Z");
  return (milliseconds) => {
    if (!(milliseconds >= first && milliseconds <= last)) return Math.floor(milliseconds / 1000);
    const shown = new Map(clock.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes, length: number): string =>
      (shown.get(type) ?? "").padStart(length, "0");
    const day = `${part("year", 4)}-${part("month", 2)}-${part("day", 2)}`;
    return Date.parse(`${day}T${part("hour", 2)}:${part("minute", 2)}:${part("second", 2)}Z`) / 1000;
  };
}

function clockOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-gregory", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (cause) {
    return fail(
      "OPTION_INVALID",
      {
        option: "--zone",
        value: zone,
        where: "time zone",
        allowed: "names of the time zone database, such as Europe/Berlin or UTC",
      },
      cause,
    );
  }
}
