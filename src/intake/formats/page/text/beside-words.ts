/*
 * How sites name, in classes, identifiers and roles, what they put around and into an article. Names are compared word
 * by word: `articleNewsletterBox`, `newsletter-box` and `box__newsletter` all hold `newsletter`.
 */

/** True for the name of a layer that asks for consent, which can be longer than any article. */
export function namesConsent(words: string): boolean {
  return CONSENT.test(words);
}

/** True for a name that only stands on what is not the article. */
export function namesFurniture(words: string): boolean {
  return SURE.test(words);
}

/**
 * True for a name that stands on such things most often, and sometimes on a part of the article: `social` on a quoted
 * post, `promo` on a standfirst.
 */
export function maybeNamesFurniture(words: string): boolean {
  return LIKELY.test(words);
}

/** The words of a name, in lower case and with a space between and around them: `adSlot_top` is ` ad slot top `. */
export function wordsOfName(name: string): string {
  const parts = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^A-Za-z\d]+/);
  return ` ${parts.join(' ').toLowerCase()} `;
}

const words = (...names: string[]) => new RegExp(` (?:${names.join('|')}) `);

const CONSENT = words(
  'cookies? (?:banner|notice|consent|bar|modal|wall|policy|message|layer|law)',
  'gdpr',
  'ccpa',
  'onetrust',
  'ot sdk \\w+',
  'didomi',
  'cmp (?:banner|container|modal|layer)',
  'consent',
  'privacy (?:banner|notice|manager)',
);

const SURE = words(
  // Ways to sign up.
  'newsletters?',
  'nl (?:signup|form|box)',
  'sign ?up',
  'subscri(?:be|ption|bers?) (?:box|form|banner|widget|promo|block|cta|module|prompt)',
  '(?:app|push|whatsapp|telegram) (?:promo|banner|cta|download|box)',
  'paywall (?:prompt|offer|offers|message|banner|cta|modal|overlay|container barrier)',
  'piano (?:\\w+ )?(?:offer|container|template)',
  // What opens over the page.
  '(?:js )?tooltips?',
  'popover',
  'modal',
  'popup',
  'capping',
  // Other articles.
  'related(?: \\w+)?',
  'recirc(?:ulation)?',
  'recommend(?:ed|ation|ations|s)?',
  '(?:most|top) (?:read|viewed|popular|reads|stories|shared)',
  'read (?:also|next|more (?:links?|list|box|articles?|stories))',
  'more (?:from|news|stories|on|articles|coverage|like)',
  'also (?:read|like)',
  'you (?:may|might)(?: also)? like',
  'up next',
  'next (?:article|post|up)',
  'prev(?:ious)? (?:article|post)',
  'post navigation',
  'trending',
  'popular',
  'terkait',
  'terpopuler',
  'baca juga',
  'outbrain',
  'taboola',
  'revcontent',
  'mgid',
  'zergnet',
  'from around the web',
  // Sharing and answering.
  'share(?: \\w+)? (?:bar|buttons?|tools?|links?|icons?|list|widget|container|block|menu|this)',
  'sharedaddy',
  'social (?:share|sharing|bar|buttons?|links?|icons?|tools?|follow|media links?)',
  'addthis',
  'addtoany',
  'article (?:tools|actions|toolbar|share)',
  'comments?(?: \\w+)? (?:section|list|area|container|form|count|policy|thread|wrapper|link|button|disclaimer)',
  'disqus(?: \\w+)?',
  'viafoura',
  'coral talk',
  'livefyre',
  'reactions? (?:bar|buttons?|box|list)',
  'report (?:error|typo|a mistake)',
  // Who wrote it, at length.
  '(?:author|authors|writer|reporter|contributor|byline) (?:bio|biography|box|card|info box|description|about|profile)',
  'about (?:the )?(?:author|authors|writer)',
  // Ways about the site and the page.
  'breadcrumbs?',
  'skip (?:link|links|nav|navigation|to content)',
  'table of contents',
  'toc',
  'tags? (?:list|cloud|links|container|block|wrapper|items?)',
  'tags?links?',
  'post tags',
  'article tags',
  'entry tags',
  'topic (?:list|tags|links)',
  'pagination',
  'pager',
  'page (?:links|numbers)',
  'read(?:ing)? time',
  'print (?:button|only|link)',
  // Advertisements.
  'ads?',
  'ad (?:slot|unit|container|wrapper|label|placeholder|feedback|block|box|banner)',
  'advert(?:s|isement|isements|ising)?',
  'adsbygoogle',
  'dfp',
  'gpt ad',
  'sponsor(?:ed)? (?:content|links?|stories|posts?)',
  'affiliate (?:disclaimer|disclosure|notice)',
  // Asking readers.
  'polls?',
  'survey',
  'donat(?:e|ion|ions)(?: \\w+)?',
  'support (?:us|box|banner|appeal)',
  'call to action',
  'cta (?:box|banner|block|module)',
);

const LIKELY = words(
  'subscri(?:be|ption|bers?)',
  'paywall',
  'regwall',
  'barrier',
  'login',
  'registration',
  'promo(?:s|tion|tions)?',
  'teasers?',
  'share',
  'sharing',
  'social',
  'follow(?: us)?',
  'comments?',
  'discussion',
  'bio',
  'biography',
  'tags?',
  'topics?',
  'keywords?',
  'toolbar',
  'overlay',
  'dialog',
  'lightbox controls',
  'carousel (?:nav|controls|buttons)',
  'gallery (?:nav|controls|buttons|count)',
  'slideshow (?:nav|controls|count)',
  'widgets?',
  'sidebar',
  'sponsor(?:ed)?',
  'cta',
  'banner',
  'disclaimer',
  'disclosure',
  'feedback',
  'latest(?: \\w+)?',
  'ticker',
  'rankings?',
  'collection list',
  'playlist',
  'podcast (?:promo|player)',
  'media embed',
  'video (?:card|teaser|promo|caption|title|meta|info|player)',
  'most',
);
