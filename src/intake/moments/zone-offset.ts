/**
 * The offset from UTC of a local time in a zone.
 *
 * A time that a clock change skips gets the offset from before the change. A time that occurs twice gets the first one
 * (RFC 5545, 3.3.5).
 *
 * @param local the local time, written as if it were UTC: `2021-05-16T09:00:04Z`
 * @param zone  IANA time zone
 * @returns `+02:00`; undefined if the runtime does not know the zone
 */
export function offsetOf(local: string, zone: string): string | undefined {
  const clock = clockOf(zone);
  if (!clock) return undefined;
  const time = Date.parse(local);
  const before = offsetAt(time - DAY, clock);
  const after = offsetAt(time + DAY, clock);
  const fits = (offset: number): boolean => offsetAt(time - offset, clock) === offset;
  return format(fits(before) || !fits(after) ? before : after);
}

/** Milliseconds by which the zone's clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, clock: Intl.DateTimeFormat): number {
  const value: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value: text } of clock.formatToParts(moment)) value[type] = Number(text);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = value;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}

/** Rounds to minutes. Before about 1900, offsets had seconds, which the format does not allow. */
function format(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  const kept = clocks.get(zone);
  if (kept) return kept;
  try {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
    return clock;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const DAY = 86_400_000;

// Making a formatter costs a hundred times more than using one.
const clocks = new Map<string, Intl.DateTimeFormat>();
