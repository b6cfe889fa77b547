/**
 * Adds the scheme to an IPTC code of eight digits. Old wires send only the digits, of Subject Codes (`07001000`, retired
 * in 2010) or of Media Topics (`20000350`). The first digit distinguishes them. Both have the same codes on the top
 * level (`07000000`), which can be read as `subj:`.
 *
 * @returns `subj:07001000`, `medtop:20000350`; anything else as it was sent
 */
export function subjectCode(code: string): string {
  if (/^2\d{7}$/.test(code)) return `medtop:${code}`;
  if (/^[01]\d{7}$/.test(code)) return `subj:${code}`;
  return code;
}
