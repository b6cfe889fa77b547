import { expect, it } from 'vitest';
import { draftItem } from '../../../../../src/intake/draft/draft.ts';
import { page } from '../../../../../src/intake/formats/page/page.ts';
import { makePublication } from '../../../make.ts';

const TEXT = '<p>The old mill by the weir burned down on Wednesday night, the fire brigade said, after a storm.</p>'.repeat(6);
const read = (article: string, head = '') => {
  const document = {
    name: 'x',
    text: `<html lang="en"><head>${head}</head><body><article><h1>Mill burns down</h1>${article}${TEXT}</article></body></html>`,
    address: 'https://mill.example/a',
  };
  const { images, body } = draftItem(page.read(document).items[0]!, document, makePublication(), {});
  return { images, body };
};

it.each([
  ['a class', '<div class="pic"><div><img src="/weir.jpg"></div><p class="caption">The weir at night. (AP)</p></div>'],
  ['two classes', '<div><img src="/weir.jpg"><span class="img-caption">The weir at night.</span><span class="img-credit">AP</span></div>'],
  ['a figure', '<figure><img src="/weir.jpg"><figcaption>The weir at night. (AP)</figcaption></figure>'],
])('gives a picture the caption and credit that %s marks', (_, html) => {
  const { images, body } = read(html);
  expect(images).toEqual([{ src: 'https://mill.example/weir.jpg', caption: 'The weir at night.', credit: 'AP' }]);
  expect(body).not.toMatch(/at night\.|AP/);
});

it('takes a credit from the words that a figure holds besides', () => {
  const { images, body } = read('<figure><div><img src="/weir.jpg" alt="The weir"><span>Getty Images</span></div></figure>');
  expect(images).toEqual([{ src: 'https://mill.example/weir.jpg', alt: 'The weir', credit: 'Getty Images' }]);
  expect(body).not.toContain('Getty');
});

it('leaves out a credit whose picture is not there', () => {
  expect(read('<div class="embed"><div class="embedCredit">Jo Lux | Getty Images</div></div>').body).not.toContain('Getty');
});

it.each([
  ['a face', '<img src="https://secure.gravatar.com/avatar/1">'],
  ['a logo', '<img src="/static/logo-mill.png">'],
  ['an icon', '<img src="/i/icon_scale.svg" alt="">'],
  ['the author', '<meta name="author" content="Femke Bos"><img src="/p/1.jpg" alt="Femke Bos">'],
])('leaves out pictures of other things: %s', (_, html) => {
  const [head, picture] = html.startsWith('<meta') ? [html.slice(0, html.indexOf('<img')), html.slice(html.indexOf('<img'))] : ['', html];
  const lead = '<meta property="og:image" content="https://mill.example/lead.jpg">';
  expect(read(`<p>${picture}</p>`, `${head}${lead}`).images).toEqual([{ src: 'https://mill.example/lead.jpg' }]);
});

it('reads the picture that a placeholder stands for', () => {
  expect(read('<p><img src="/grey-placeholder.png" data-src="/weir.jpg"></p>').images).toEqual([{ src: 'https://mill.example/weir.jpg' }]);
});

it('gives a picture the credit below it and the line between both, where nothing marks them', () => {
  const { images, body } = read('<div><img src="/weir.jpg"><div>The weir at night</div><div>Getty Images</div></div>');
  expect(images).toEqual([{ src: 'https://mill.example/weir.jpg', caption: 'The weir at night', credit: 'Getty Images' }]);
  expect(body).not.toMatch(/at night|Getty/);
});

it.each([
  ['italics below it', '<p><img src="/weir.jpg"></p><p><em>The weir at night</em></p>'],
  ['italics in its paragraph', '<p><img src="/weir.jpg"><br><em>The weir at night</em></p>'],
  ['a list of one entry below it', '<figure><img src="/weir.jpg"></figure><ul><li><p>The weir at night</p></li></ul>'],
  ['a class in its figure', '<figure><img src="/weir.jpg"><div class="asset__caption"><span>The weir at night</span></div></figure>'],
])('takes for a caption what stands as %s', (_, html) => {
  const { images, body } = read(html);
  expect(images).toEqual([{ src: 'https://mill.example/weir.jpg', caption: 'The weir at night' }]);
  expect(body).not.toContain('at night');
});

it.each([
  ['a note in italics', '<p><img src="/weir.jpg"></p><p><em>This story was first told by the miller.</em></p>'],
  ['a list of two', '<figure><img src="/weir.jpg"></figure><ul><li>The weir and what stands there</li><li>The lock</li></ul>'],
  ['a paragraph with one word in italics', '<p><img src="/weir.jpg"></p><p>The <em>weir</em> and what stands there is old.</p>'],
])('leaves in the text %s below a picture', (_, html) => {
  expect(read(html).body).toMatch(/first told|what stands there/);
});
