/**
 * The hosts of what an article shows in frames of other sites, as charts and maps, also of those that load late. Films are
 * not among them: they stay in the text and are reported from there.
 *
 * @param root the element that holds the article
 */
export function framesIn(root: Element): string[] {
  const hosts = [...root.querySelectorAll('iframe')].slice(0, MOST).flatMap((frame) => {
    const src = LATE.map((name) => frame.getAttribute(name) ?? '').find((value) => /^(?:https?:)?\/\//.test(value));
    const host = src === undefined ? undefined : URL.parse(src, 'https://example.org/')?.hostname.replace(/^www\./, '');
    return host === undefined || OTHER.test(host) || isUnseen(frame) ? [] : [host];
  });
  return [...new Set(hosts)];
}

function isUnseen(frame: Element): boolean {
  return (
    /^[01]$/.test(frame.getAttribute('height') ?? '') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(frame.getAttribute('style') ?? '')
  );
}

const LATE = ['data-src', 'data-lazy-src', 'src'];
// Films, which an extraction keeps, and advertisements.
const OTHER =
  /(?:^|\.)(?:youtube(?:-nocookie)?|youtu|vimeo|dailymotion|twitch|bilibili|qq|doubleclick|googlesyndication|googletagmanager|amazon-adsystem|adnxs|criteo|taboola|outbrain|recaptcha)\./i;
const MOST = 200;
