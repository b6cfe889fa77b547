/**
 * Makes spaces unbreakable where the language's typography requires it, so that no line starts with a punctuation mark.
 * Changes nothing but spaces.
 *
 * French (Imprimerie nationale): a narrow no-break space before `; ! ?` and between groups of digits, a
 * no-break space before `: »` and after `«`, and before `%` and units of currency.
 */
export function setSpaces(text: string, language: string): string {
  return language === 'fr' || language.startsWith('fr-') ? setFrenchSpaces(text) : text;
}

function setFrenchSpaces(text: string): string {
  return text
    .replace(/[ \u00a0](?=[;!?])/g, '\u202f')
    .replace(/ (?=[:»%€])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u202f');
}
