import type { XmlElement } from '../xml/element.ts';
import { systemStatusOf, strictestOf, type Status } from '../shared/pub-status.ts';
import { all, firstText, one } from '../xml/by-namespace.ts';

/**
 * Reads whether an entry is published: `app:control/app:draft` (RFC 5023, 13.1.1), WordPress's `wp:status` and password,
 * Blogger's `blogger:status`.
 */
export function statusIn(entry: XmlElement): Status {
  const drafts = all(entry, 'app:control').flatMap((control) => firstText(control, 'app:draft') ?? []);
  const isDraft = drafts.some((draft) => draft.toLowerCase() !== 'no');
  let status: Status = isDraft ? { pubStatus: 'withheld', held: 'the feed marks it as a draft' } : { pubStatus: undefined };
  for (const name of ['wp:status', 'blogger:status']) status = strictestOf(status, systemStatusOf(firstText(entry, name)));
  if (firstText(entry, 'wp:post_password') !== undefined)
    status = strictestOf(status, { pubStatus: 'withheld', held: 'a password protects it' });
  // Blogger marks deleted posts like this.
  if (one(entry, 'blogger:trashed') && firstText(entry, 'blogger:trashed')?.toLowerCase() !== 'false')
    status = strictestOf(status, { pubStatus: 'withheld', held: 'it was deleted' });
  return status;
}
