import { expect, it } from 'vitest';
import { toHtml, xhtmlTag } from '../../../../../src/intake/formats/xml/html.ts';
import { parseXml } from '../../../../../src/intake/formats/xml/tree.ts';

const html = (xml: string) => toHtml(parseXml(`<a>${xml}</a>`).children, xhtmlTag);

it.each([
  ['marks, prefixes dropped', '<x:p>Le <em>ministre</em></x:p>', '<p>Le <em>ministre</em></p>'],
  ['elements without content as HTML has them', '<p/><br/><span></span><hr/>', '<p></p><br><span></span><hr>'],
  ['indentation as a space', '<p>\n    un\n    deux</p>', '<p> un deux</p>'],
  ['the lines of preformatted text', '<pre>un\n  <b>deux\n</b></pre>', '<pre>un\n  <b>deux\n</b></pre>'],
  [
    'what XML escapes',
    '<p title="&quot;&lt;&amp;">&lt;script&gt; &amp;amp; <![CDATA[<b>]]></p>',
    '<p title="&quot;&lt;&amp;">&lt;script&gt; &amp;amp; &lt;b&gt;</p>',
  ],
  ['languages as HTML names them', '<p xml:lang="fr" xmlns="urn:x" x:y="1">un</p>', '<p lang="fr">un</p>'],
  ['nothing of scripts and styles', '<script>1 &lt; 2</script><style>b</style><svg><p/></svg><p>un</p>', '<p>un</p>'],
  ['the content of what is no HTML name', '<p><名>un</名></p>', '<p>un</p>'],
])('writes %s', (_name, xml, expected) => {
  expect(html(xml)).toBe(expected);
});
