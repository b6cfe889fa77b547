import { attribute, children, descendants } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { languageOf } from './language.ts';

/** The story of an article, from its package. */
export interface PackagedStory {
  /** The identifier of the package, followed by that of a group if only the group is one story. */
  group: string;
  /** Identifiers of the pictures that belong to the story. */
  pictures: readonly string[];
}

/**
 * Reads stories from packages. A package may be one story with pictures and language versions, or a list of different
 * stories. It counts as one story only if it has at most one text per language. Otherwise each of its groups is tested in
 * the same way.
 *
 * @param texts    the text items of the message
 * @param pictures the picture items by identifier
 * @returns by the text's identifier
 */
export function readPackages(
  packages: readonly XmlElement[],
  texts: readonly XmlElement[],
  pictures: ReadonlyMap<string, XmlElement>,
): Map<string, PackagedStory> {
  const stories = new Map<string, PackagedStory>();
  if (packages.length === 0) return stories;
  const languages = new Map(texts.map((text) => [attribute(text, 'guid') ?? '', languageOf(text)?.toLowerCase()]));

  const isStory = (references: readonly string[], group: string): boolean => {
    const members = references.filter((reference) => languages.has(reference));
    if (members.length === 0) return true;
    if (members.length > 1 && new Set(members.map((member) => languages.get(member))).size < members.length) return false;
    const story = { group, pictures: references.filter((reference) => pictures.has(reference)).slice(0, MAX_PICTURES) };
    for (const member of members) if (!stories.has(member)) stories.set(member, story);
    return true;
  };

  for (const element of packages) {
    const guid = attribute(element, 'guid');
    if (guid === undefined || isStory(referencesIn(element), guid)) continue;
    for (const group of descendants(element, 'group')) isStory(referencesIn(group), `${guid}#${attribute(group, 'id') ?? group.line}`);
  }
  return stories;
}

/** Limits the pictures per story, because every text of a package gets all of them. Chosen by hand; not measured. */
const MAX_PICTURES = 50;

function referencesIn(element: XmlElement): string[] {
  const references = element.local === 'group' ? children(element, 'itemRef') : descendants(element, 'itemRef');
  return [...new Set(references.map((item) => attribute(item, 'residref') ?? attribute(item, 'href') ?? '').filter(Boolean))];
}
