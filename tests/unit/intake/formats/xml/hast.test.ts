import { expect, it } from 'vitest';
import { toHast, xhtmlTag } from '../../../../../src/intake/formats/xml/hast.ts';
import { parseXml } from '../../../../../src/intake/formats/xml/tree.ts';
import { asHtml } from '../tree-as-html.ts';

const html = (xml: string) => asHtml(toHast(parseXml(`<a>${xml}</a>`).children, xhtmlTag));

it.each([
  ['marks, prefixes dropped', '<x:p>Le <em>ministre</em></x:p>', '<p>Le <em>ministre</em></p>'],
  ['elements without content as HTML has them', '<p/><br/><span></span><hr/>', '<p></p><br><span></span><hr>'],
  ['indentation as a space', '<p>\n    un\n    deux</p>', '<p> un deux</p>'],
  ['the lines of preformatted text', '<pre>un\n  <b>deux\n</b></pre>', '<pre>un\n  <b>deux\n</b></pre>'],
  [
    'what XML escapes',
    '<p title="&quot;&lt;&amp;">&lt;script&gt; &amp;amp; <![CDATA[<b>]]></p>',
    '<p title="&quot;<&amp;">&lt;script> &amp;amp; &lt;b></p>',
  ],
  ['languages as HTML names them', '<p xml:lang="fr" xmlns="urn:x" x:y="1">un</p>', '<p lang="fr">un</p>'],
  ['nothing of scripts and styles', '<script>1 &lt; 2</script><style>b</style><svg><p/></svg><p>un</p>', '<p>un</p>'],
  ['the content of what is no HTML name', '<p><名>un</名></p>', '<p>un</p>'],
  [
    'the content of void elements after them',
    '<p><br>un</br><img src="a.jpg"><b>deux</b></img></p>',
    '<p><br>un<img src="a.jpg"><b>deux</b></p>',
  ],
  [
    'attributes in any case as HTML names them',
    '<td COLSPAN="2" Class="a  b" hidden="">un</td>',
    '<td colspan="2" class="a b" hidden>un</td>',
  ],
  ['the content of a document in a text', '<body><p>un</p></body>', '<p>un</p>'],
  ['neighbouring texts as one', '<p>un <x-y>deux</x-y><![CDATA[ < trois]]></p>', '<p>un deux &lt; trois</p>'],
  [
    'rows for cells without one',
    '<table><td>1</td><td>2</td><tr><td>3</td></tr></table>',
    '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>',
  ],
  [
    'the content of a table outside its cells before it',
    '<table>un <tr><td>1</td><p>deux</p></tr><tbody><tr><th>2</th></tr>trois</tbody></table>',
    'un <p>deux</p>trois<table><tr><td>1</td></tr><tbody><tr><th>2</th></tr></tbody></table>',
  ],
  [
    'rows in a row after it',
    '<table><tr><td>1</td><tr><td>2</td></tr></tr></table>',
    '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>',
  ],
])('converts %s', (_name, xml, expected) => {
  expect(html(xml)).toBe(expected);
});
