/** Names of `<meta>` that say when an article was published, the surest first. */
export const PUBLISHED = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published', 'article:post_date'],
  ...['datepublished', 'pubdate', 'pub_date', 'publishdate', 'publish-date', 'publish_date', 'publisheddate', 'published_at'],
  ...['publication_date', 'publication-date', 'originalpublicationdate', 'article_date_original', 'article.published'],
  ...['content_publisheddate', 'bt:pubdate', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime'],
  ...['cxenseparse:publishtime', 'rnews:datepublished', 'citation_publication_date', 'epoch-publish-date', 'ptime'],
  ...['dc.date.issued', 'dcterms.issued', 'dcterms.available', 'dc.date.created', 'dcterms.created', 'dc.date', 'dcterms.date'],
  ...['dc.created', 'datecreated'],
];

/** Names that may say it, or when the page was made. */
export const GENERAL = ['date', 'created', 'timestamp', 'release_date', 'published'];

/** Names of `<meta>` that say when an article was changed. */
export const MODIFIED = [
  ...['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'article:modified', 'datemodified', 'lastmod'],
  ...['last-modified-date', 'dcterms.modified', 'dc.date.modified', 'dc.date.updated'],
];
