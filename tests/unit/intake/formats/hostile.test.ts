import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsml1 } from '../../../../src/intake/formats/newsml-1/newsml-1.ts';
import { newsmlG2 } from '../../../../src/intake/formats/newsml-g2/newsml-g2.ts';
import { nitf } from '../../../../src/intake/formats/nitf/nitf.ts';
import { Fault } from '../../../../src/findings/fault.ts';
import { fixture, read } from './read.ts';

const FORMATS = [
  { format: newsmlG2, text: fixture('newsml-g2/message.xml') },
  { format: newsml1, text: fixture('newsml-1/two-languages.xml') },
  { format: nitf, text: fixture('nitf/article.xml') },
];

describe.each(FORMATS)('$format.name', ({ format, text }) => {
  const readOrRefuse = (broken: string) => {
    try {
      return read(format, broken);
    } catch (error) {
      expect(error).toBeInstanceOf(Fault);
      return undefined;
    }
  };

  it('reads or refuses any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => void readOrRefuse(any)));
  });

  it('reads or refuses a file with a part cut out', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(300),
        (start, length) => void readOrRefuse(text.slice(0, start) + text.slice(start + length)),
      ),
    );
  });

  // Well-formed files with elements in unexpected places.
  it('reads a file with renamed elements', () => {
    const names = [...new Set(text.match(/(?<=<)[A-Za-z][\w.-]*/g))];
    const name = fc.constantFrom(...names);
    fc.assert(
      fc.property(name, name, (from, to) => {
        const swapped = text.replace(new RegExp(`(</?)${RegExp.escape(from)}(?=[\\s/>])`, 'g'), `$1${to}`);
        const reading = readOrRefuse(swapped);
        for (const item of reading?.items ?? []) expect(typeof item.body.value).toBe('string');
      }),
    );
  });
});

describe('takes seconds, not hours, for', () => {
  const part = (name: string, inside: string, count: number) => `<${name}>${inside}</${name}>`.repeat(count);
  const content = '<ContentItem><DataContent>x</DataContent></ContentItem>';
  const picture =
    '<newsItem guid="p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="p.jpg"/></contentSet></newsItem>';
  const frames = `${'<div>'.repeat(200)}${part('p', 'x', 100_000)}<img src="p.jpg"/>${'</div>'.repeat(200)}`;
  it.each([
    [
      'components',
      newsml1,
      `<NewsML><NewsItem><NewsComponent>${part('NewsComponent', content, 40_000)}</NewsComponent></NewsItem></NewsML>`,
    ],
    ['items', newsml1, `<NewsML>${part('NewsItem', `<NewsComponent>${content}</NewsComponent>`, 30_000)}</NewsML>`],
    [
      'texts and packages',
      newsmlG2,
      `<newsMessage>${part('packageItem', '<groupSet><group><itemRef residref="a"/></group></groupSet>', 20_000)}${part('newsItem', '<contentSet><inlineData>x</inlineData></contentSet>', 20_000)}</newsMessage>`,
    ],
    [
      'frames in frames around a picture',
      newsmlG2,
      `<newsMessage>${picture}<newsItem><itemMeta><link residref="p"/></itemMeta><contentSet><inlineXML>${frames}</inlineXML></contentSet></newsItem></newsMessage>`,
    ],
    ['escapes', nitf, `<nitf><body><body.content><p>${'x &lt; y &amp; z '.repeat(200_000)}</p></body.content></body></nitf>`],
    [
      'brackets in a headline',
      nitf,
      `<nitf><body><body.head><hedline><hl1>${'('.repeat(1_000_000)}</hl1></hedline></body.head><body.content><p>x</p></body.content></body></nitf>`,
    ],
  ])('thousands of %s', { timeout: 30_000 }, (_name, format, text) => {
    expect(read(format, text).items.length).toBeGreaterThan(0);
  });
});
