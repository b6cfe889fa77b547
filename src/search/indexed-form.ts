/**
 * A token in the form in which Pagefind's format stores it: letters and digits only, without combining marks other than
 * those of kana, which make another letter. Every token that is looked up passes through here.
 */
export function indexedForm(token: string): string {
  if (/^[a-z0-9]*$/.test(token)) return token;
  const bare = token
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '')
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '');
  return /[\u3099\u309a]/.test(bare) ? bare.normalize('NFC') : bare;
}
