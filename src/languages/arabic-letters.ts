/**
 * Detects languages in Arabic script that use letters which Arabic and Persian lack: Urdu, Pashto, Kurdish, Sindhi, Uyghur.
 * franc does not know all of them.
 *
 * Some Arabic is typed with the kaf and yeh of Persian keyboards, so these are not counted. Foreign names add a گ or پ, so
 * the letters need a minimum share.
 *
 * @returns undefined for a text that may be Arabic or Persian
 */
export function languageByLetters(letters: readonly string[]): string | undefined {
  const share = (pattern: RegExp) => letters.filter((letter) => pattern.test(letter)).length / letters.length;
  if (share(FOREIGN) < ENOUGH) return undefined;
  const [first] = OWN.map(([tag, pattern]) => ({ tag, share: share(pattern) })).toSorted((a, b) => b.share - a.share);
  return first!.share >= OWN_ENOUGH ? first!.tag : undefined;
}

/** Minimum shares. Measured: of `FOREIGN`, Persian news has at least 3 %, Urdu and Pashto 8 %, Arabic less than 1 %. */
const ENOUGH = 0.02;
const OWN_ENOUGH = 0.01;
const FOREIGN = /[پچژگٹڈڑںےہھټډړږښګڼېۍێۆەڕڵۇۋٻڀٿڄڃڇڊڏڍڳڱ]/u;
const OWN: readonly (readonly [string, RegExp])[] = [
  ['ur', /[ٹڈڑںےہھ]/u],
  ['ps', /[ټډړږښګڼۍ]/u],
  ['ckb', /[ێڕڵ]/u],
  ['ug', /[ۇۋ]/u],
  ['sd', /[ٻڀٿڄڃڇڊڏڍڳڱ]/u],
];
