/**
 * Converts a line to what a reader sees: without typesetting codes (`^` for a new line, `<`, `=` and `>` for the
 * alignment, shifts and space bands), and with printed quotes and dashes for those of a teletype.
 */
export function typeset(line: string): string {
  return (
    line
      .replace(/^[\s^]+/, '')
      .replace(/[<=>^\s]+$/, '')
      // eslint-disable-next-line no-control-regex -- the space band and the spaces of fixed width
      .replace(/[\t\x10\x1c-\x1f]/g, ' ')
      // eslint-disable-next-line no-control-regex -- shifts and rails of the typesetting machine
      .replace(/[\0-\x08\x0b-\x0f\x11-\x1b\x7f]/g, '')
      .replace(/ \^|\^ /g, ' ')
      .replaceAll('``', '“')
      .replaceAll('`', '‘')
      .replaceAll("''", '”')
      .replace(/ _(?= )/g, ' —')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}
