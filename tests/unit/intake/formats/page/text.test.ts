import { describe, expect, it } from 'vitest';
import { plainOf } from '../../../../../src/intake/formats/shared/html-text.ts';
import { page } from '../../../../../src/intake/formats/page/page.ts';

const PARAGRAPHS = [
  'Le vieux moulin de la rivière a rouvert ses portes samedi, après deux années de travaux que la commune a payés seule.',
  'Les visiteurs peuvent monter jusqu’à la roue, qui tourne de nouveau, et acheter la farine que le meunier y fait chaque matin.',
  'Le maire espère trente mille entrées par an, soit autant que le musée voisin, fermé depuis l’inondation de l’automne dernier.',
  'Une seconde roue, plus petite, doit suivre au printemps, si la région verse la somme qu’elle a promise aux habitants.',
];
const paragraph = (at: number) => `<p>${PARAGRAPHS[at]}</p>`;
const whole = (inside: string, outside = '') =>
  `<html lang="fr"><head><title>Le moulin rouvre</title></head><body>${outside}<main><article><h1>Le moulin rouvre</h1>${inside}</article></main></body></html>`;
const read = (html: string) => {
  const { items, notes = [] } = page.read({ name: 'x', text: html });
  return { words: plainOf(items[0]!.body), item: items[0]!, notes };
};

describe('what surrounds an article on a page', () => {
  it.each([
    [
      'a sign-up form',
      '<div class="c-newsletter-box"><p>Recevez chaque matin notre lettre, avec les nouvelles de la rivière et des environs, écrites pour vous.</p></div>',
    ],
    [
      'a list of other articles',
      '<section class="relatedArticles"><p>Le pont de bois sera fermé tout l’hiver, annonce la commune aux habitants de la vallée, sans dire pourquoi.</p></section>',
    ],
    [
      'a biography',
      '<div class="author-bio"><p>Anne Martin écrit sur les rivières et les moulins depuis vingt ans, et vit elle-même au bord de l’eau, non loin.</p></div>',
    ],
    ['a share bar', '<ul class="share-buttons"><li>Partager</li><li>Imprimer</li></ul>'],
    [
      'a layer over the page',
      '<div role="dialog"><p>Vous lisez déjà sur un autre appareil, et ne pouvez lire que sur un seul à la fois avec ce compte.</p></div>',
    ],
    [
      'a hint that opens on a tap',
      '<span class="js-tooltip"><p>Pour suivre ce sujet il faut un compte, que vous pouvez ouvrir ici sans rien payer du tout, en une minute.</p></span>',
    ],
  ])('%s is removed', (_, aside) => {
    const { words } = read(whole(`${paragraph(0)}${paragraph(1)}${aside}${paragraph(2)}${paragraph(3)}`));
    expect(words).toBe(PARAGRAPHS.join(' '));
  });

  it('is reported if it was within the article and had words', () => {
    const aside = '<div class="newsletter"><p>Recevez chaque matin notre lettre, avec les nouvelles de la rivière.</p></div>';
    const { notes } = read(whole(`${PARAGRAPHS.map((_, at) => paragraph(at)).join(aside)}`));
    expect(notes.map(({ found }) => found)).toEqual([
      'left out of the page: “Recevez chaque matin notre lettre, avec les nouvelles de la rivière.”',
    ]);
  });

  it('is never the article, whatever its container is called', () => {
    const { words } = read(whole(`<div class="teaser-content newsletter">${PARAGRAPHS.map((_, at) => paragraph(at)).join('')}</div>`));
    expect(words).toBe(PARAGRAPHS.join(' '));
  });

  it('may be longer than the article if it asks for consent', () => {
    const terms = `<div id="onetrust-consent-sdk">${PARAGRAPHS.map((text) => `<p>${text.replaceAll(/[mr]/g, 'c')} ${text.replaceAll(/[mr]/g, 'c')}</p>`).join('')}</div>`;
    const { words } = read(whole(PARAGRAPHS.map((_, at) => paragraph(at)).join(''), terms));
    expect(words).toBe(PARAGRAPHS.join(' '));
  });
});

describe('an article’s text', () => {
  it('keeps subheadings, whatever their class', () => {
    const { words } = read(
      whole(`${paragraph(0)}${paragraph(1)}<h2 class="subheader" id="related">La roue</h2>${paragraph(2)}${paragraph(3)}`),
    );
    expect(words).toBe([...PARAGRAPHS.slice(0, 2), 'La roue', ...PARAGRAPHS.slice(2)].join(' '));
  });

  it('is complete if the page divides it among containers', () => {
    const chunk = (...at: number[]) => `<div class="grid"><div class="chunk body">${at.map(paragraph).join('')}</div></div>`;
    const long = Array.from({ length: 8 }, (_, at) => `<p>${at + 1}. ${PARAGRAPHS[at % 4]}</p>`).join('');
    const { words } = read(
      whole(
        `<div class="grid"><div class="chunk body">${long}</div></div>${chunk(0, 1)}<div class="grid"><aside><p>Publicité</p></aside></div>${chunk(2, 3)}`,
      ),
    );
    for (const text of PARAGRAPHS) expect(words.split(text)).toHaveLength(4);
  });
});

describe('a standfirst', () => {
  const all = PARAGRAPHS.map((_, at) => paragraph(at)).join('');
  const withDescription = (description: string, inside: string) =>
    read(whole(inside).replace('</head>', `<meta name="description" content="${description}"></head>`));

  it('that repeats the description is removed from the text', () => {
    const { words, item } = withDescription(
      'La roue tourne, et la farine se vend.',
      `<p>La roue tourne, et la farine se vend.</p><p>Publié le 3 mai</p>${all}`,
    );
    expect(words).not.toContain('La roue tourne, et');
    expect(item.description).toBe('La roue tourne, et la farine se vend.');
  });

  it('is a long heading above the text', () => {
    const { words, item } = read(whole(`<h2>La roue tourne de nouveau, et la farine se vend au marché du samedi</h2>${all}`));
    expect(words).toBe(PARAGRAPHS.join(' '));
    expect(item.description).toBe('La roue tourne de nouveau, et la farine se vend au marché du samedi');
  });

  it('is not removed if the description is a paragraph of the text', () => {
    const { words, item } = withDescription(PARAGRAPHS[1]!, all);
    expect(words).toBe(PARAGRAPHS.join(' '));
    expect(item.description).toBeUndefined();
  });
});

it('a text of which nothing was recognised is found on the page with the metadata’s help', () => {
  const other = Array.from(
    { length: 12 },
    (_, at) => `<p>Avis ${at}, que nul ne lira jamais : ${PARAGRAPHS[at % 4]!.toUpperCase().replaceAll(/[AEIOU]/g, 'x')}</p>`,
  );
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Le moulin rouvre',
    articleBody: [...PARAGRAPHS, ...PARAGRAPHS].join('\n'),
  });
  const spread = PARAGRAPHS.map((_, at) => `<section><figure>${paragraph(at)}</figure></section>`).join('');
  const html = `<html lang="fr"><head><script type="application/ld+json">${data}</script></head><body><div class="content">${other.join('')}</div>${spread}</body></html>`;
  expect(read(html).words).not.toContain('Avis');
});

it('an opening in a separate container is part of the text', () => {
  const named = (at: number, text = PARAGRAPHS[at % 4]!) => `<p class="story-text">${at}. ${text}</p>`;
  const rest = Array.from({ length: 8 }, (_, at) => named(at + 1)).join('');
  const { words } = read(
    whole(
      `<div><div class="fade"><div>${named(0, 'L’inondation avait tout emporté, sauf la roue et les deux pierres que le meunier avait mises à l’abri.')}</div></div></div><div class="body"><div>${rest}</div></div>`,
    ),
  );
  expect(words).toMatch(/^0\. L’inondation avait/);
});

it('a page full of possible surroundings is read in linear time', () => {
  const many = `<div class="newsletter"><p>${PARAGRAPHS[0]}</p></div>`.repeat(3000);
  const start = performance.now();
  read(whole(PARAGRAPHS.map((_, at) => paragraph(at)).join(''), many));
  expect(performance.now() - start).toBeLessThan(20_000);
});

describe('what an editor is told was left out of a page', () => {
  const box = (inside: string) => whole(`${PARAGRAPHS.map((_, at) => paragraph(at)).join('')}<div class="newsletter-box">${inside}</div>`);
  const sentence = 'Recevez chaque matin notre lettre, avec les nouvelles de la rivière.';

  it('is the sentences, without scripts and styles', () => {
    const { notes } = read(box(`<style>.box{color:red}</style><script>push({ mill: 1 });</script><p>${sentence}</p>`));
    expect(notes.map(({ found }) => found).join()).toContain(sentence);
    expect(notes.map(({ found }) => found).join()).not.toMatch(/color|push/);
  });

  it('is no code', () => {
    const { notes } = read(box('<p>{{#each mills}} le moulin {{name}} de la rivière et sa roue de bois {{/each}}</p>'));
    expect(notes.map(({ found }) => found).join()).not.toContain('each');
  });
});

it('takes out a heading that repeats the headline as the page’s other titles have it', () => {
  const head = '<meta property="og:title" content="Après deux ans, le moulin">';
  const { words } = read(
    whole(`<h2>Après deux ans, le moulin</h2>${[0, 1, 2, 3].map(paragraph).join('')}`).replace('<head>', `<head>${head}`),
  );
  expect(words).not.toContain('Après deux ans');
});

it('never takes the editor in charge for the author', () => {
  const { item } = read(
    whole(`${[0, 1, 2, 3].map(paragraph).join('')}<p>[责任编辑：水车明]</p>`).replace(
      '<head>',
      '<head><meta name="author" content="水车明">',
    ),
  );
  expect(item.by).toBeUndefined();
});
