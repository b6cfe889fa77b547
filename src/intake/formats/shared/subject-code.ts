/**
 * An IPTC code of eight digits as a qualified code. Old wires send the digits alone, whether of the Subject Codes
 * (`07001000`, retired in 2010) or of the Media Topics that followed them (`20000350`); both are kept apart by
 * their first digits. Media Topics took over the Subject Codes' top level (`07000000`), so that reading those as
 * `subj:` loses nothing.
 *
 * @returns `subj:07001000`, `medtop:20000350`; anything else as it was sent
 */
export function subjectCode(code: string): string {
  if (/^2\d{7}$/.test(code)) return `medtop:${code}`;
  if (/^[01]\d{7}$/.test(code)) return `subj:${code}`;
  return code;
}
