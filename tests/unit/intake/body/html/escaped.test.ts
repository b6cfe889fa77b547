import { describe, expect, it } from 'vitest';
import { htmlToMdast } from '../../../../../src/intake/body/html/html.ts';
import { mdastToMarkdown } from '../../../../../src/intake/body/markdown.ts';
import { expectLinear } from '../../../../growth.ts';

const markdown = (html: string) => mdastToMarkdown(htmlToMdast(html).root);

describe('HTML that was escaped once too often', () => {
  it.each([
    ['as a whole', '&lt;p&gt;Der Hafen ist &lt;em&gt;wieder&lt;/em&gt; offen.&lt;/p&gt;&lt;p&gt;Alle kamen.&lt;/p&gt;'],
    ['in a paragraph', '<p>&lt;p&gt;Der Hafen ist &lt;i&gt;wieder&lt;/i&gt; offen.&lt;/p&gt;\n&lt;p&gt;Alle kamen.&lt;/p&gt;</p>'],
    [
      'twice more',
      '&amp;lt;p&amp;gt;Der Hafen ist &amp;lt;i&amp;gt;wieder&amp;lt;/i&amp;gt; offen.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Alle kamen.&amp;lt;/p&amp;gt;',
    ],
    ['with breaks alone', 'Der Hafen ist &lt;i&gt;wieder&lt;/i&gt; offen.&lt;br /&gt;&lt;br /&gt;Alle kamen.'],
    [
      'paragraph by paragraph',
      '<div>&lt;p&gt;Der Hafen ist &lt;i&gt;wieder&lt;/i&gt; offen.&lt;/p&gt;</div><div>&lt;p&gt;Alle kamen.&lt;/p&gt;</div>',
    ],
  ])('is read: %s', (_name, html) => {
    expect(markdown(html)).toBe('Der Hafen ist *wieder* offen.\n\nAlle kamen.\n');
  });

  it.each([
    '<p>Un paragraphe s’écrit &lt;p&gt;ainsi&lt;/p&gt; depuis toujours, et personne ne s’en plaint.</p>',
    '<p>The tag that opens a paragraph is shown here.</p><pre>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</pre>',
    '<p>An element such as this one is old: it has been there from the first day.</p><p>&lt;b&gt;bold&lt;/b&gt;</p>',
  ])('is not read if an article shows code: %s', (html) => {
    expect(markdown(html)).toMatch(/\\?<\/?[pb]>/);
  });

  it('is read in linear time', () => {
    expectLinear((size) => markdown('&lt;p&gt;a&lt;/p&gt;<br>'.repeat(size)), 2000);
    expectLinear((size) => markdown('&lt;div&gt;'.repeat(size) + '&lt;/p&gt;'), 5000);
  });
});

describe('words that only a style sheet separates', () => {
  it.each([
    ['<div><span class="topic">Ekonomi</span><span class="agency">Antara</span></div>', 'Ekonomi Antara'],
    ['<div><a href="/x">Havn</a><time>4 mai 2026</time></div>', 'Havn 4 mai 2026'],
    ['<div><time>4 mai 2026</time><span>Par Jean Dupont</span></div>', '4 mai 2026 Par Jean Dupont'],
    ['<p><span class="rubrik">سياسة</span><span class="wakala">رويترز</span></p>', 'سياسة رويترز'],
    ['<div>One<div>Two</div>Three</div>', 'One\n\nTwo\n\nThree'],
  ])('%s', (html, text) => {
    expect(markdown(html).trim()).toBe(text);
  });

  it.each([
    ['<p><span class="drop">T</span><span class="rest">HE port opened.</span></p>', 'THE port opened.'],
    ['<p><span class="c1">The har</span><span class="c2">bour opened.</span></p>', 'The harbour opened.'],
    ['<p><b>You</b><i>Tube</i></p>', '**You**_Tube_'],
    ['<p><span class="c1">港口</span><span class="c2">开放</span></p>', '港口开放'],
  ])('are not split if they are one word: %s', (html, text) => {
    expect(markdown(html).trim()).toBe(text);
  });
});

describe('a character reference that was escaped once too often', () => {
  it.each([
    ['<p>Le maire n&amp;#39;a rien dit.</p>', "Le maire n'a rien dit.\n"],
    ['<p>Caf&amp;eacute; &amp;amp; th&eacute;</p>', 'Café & thé\n'],
  ])('%s is read', (html, expected) => expect(markdown(html)).toBe(expected));

  it('stays in code, and if it may show markup', () => {
    expect(markdown('<p>Write <code>&amp;eacute;</code> for é.</p>')).toContain('`&eacute;`');
    expect(markdown('<p>Write &amp;lt; for it.</p>')).toContain('&lt;');
  });
});
