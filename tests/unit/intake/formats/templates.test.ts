import { describe, expect, it } from 'vitest';
import { asLeftOut } from '../../../../src/intake/wire/left-out.ts';
import { removeTemplates } from '../../../../src/intake/formats/markdown/templates.ts';
import { expectLinear } from '../../../growth.ts';

const bodyOf = (body: string, isMdx = false) => removeTemplates(body, 1, isMdx).body;

describe('code of a generator', () => {
  it.each([
    [
      'Jekyll’s highlight',
      '{% highlight js linenos %}\n# not a heading\n* {{ x }}\n{% endhighlight %}',
      '```js\n# not a heading\n* {{ x }}\n```',
    ],
    ['Hugo’s highlight', '{{< highlight go "linenos=table" >}}\nfmt.Println("`")\n{{< /highlight >}}', '```go\nfmt.Println("`")\n```'],
    ['a highlight around a fence', '{% highlight md %}\n```\na\n```\n{% endhighlight %}', '````md\n```\na\n```\n````'],
    ['raw', 'Type {% raw %}{{ page.title }}{% endraw %} there.', 'Type {{ page.title }} there.'],
    ['a comment', 'One.{% comment %} secret {% endcomment %} Two.', 'One. Two.'],
    ['a fence', '```liquid\n{{ site.url }} {% if x %}\n```', '```liquid\n{{ site.url }} {% if x %}\n```'],
    ['code in a line', 'Type `{{ site.url }}` there.', 'Type `{{ site.url }}` there.'],
    ['a shortcode that is only shown', 'Type `{{</* tube a */>}}` or {{</* tube b */>}}.', 'Type `{{</* tube a */>}}` or {{< tube b >}}.'],
  ])('%s', (_name, body, expected) => {
    expect(bodyOf(body)).toBe(expected);
  });
});

describe('an address that only the generator knows', () => {
  it.each([
    ['[une page]({% link _docs/a.md %}) ici', 'une page ici'],
    ['[une page]({% post_url 2026-05-01-a %})', 'une page'],
    ['[une page]({{< ref "a.md#b" >}})', 'une page'],
    ['[une page]({{% relref "a.md" %}})', 'une page'],
    ['[une page]({{ "/a/" | relative_url }})', 'une page'],
    ['[une page]({{ site.baseurl }}/a/){: .big}', 'une page'],
    ['![le port]({{ site.url }}/a.jpg)', 'le port'],
    ['<a href="{{ site.url }}/a">une page</a>', 'une page'],
    ['<a href="{{< ref "a.md" >}}">une page</a>', 'une page'],
    ['<img src="{{ site.url }}/a.jpg" alt="le port">', 'le port'],
    ['Voir [une page][1].\n\n[1]: {{ site.baseurl }}/a/\n', 'Voir une page.\n\n'],
    ['Voir {{ site.baseurl }}/a/b.html ici', 'Voir  ici'],
    ['[une autre](https://a.example/)', '[une autre](https://a.example/)'],
  ])('%s', (body, expected) => {
    expect(bodyOf(body)).toBe(expected);
  });

  it('is named with its line', () => {
    expect(removeTemplates('One.\n\n[two]({{< ref "a" >}})', 5, false).leftOut).toEqual([
      asLeftOut(7, '`[two]({{< ref "a" >}})`', 'its address is one that only the generator knows; its words stay'),
    ]);
  });
});

describe('kramdown’s attributes', () => {
  it.each([
    ['A word{: .big} here.', 'A word here.'],
    ['## Title {#title .x}\n\nText.', '## Title\n\nText.'],
    ['Text.\n{: .note}\n\nMore.', 'Text.\n\nMore.'],
    ['* TOC\n{:toc}\n\nText.', '\nText.'],
    ['`{: .a}` and {a}', '`{: .a}` and {a}'],
  ])('%j', (body, expected) => {
    expect(bodyOf(body)).toBe(expected);
  });
});

describe('a picture', () => {
  it.each([
    ['{{< figure src="a.jpg" alt="Le port" caption="Le port, mardi" attr="A. B." >}}', '![Le port](a.jpg)\n\nLe port, mardi\n\nA. B.'],
    ['{{% img src="a.jpg" title="Le port" %}}', '![Le port](a.jpg)'],
    ['import port from "./port.jpg";\n\n<Image src={port} alt="Le port" />\n\nTexte.', '![Le port](./port.jpg)\n\nTexte.'],
  ])('%s', (body, expected) => {
    expect(bodyOf(body).trim()).toBe(expected);
  });
});

describe('MDX', () => {
  it.each([
    ['statements over lines', "import {\n  A,\n  B,\n} from './a.astro';\nexport const meta = {\n  a: [1],\n};\n\nTexte.", 'Texte.'],
    ['components over lines', 'Un.\n\n<Map\n  client:load\n  center={{ lat: 1, lon: 2 }}\n  label="a > b"\n/>\n\nDeux.', 'Un.\n\nDeux.'],
    ['components around a text', '<Note type="tip">\n\nUn **mot**.\n\n</Note>', 'Un **mot**.'],
    ['values and fragments', 'Un {frontmatter.title} mot <></> et \\{accolade\\}.', 'Un  mot  et \\{accolade\\}.'],
    [
      'nothing in code',
      '`<Map />`\n\n```jsx\nimport A from "a";\n<Map a={1} />\n```',
      '`<Map />`\n\n```jsx\nimport A from "a";\n<Map a={1} />\n```',
    ],
  ])('%s', (_name, body, expected) => {
    expect(bodyOf(body, true).trim()).toBe(expected);
  });
});

it.each([
  '{{',
  '{%',
  '`',
  '```\n',
  '{% raw %}',
  '{% highlight x %}',
  '{',
  '{{< figure ',
  '<A ',
  '<A "',
  '[](',
  '{: ',
  '[a]({{ ',
  '<a {{',
  '{{</*',
  '{x}',
  '{ {a} ',
  '# {#',
])('takes time in proportion to a text: %s', (piece) => {
  expectLinear((size) => bodyOf(piece.repeat(size), true), 10_000);
});
