/* What a site's line is, as the report names it. */
export const CONTROL = 'the page’s line';
export const APPEAL = 'the site’s appeal';
export const PAYWALL = 'the notice of a paywall';
export const FOOT = 'the page’s foot';
export const RELATED = 'the related link';
export const REPEATED = 'the repeated line';
export const SECTION = 'the section’s label';
export const CONTENTS = 'the table of contents';
