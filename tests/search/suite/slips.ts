/** A slip in typing: one letter missing, doubled, swapped with its neighbour, or wrong, by the query's number. */
export function misspell(word: string, number: number): string {
  const letters = [...word];
  const at = 2 + (number % Math.max(1, letters.length - 3));
  const kind = /[\p{Script=Han}\p{Script=Katakana}]/u.test(word) ? 3 : number % 4;
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letters[at]!);
  else if (kind === 2 && letters[at] !== letters[at - 1]) [letters[at - 1], letters[at]] = [letters[at]!, letters[at - 1]!];
  else letters[Math.min(at, letters.length - 1)] = wrongLetter(letters[Math.min(at, letters.length - 1)]!);
  return letters.join('');
}

function wrongLetter(letter: string): string {
  for (const alphabet of [
    'aeiou',
    'bdgkmnprstvl',
    'ابتدرسمنلو',
    'アイウエオカキクケコサシスセソタチツテトナニヌネノマミムメモラリルレロ',
    '一大小中国人民天地山水',
  ]) {
    const at = alphabet.indexOf(letter);
    if (at !== -1) return alphabet[(at + 1) % alphabet.length]!;
  }
  if (letter === 'ー') return 'ン';
  if (/\p{Script=Katakana}/u.test(letter)) return 'ル';
  return /\p{Script=Han}/u.test(letter) ? '克' : /\p{Script=Arabic}/u.test(letter) ? 'م' : 'e';
}
