import { describe, expect, it } from 'vitest';
import { makeDesk } from './importing.ts';

const TEXT = {
  en: 'The harbour library will stay open until midnight from this week, the mayor said on Monday morning.',
  id: 'Perpustakaan pelabuhan akan buka sampai tengah malam mulai pekan ini, kata wali kota pada Senin pagi.',
};

describe('a post of WordPress', () => {
  it.each([
    ['publish', '', undefined],
    ['draft', '', 'withheld'],
    ['pending', '', 'withheld'],
    ['private', '', 'withheld'],
    ['unheard-of', '', 'withheld'],
    ['publish', '<wp:post_password>secret</wp:post_password>', 'withheld'],
  ] as const)('of status %s %s is imported as %s', (status, more, expected) => {
    const desk = makeDesk();
    desk.send({ 'export.xml': exportOf(post({ id: 7, status, more })) });
    const [file] = desk.articles();
    expect(/^pubStatus: (.*)$/m.exec(desk.read(file!))?.[1]).toBe(expected);
  });

  it('in the trash becomes no article', () => {
    const desk = makeDesk();
    desk.send({ 'export.xml': exportOf(post({ id: 7, status: 'trash' })) });
    expect(desk.articles()).toEqual([]);
  });

  it.each(['page', 'attachment', 'nav_menu_item', 'revision', 'wp_global_styles'])('of type %s becomes no article', (type) => {
    const desk = makeDesk();
    desk.send({ 'export.xml': exportOf(post({ id: 7, type })) });
    expect(desk.articles()).toEqual([]);
  });

  it('has its paragraphs by empty lines, its author’s name, and its caption in the report', () => {
    const desk = makeDesk();
    const picture = '[caption width="3"]<img src="https://quay.example/a.jpg" alt="Shelves" /> The reading room[/caption]';
    const author =
      '<wp:author><wp:author_login>rani</wp:author_login><wp:author_display_name>Rani Putri</wp:author_display_name></wp:author>';
    const answers = desk.send({
      'export.xml': exportOf(post({ id: 7, content: `${TEXT.en}\n\n${picture}\n\nStudents had asked for it.` }), author),
    });
    const text = desk.read(desk.articles()[0]!);
    expect(text).toContain('by: Rani Putri');
    expect(text).toContain(`${TEXT.en}\n\nStudents had asked for it.`);
    expect(JSON.stringify(answers)).toContain('caption: “The reading room”');
  });

  it('joins its translations by Polylang', () => {
    const desk = makeDesk();
    const language = (tag: string) =>
      `<category domain="language" nicename="${tag}"><![CDATA[${tag}]]></category><category domain="post_translations" nicename="pll_6a"><![CDATA[pll_6a]]></category>`;
    desk.send({
      'export.xml': exportOf(
        post({ id: 7, more: language('id'), content: TEXT.id, title: 'Perpustakaan buka malam' }) + post({ id: 8, more: language('en') }),
      ),
    });
    const stories = new Set(desk.articles().map((path) => path.slice(0, path.lastIndexOf('/'))));
    expect(desk.articles().map((path) => path.split('/').at(-1))).toEqual(['en.md', 'id.md']);
    expect(stories.size).toBe(1);
  });
});

interface Post {
  id: number;
  status?: string;
  type?: string;
  title?: string;
  content?: string;
  more?: string;
}

function post({ id, status = 'publish', type = 'post', title = 'Library opens at night', content = TEXT.en, more = '' }: Post): string {
  return `<item><title>${title}</title><link>https://quay.example/?p=${id}</link><pubDate>Mon, 04 May 2026 03:00:00 +0000</pubDate>
<dc:creator><![CDATA[rani]]></dc:creator><guid isPermaLink="false">https://quay.example/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date_gmt>2026-05-04 03:00:00</wp:post_date_gmt><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

function exportOf(items: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Quay Post</title><link>https://quay.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version>${more}${items}</channel></rss>`;
}
