/**
 * The day that the address of an article names: `/2024/03/26/`, `/2024-03-26-harbour`, `/20240326/`.
 *
 * @returns `2024-03-26`; undefined where the address names none, or one that there is not
 */
export function dateInAddress(address: string | undefined): string | undefined {
  const path = address === undefined ? undefined : URL.parse(address)?.pathname;
  if (path === undefined) return undefined;
  const match = PARTED.exec(path) ?? JOINED.exec(path);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const time = Date.UTC(year!, month! - 1, day);
  const isDay = new Date(time).getUTCMonth() === month! - 1 && new Date(time).getUTCDate() === day;
  return isDay && time <= Date.now() + DAY ? new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length) : undefined;
}

const DAY = 86_400_000;
const PARTED = /[/_-]((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/;
const JOINED = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=[/_-]|$)/;
