import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../../../../../src/intake/formats/text/text.ts';
import { Fault } from '../../../../../src/findings/fault.ts';

const read = (content: string) => text.read({ name: 'story.txt', text: content }).items[0]!;

it('reads a text without header lines as the body', () => {
  const content = 'Partager:\n\nJAKARTA - Le port a rouvert.';
  expect(read(content)).toEqual({ line: 1, body: { kind: 'text', value: content } });
});

describe('header lines', () => {
  it('are read in six languages', () => {
    expect(read('\nHeadline: Port reopens\nDate: 2024-03-26\nLanguage: fr\nSlug: port-open\nTags: a, b\n\nText.')).toMatchObject({
      line: 2,
      headline: 'Port reopens',
      firstCreated: '2024-03-26',
      language: 'fr',
      slugline: 'port-open',
      subjects: [{ name: 'a' }, { name: 'b' }],
      body: { value: '\n\nText.' },
    });
    expect(read('Judul: A\nOleh: B\nSumber: C\n\nText.')).toMatchObject({ headline: 'A', by: 'B', infoSource: { name: 'C' } });
    expect(read('Titre : A\nLangue : fr\n\nText.')).toMatchObject({ headline: 'A', language: 'fr' });
    expect(read('标题：甲\n日期：2024年3月26日\n\n文。')).toMatchObject({ headline: '甲', firstCreated: '2024年3月26日' });
    expect(read('見出し：甲\n日付：2024年3月26日\n\n文。')).toMatchObject({ headline: '甲', firstCreated: '2024年3月26日' });
    expect(read('العنوان: أ\nاللغة: ar\n\nنص.')).toMatchObject({ headline: 'أ', language: 'ar' });
  });

  it('need no blank line below them if there are two', () => {
    expect(read('Titre: Le pont\nLangue: fr\nLe pont: ouvert.\nDate: lundi.\n\nTexte.')).toEqual({
      line: 1,
      headline: 'Le pont',
      language: 'fr',
      body: { kind: 'text', value: '\nLe pont: ouvert.\nDate: lundi.\n\nTexte.' },
    });
  });

  it('are text if only the first line is one', () => {
    const content = 'Headline: Port reopens\nThe port: open.\nDate: 2024\n\nText.';
    expect(read(content)).toEqual({ line: 1, body: { kind: 'text', value: content } });
  });

  it('are those of a mail, whose subject is the headline', () => {
    expect(read('From: desk@wire.example\nTo: all@news.example\nSubject: Ferry\nDate: Tue, 24 Mar 2026\n\nText.')).toEqual({
      line: 1,
      headline: 'Ferry',
      firstCreated: 'Tue, 24 Mar 2026',
      body: { kind: 'text', value: '\n\nText.' },
    });
    expect(read('Headline: Ferry\nSubject: transport\n\nText.')).toMatchObject({ headline: 'Ferry', subjects: [{ name: 'transport' }] });
  });

  it('need a text below them', () => {
    expect(() => read('Headline: A\nDate: B')).toThrow(Fault);
  });
});

it.each([
  ['nothing', ' \n'],
  ['a PDF', '%PDF-1.7 ...'],
  ['a word processor’s file', '{\\rtf1 text}'],
  ['bytes of a picture', '\ufffdPNG\n\ufffd\ufffd'],
  ['noise', '\ufffd\ufffda\ufffd'],
])('refuses %s', (_name, content) => {
  expect(() => read(content)).toThrow(Fault);
});

it.each([
  ['JSON with the fields “anything”, which is not a news format', '{"anything": [1, 2]}'],
  ['JSON with the fields “id”', '[{"id": 1'],
  ['JSON without an article', '["a", "b"]'],
  ['JSON about pictures, with the fields “imageId”, “width”', '{"imageId": 1, "width": 20}'],
  ['XML that begins with <urlset>', '<?xml version="1.0"?>\n<urlset><url><loc>https://x.example/a</loc></url></urlset>'],
  ['XML that begins with <opml>', '<opml version="2.0"><body><outline text="a"/></body></opml>\n'],
])('refuses data of no news format, and says what was found: %s', (found, content) => {
  expect(text.recognises({ name: '', text: content })).toBe(false);
  expect(() => read(content)).toThrow(found);
});

it.each(['{draft} The port opened.', '[1] The port opened.', '["Port"] opened.', '<3 The port opened.', '<hr> The port opened.'])(
  'takes %s for text',
  (content) => {
    expect(read(content).body.value).toBe(content);
  },
);

it('recognises text and nothing else', () => {
  expect(text.recognises({ name: '', text: 'Any text.' })).toBe(true);
  expect(text.recognises({ name: '', text: '%PDF-1.7' })).toBe(false);
});

it('reads or refuses anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (content) => {
      try {
        read(content);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
  );
});
