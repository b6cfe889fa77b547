import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../../../src/intake/formats/markdown/markdown.ts';
import { removeTemplates } from '../../../../../src/intake/formats/markdown/templates.ts';
import { Fault } from '../../../../../src/findings/fault.ts';
import { listCases } from '../../../cases.ts';
import { readCase, readOnly } from '../readings.ts';

const read = (front: string, name?: string) => readOnly(`---\n${front}\n---\nText.\n`, markdown, name);

/* One folder per case in tests/fixtures/intake/markdown: `input.md` or `input.mdx`, and the reading in `output.json`. */
describe('an input', () => {
  it.each(listCases('intake/markdown'))('$name', ({ folder }) => {
    const { reading, output, isRecognised } = readCase(folder, markdown);
    expect(reading).toEqual(output);
    expect(isRecognised).toBe(true);
  });
});

describe('a file’s name', () => {
  it('gives a day if front matter has none, and no slug', () =>
    expect(read('title: T', '_posts/2024-03-26-ferry-line.md')).toMatchObject({ firstCreated: '2024-03-26', slugline: undefined }));

  it('is only a hint', () =>
    expect(read('title: T\ndate: 2024-04-01\nslug: other', '2024-03-26-ferry-line.md')).toMatchObject({
      firstCreated: '2024-04-01',
      slugline: 'other',
    }));

  it('gives the language, and a group for its versions', () => {
    expect(read('title: T', 'content/news/ferry.fr.md')).toMatchObject({ language: 'fr', group: 'content/news/ferry' });
    expect(read('title: T', 'content/news/ferry.id.md')).toMatchObject({ language: 'id', group: 'content/news/ferry' });
  });

  it('gives none if it has none', () => expect(read('title: T', 'ferry.md').language).toBeUndefined());
});

describe('a draft', () => {
  it.each(['draft: true', 'draft: yes', 'published: false', 'pubStatus: withheld', 'pubStatus: later'])('is withheld: %s', (line) =>
    expect(read(`title: T\n${line}`).pubStatus).toBe('withheld'),
  );

  it.each(['draft: false', 'published: true', 'published: 2024-03-26'])('is not one: %s', (line) =>
    expect(read(`title: T\n${line}`).pubStatus).toBeUndefined(),
  );
});

it('is recognised by its front matter under any name', () => {
  expect(markdown.recognises({ name: 'standard input', text: '---\ntitle: x\n---\nText' })).toBe(true);
  expect(markdown.recognises({ name: 'standard input', text: '+++\ntitle = "x"\n+++\nText' })).toBe(true);
  expect(markdown.recognises({ name: 'standard input', text: '---\n\nA rule above, then text: so.' })).toBe(false);
  expect(markdown.recognises({ name: 'standard input', text: 'Text' })).toBe(false);
});

describe('front matter that cannot be read', () => {
  it.each([
    ['---\nlang: en\ntitle: [\n---\nText', 3],
    ['---\ntitle: x\nText', 1],
    ['---\na: &x 1\nb: *x\n---\nText', 3],
    ['+++\ntitle = \n+++\nText', 2],
    ['+++\ntitle = "x"\n', 1],
    ['{\n"title": "x",\n}\nText', 3],
    ['---\n- a\n---\nText', 2],
  ])('is refused with its line: %j', (text, line) => {
    let refusal: unknown;
    try {
      markdown.read({ name: 'a.md', text });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Fault);
    expect(refusal).toMatchObject({ line });
  });
});

it('reads `---js` as text, and never runs it', () => {
  const text = '---js\nprocess.exit()\n---\nText';
  expect(readOnly(text, markdown).body.value).toBe(text);
});

it('reports that there is no text', () => {
  const { items, leftOut } = markdown.read({ name: 'a.md', text: '---\ntitle: T\n---\n\n' });
  expect([items, leftOut]).toMatchObject([[], [{ line: 4, severity: 'error' }]]);
});

it('answers any text with a reading or a refusal', () => {
  const piece = fc.constantFrom(
    ...[
      '---\n',
      '+++\n',
      '{',
      '}',
      '"title": "x"',
      'title: x\n',
      'title = "x"\n',
      'tags: [a, {b: c}]\n',
      'images: [{src: 1}]\n',
      '\n',
      ' ',
    ],
    ...[
      '{{<',
      '>}}',
      '{%',
      '%}',
      '{{',
      '}}',
      "import a from 'b'\n",
      '<A x="1">',
      '</A>',
      '{/*',
      '*/}',
      '```\n',
      '# H\n',
      '__proto__: {a: 1}\n',
      '\ud800',
    ],
  );
  const name = fc.constantFrom('a.md', 'a.mdx', '2024-03-26-x.md', 'a.fr.md', 'standard input', '');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(name, text, (file, input) => {
      markdown.recognises({ name: file, text: input });
      try {
        for (const { body } of markdown.read({ name: file, text: input }).items) expect(typeof body.value).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
    { numRuns: 3000 },
  );
});

describe('a tag on a line alone leaves one blank line', () => {
  it.each([
    ['a shortcode', 'One.\n\n{{< youtube a1 >}}\n\nTwo.'],
    ['two of them', 'One.\n\n{{< a >}}\n{{< b >}}\n\n{{< c >}}\n\nTwo.'],
    ['a component', "import A from './a.astro'\n\nOne.\n\n<A />\n\nTwo."],
    ['an import in the midst', "One.\n\nimport A from './a.astro'\n\nTwo."],
  ])('%s', (_name, body) => {
    expect(removeTemplates(body, 1, true).body).toBe('One.\n\nTwo.');
  });

  it('and no new one', () => {
    expect(removeTemplates('One {{ x }}\n\n\nTwo {{ y }} three.', 1, false).body).toBe('One \n\n\nTwo  three.');
    expect(removeTemplates('```\n\n\n<A />\n\n\n```\n\n\nTwo.', 1, true).body).toBe('```\n\n\n<A />\n\n\n```\n\n\nTwo.');
  });
});
