/**
 * Removes the trailer of a message: `AP-WF-05-04-26 1509GMT` after ETX, or `03-26-24 1405EDT` in the last line.
 *
 * @returns the text without frame and trailer, and when the message was sent
 */
export function takeTrailer(rest: string): { text: string; date: string | undefined } {
  const start = rest.indexOf(STX);
  const framed = start === -1 ? rest : rest.slice(start + 1);
  const end = framed.indexOf(ETX);
  if (end !== -1) {
    const match = TRAILER.exec(framed.slice(end, end + 200));
    return { text: framed.slice(0, end), date: match ? dateOf(match) : undefined };
  }
  const tail = framed.slice(-120);
  const match = TRAILER.exec(tail);
  if (!match) return { text: framed, date: undefined };
  return { text: framed.slice(0, framed.length - tail.length + match.index), date: dateOf(match) };
}

function dateOf([, month, day, year, hour, minute, zone]: RegExpExecArray): string {
  const date = `20${year}-${month}-${day}`;
  return /^(?:GMT|UTC|Z)$/i.test(zone!) ? `${date}T${hour}:${minute}:00Z` : `${date} ${hour}:${minute} ${zone}`;
}

const STX = '\x02';
const ETX = '\x03';
// The letters before the date are those of the agency and the service.
// eslint-disable-next-line no-control-regex -- ETX may be directly before it
const TRAILER = /(?:^|[\s\x03])(?:[A-Z]{2,4}-[A-Z]{2,4}-)?(\d\d)-(\d\d)-(\d\d)[ \t]+(\d\d)(\d\d) ?([A-Z]{1,4})<?\s*[\f\s]*$/;
