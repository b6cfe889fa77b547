/** A file that begins and ends like a picture; an import looks at nothing else. Different words give a different picture. */
export function pictureBytes(words: string): string {
  return `GIF89a${words};`;
}
