import { attribute, children, descendants } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { languageOf } from './language.ts';

/** What a package says of an article in it. */
export interface PackagedStory {
  /** The package's identifier, with that of the group inside it where only the group is one story. */
  group: string;
  /** Identifiers of the pictures that belong to the story. */
  pictures: readonly string[];
}

/**
 * The stories that packages tell of. A package may be one story with its pictures and language versions, or a list
 * of unlike stories; it is taken for one story only where it holds at most one text a language. Where it does not,
 * the same is asked of each of its groups.
 *
 * @param texts    the text items beside the packages
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

/** No story has more, and every text of a package gets them all. */
const MAX_PICTURES = 50;

function referencesIn(element: XmlElement): string[] {
  const references = element.local === 'group' ? children(element, 'itemRef') : descendants(element, 'itemRef');
  return [...new Set(references.map((item) => attribute(item, 'residref') ?? attribute(item, 'href') ?? '').filter(Boolean))];
}
