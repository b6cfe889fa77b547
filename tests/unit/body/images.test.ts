import { describe, expect, it } from 'vitest';
import { findImages, findPictures } from '../../../src/body/images.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';
import { elementsOf } from '../markdown/html.ts';
import { expectLinear } from '../../growth.ts';

/** The pictures that a page shows of a text, by the paths it asks for; every path is taken for one that is there. */
async function shownIn(body: string): Promise<string[]> {
  const html = await renderMarkdown(body, 'en', (path) => Promise.resolve({ src: `/made/${path}`, srcset: '', width: 1, height: 1 }));
  return [...new Set(elementsOf(html).flatMap(({ tagName, properties }) => (tagName === 'img' ? String(properties['src']).slice(6) : [])))];
}

describe('a picture that a page shows is one that is made:', () => {
  it.each([
    ['Markdown', '![Boats](boat.jpg)', ['boat.jpg']],
    ['angle brackets', '![Boats](<two boats.jpg>)', ['two boats.jpg']],
    ['a title', '![Boats](boat.jpg "At dawn")', ['boat.jpg']],
    ['an encoded letter', '![Boats](bo%61t%2Ejpg)', ['boat.jpg']],
    ['an encoded sharp', '![Boats](boat%231.jpg)', ['boat#1.jpg']],
    ['a percent sign that encodes nothing', '![Boats](50%.jpg)', ['50%.jpg']],
    ['an encoded slash', '![Boats](in%2Fboat.jpg)', ['in/boat.jpg']],
    ['an entity in Markdown', '![Boats](boat&#46;jpg)', ['boat.jpg']],
    ['an entity in HTML', '<img src="boat&#x2e;jpg" alt="">', ['boat.jpg']],
    ['a named entity', '<img src="boat&period;jpg">', ['boat.jpg']],
    ['dots', '![Boats](./in/.//boat.jpg)', ['in/boat.jpg']],
    ['blanks in HTML', '<img src=" boat.jpg\n">', ['boat.jpg']],
    ['a reference', '![Boats][b]\n\n[b]: boat.jpg', ['boat.jpg']],
    ['a reference by its words', '![Boats]\n\n[boats]: <boat.jpg>', ['boat.jpg']],
    ['the first of two definitions', '![Boats][b]\n\n[b]: boat.jpg\n[B]: other.jpg', ['boat.jpg']],
    ['a definition in a quote', '> [b]: boat.jpg\n\n![Boats][b]', ['boat.jpg']],
    ['a sign in a description', '<img alt="3 > 2" src="boat.jpg">', ['boat.jpg']],
    ['quotes of the other kind', `<img alt='say "src=x.jpg"' src='boat.jpg'>`, ['boat.jpg']],
    ['no quotes', '<img alt=x src=boat.jpg>', ['boat.jpg']],
    ['slashes', '<div><img/alt="x"/src="boat.jpg"></div>', ['boat.jpg']],
    ['capitals', '<IMG SRC="boat.jpg">', ['boat.jpg']],
    ['lines', 'Boats <img\nalt="x"\nsrc =\n"boat.jpg"> here', ['boat.jpg']],
    ['two sources', '<img src="boat.jpg" src="other.jpg">', ['boat.jpg']],
    ['another source before', '<img data-src="other.jpg" src="boat.jpg">', ['boat.jpg']],
    ['the old name', '<image src="boat.jpg">', ['boat.jpg']],
    ['picture', '<picture><source srcset="wide.webp"><img src="boat.jpg" srcset="large.jpg 2x"></picture>', ['boat.jpg']],
    ['a link', '[![Boats](boat.jpg)](https://other.example/)', ['boat.jpg']],
    ['a heading', '## ![Boats](boat.jpg) at dawn', ['boat.jpg']],
    ['a table', '| a | b |\n| - | - |\n| ![Boats](boat.jpg) | c |', ['boat.jpg']],
    ['a note', 'Text.[^1]\n\n[^1]: See ![Boats](boat.jpg).', ['boat.jpg']],
    ['a list in a quote', '> - ![Boats](boat.jpg)', ['boat.jpg']],
    ['an HTML block', '<div>\n\n![Boats](boat.jpg)\n\n</div>', ['boat.jpg']],
    ['both twice', '![A](a.jpg) ![B](b.jpg)\n\n<img src="b.jpg"> ![A](./a.jpg)', ['a.jpg', 'b.jpg']],
    ['words in other scripts', '![Kapal](船.jpg) <img src="%E8%88%B9.jpg">', ['船.jpg']],
  ])('%s', async (_name, body, paths) => {
    expect(findPictures(body)).toEqual(paths);
    expect(await shownIn(body)).toEqual(paths);
  });
});

describe('a picture that a page does not show is not made:', () => {
  it.each([
    ['a comment', '<!-- <img src="boat.jpg"> -->'],
    ['a comment over lines', 'Text.\n\n<!-- not yet\n\n![Boats](boat.jpg)\n\n<img src="boat.jpg">\n-->\n'],
    ['a comment in a line', 'Text <!-- <img src="boat.jpg"> --> here'],
    ['an open comment', '<!--\n<img src="boat.jpg">'],
    ['a processing instruction', '<?x <img src="boat.jpg"> ?>'],
    ['a declaration', '<!X <img src="boat.jpg">'],
    ['template', '<template><img src="boat.jpg"></template>'],
    ['template over blocks', '<template>\n\n![Boats](boat.jpg)\n\n</template>'],
    ['noscript', '<noscript><img src="boat.jpg"></noscript>'],
    ['noscript over blocks', '<noscript>\n\n![Boats](boat.jpg)\n\n</noscript>'],
    ['script', '<script>"<img src=boat.jpg>"</script>'],
    ['style', '<style><img src="boat.jpg"></style>'],
    ['textarea', '<textarea><img src="boat.jpg"></textarea>'],
    ['title', '<title><img src="boat.jpg"></title>'],
    ['svg', '<svg><image href="boat.jpg"/><foreignObject><img src="boat.jpg"></foreignObject></svg>'],
    ['iframe', '<iframe srcdoc="<img src=boat.jpg>"><img src="boat.jpg"></iframe>'],
    ['object', '<object data="boat.jpg"><img src="boat.jpg"></object>'],
    ['a code span', '`![Boats](boat.jpg)` and `<img src="boat.jpg">`'],
    ['fenced code', '```html\n<img src="boat.jpg">\n![Boats](boat.jpg)\n```'],
    ['indented code', '    <img src="boat.jpg">'],
    ['code in HTML, escaped', '<pre>&lt;img src="boat.jpg"&gt;</pre>'],
    ['an escape', '!\\[Boats](boat.jpg) \\<img src="boat.jpg">'],
    ['an attribute', '<a title="<img src=boat.jpg>">x</a>'],
    ['a definition that nothing uses', '![Boats][c]\n\n[b]: boat.jpg'],
    ['a note that nothing uses', 'Text.\n\n[^1]: ![Boats](boat.jpg)'],
    ['a picture in a description', '<img src="https://other.example/x.jpg" alt="![Boats](boat.jpg)">'],
    ['srcset alone', '<img srcset="boat.jpg 1x">'],
    ['a source alone', '<picture><source srcset="boat.jpg"></picture>'],
    ['a video', '<video poster="boat.jpg"></video>'],
    ['a button', '<input type="image" src="boat.jpg">'],
    ['a background', '<p style="background: url(boat.jpg)">x</p><table background="boat.jpg"></table>'],
    ['another site', '![Boats](https://other.example/boat.jpg) ![Boats](//other.example/boat.jpg)'],
    ['another scheme', '![Boats](data:image/png;base64,AAAA) ![Boats](file:///boat.jpg)'],
    ['a way up', '![Boats](../boat.jpg) ![Boats](a/%2e%2e/boat.jpg) ![Boats](..%2fboat.jpg)'],
    ['the root', '![Boats](/boat.jpg) <img src="&#47;boat.jpg"> ![Boats](%2Fboat.jpg)'],
    ['a folder', '![Boats](in/) ![Boats](.) <img src="">'],
    ['a NUL', '![Boats](boat%00.jpg)'],
  ])('%s', async (_name, body) => {
    expect(findPictures(body)).toEqual([]);
    expect(await shownIn(body)).toEqual([]);
  });
});

describe('a picture in a text', () => {
  it('has the line on which it stands', () => {
    const body =
      'One.\n\n![A](a.jpg)\n\nThree <b>and\n<img src="b.jpg"></b>\n\n<div>\n<p>\n<img src="c.jpg">\n</div>\n\n![D][d]\n\n[d]: d.jpg';
    expect(findImages(body).map(({ path, line }) => `${path} ${line}`)).toEqual(['a.jpg 3', 'b.jpg 6', 'c.jpg 10', 'd.jpg 13']);
  });

  it('is left out where a text is nested too deep to be parsed, which is then shown as it stands', () => {
    expect(findPictures(`${'> '.repeat(5000)}![Boats](boat.jpg)`)).toEqual([]);
  });

  it('is looked for in linear time if there is none', () => {
    expectLinear((size) => expect(findPictures('A line of wire copy with 3 < 4 & “signs”.\n\n'.repeat(size))).toEqual([]), 20_000);
  });
});
