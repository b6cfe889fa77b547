/**
 * Folds traditional characters into simplified ones, so that either finds the other.
 *
 * Character by character, from OpenCC's table: a search wants the same on both sides, not the right word. Only
 * Chinese is folded; Japanese has characters of its own.
 *
 * @returns a function that keeps the text's length, so that places stay right
 */
export async function chineseFold(language: string): Promise<(text: string) => string> {
  if (language.split('-', 1)[0] !== 'zh') return (text) => text;
  const { default: table } = await import('opencc-js/dict/TSCharacters');
  const simplified = new Map<string, string>();
  for (const line of table.split('|')) {
    const [traditional, simple] = line.split(' ') as [string, string];
    if (traditional.length === simple.length) simplified.set(traditional, simple);
  }
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
}
