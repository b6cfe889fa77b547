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

  it('in the trash does not become an article', () => {
    const desk = makeDesk();
    desk.send({ 'export.xml': exportOf(post({ id: 7, status: 'trash' })) });
    expect(desk.articles()).toEqual([]);
  });

  it.each(['page', 'attachment', 'nav_menu_item', 'revision', 'wp_global_styles'])('of type %s does not become an article', (type) => {
    const desk = makeDesk();
    desk.send({ 'export.xml': exportOf(post({ id: 7, type })) });
    expect(desk.articles()).toEqual([]);
  });

  it('has paragraphs at empty lines, its author’s name, and its caption in the report', () => {
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

  it('is joined with its translations by Polylang', () => {
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

  it('is joined with its translations by WPML, and marked as a translation if WPML names its original', () => {
    const desk = makeDesk();
    const wpml = (tag: string, source = '') =>
      meta('_wpml_import_language_code', tag) +
      meta('_wpml_import_translation_group', '12') +
      (source && meta('_wpml_import_source_language_code', source));
    desk.send({
      'export.xml': exportOf(
        post({ id: 7, more: wpml('id'), content: TEXT.id, title: 'Perpustakaan buka malam' }) + post({ id: 8, more: wpml('en', 'id') }),
      ),
    });
    const [english, indonesian] = desk.articles();
    expect(english!.slice(0, -'en.md'.length)).toBe(indonesian!.slice(0, -'id.md'.length));
    expect(desk.read(english!)).toContain('sourceLanguage: id');
    expect(desk.read(indonesian!)).not.toContain('translation:');
  });

  it('that is scheduled is withheld, with the time it is scheduled for', () => {
    const desk = makeDesk();
    desk.send({ 'export.xml': exportOf(post({ id: 7, status: 'future' })) });
    expect(desk.read(desk.articles()[0]!)).toMatch(/pubStatus: withheld\nembargoedUntil: 2026-05-04T03:00:00Z/);
  });

  it('includes shared texts, and the shared texts in them', () => {
    const desk = makeDesk();
    const block = (id: number, content: string) => post({ id, type: 'wp_block', content });
    const content = `<!-- wp:paragraph --><p>${TEXT.en}</p><!-- /wp:paragraph --><!-- wp:block {"ref":70} /--><!-- wp:block {"ref":99} /-->`;
    const answers = desk.send({
      'export.xml': exportOf(
        post({ id: 7, content }) +
          block(70, '<!-- wp:paragraph --><p>Doors close at eleven.</p><!-- /wp:paragraph --><!-- wp:block {"ref":71} /-->') +
          block(71, '<p>Bring a card.</p>'),
      ),
    });
    expect(desk.read(desk.articles()[0]!)).toContain('Doors close at eleven.\n\nBring a card.');
    expect(JSON.stringify(answers)).toContain('the shared block 99: it is not in the export');
  });

  it('has its featured picture', () => {
    const desk = makeDesk();
    const picture = `<wp:attachment_url>https://quay.example/up/hall.jpg</wp:attachment_url>${meta('_wp_attachment_image_alt', 'A hall of books')}`;
    const answers = desk.send({
      'export.xml': exportOf(
        post({ id: 7, more: meta('_thumbnail_id', '50') }) + post({ id: 50, type: 'attachment', status: 'inherit', more: picture }),
      ),
    });
    expect(JSON.stringify(answers)).toContain('https://quay.example/up/hall.jpg (alt: “A hall of books”)');
  });

  it('whose headline is not in Latin letters is filed under the name in its address', () => {
    const desk = makeDesk();
    const content = '港口图书馆从本周起开放到午夜，市长星期一上午说。学生们早就提出了这个要求。';
    desk.send({
      'export.xml': exportOf(post({ id: 7, title: '图书馆开放到午夜', content, more: '<wp:post_name>library-at-night</wp:post_name>' })),
    });
    expect(desk.articles()).toEqual([expect.stringContaining('/library-at-night/')]);
  });
});

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;
}

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
