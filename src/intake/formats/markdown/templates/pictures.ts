import type { See } from './see.ts';
import { PICTURE_ENDINGS } from '../../../../files/picture-name.ts';

/**
 * Converts pictures in a shortcode or a component (`{{< figure src="a.jpg" alt="…" >}}`, `<Image src={lamp} alt="…" />`) to
 * Markdown, with the caption below.
 *
 * @param imported picture files by the names under which MDX imports them
 */
export function readPictures(text: string, imported: ReadonlyMap<string, string>, see: See): string {
  if (!text.includes('{{') && !/<[A-Z]/.test(text)) return text;
  return text.replace(FIGURE, (found, shortcode: string | undefined, component: string | undefined) => {
    const fields = fieldsOf(shortcode ?? component!);
    const src = fields.get('src') ?? fields.get('link') ?? fields.get('image');
    const address = src === undefined ? undefined : (imported.get(src.replace(/^\{\s*|(?:\.src)?\s*\}$/g, '')) ?? src);
    if (address === undefined || /[{}()\s<>]/.test(address)) return found;
    see(found, 'the picture that it shows became one of the text');
    const caption = fields.get('caption') ?? fields.get('title');
    const alt = (fields.get('alt') ?? caption ?? '').replace(/[[\]]/g, '');
    const credit = fields.get('attr');
    const below = [caption === alt ? undefined : caption, credit].filter((line) => line !== undefined && line !== '');
    return [`![${alt}](${address})`, ...below].join('\n\n');
  });
}

/** The picture files that MDX imports, by name. */
export function importedPictures(text: string): Map<string, string> {
  return new Map([...text.matchAll(IMPORT)].map(([, name, path]) => [name!, path!]));
}

function fieldsOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(FIELD)].map(([, name, double, single, braces]) => [name!.toLowerCase(), (double ?? single ?? braces)!]));
}

const FIGURE =
  /\{\{[<%]\s*(?:figure|img|image|picture)\s([^{}]{0,1000}?)\/?\s*[>%]\}\}|<(?:Figure|Image|Img|Picture|Photo)\s([^<>]{0,1000}?)\/?>/g;
const FIELD = /\b([A-Za-z]{1,20})=(?:"([^"]{0,500})"|'([^']{0,500})'|(\{[^{}"']{1,200}\}))/g;
const IMPORT = new RegExp(String.raw`^import\s+(\w{1,60})\s+from\s+["']([^"'\n]{1,300}${PICTURE_ENDINGS})["']`, 'gim');
