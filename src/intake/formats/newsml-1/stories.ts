import type { Component } from './component.ts';

/** The components that make up one article. */
export interface Story {
  /** The component with the headline. Articles that share it are versions of one story. */
  anchor: Component;
  language?: string | undefined;
  /** The components with the text, in order. */
  bodies: readonly Component[];
  /** The components with a headline or a standfirst as content rather than as a line. */
  headlines: readonly Component[];
  standfirsts: readonly Component[];
}

/**
 * Finds the articles in an item. NewsML 1 does not prescribe the structure of an item. In all known ones, the texts under
 * one headline and in one language are one article.
 */
export function storiesIn(components: readonly Component[]): Story[] {
  const byAnchor = new Map<Component, Map<string, Component[]>>();
  for (const component of components) {
    if (!component.blocks.has('ContentItem') || component.picture) continue;
    const anchor = anchorOf(component);
    const language = component.language?.toLowerCase() ?? '';
    const languages = byAnchor.get(anchor) ?? new Map<string, Component[]>();
    byAnchor.set(anchor, languages);
    const members = languages.get(language);
    if (members) members.push(component);
    else languages.set(language, [component]);
  }
  return [...byAnchor].flatMap(([anchor, languages]) => [...languages.values()].map((members) => makeStory(anchor, members)));
}

function makeStory(anchor: Component, members: readonly Component[]): Story {
  const withRole = (role: RegExp) => members.filter((member) => role.test(member.role));
  const plain = members.filter(({ role }) => role === '');
  const unknown = members.filter(({ role }) => role !== '' && !HEADLINE.test(role) && !STANDFIRST.test(role) && !BESIDE.test(role));
  const bodies = [withRole(BODY), plain, unknown].find((candidates) => candidates.length > 0) ?? [];
  return {
    anchor,
    language: members[0]?.language,
    bodies: withoutEquivalents(bodies),
    headlines: withRole(HEADLINE),
    standfirsts: withRole(STANDFIRST),
  };
}

const BODY = /^(?:main|body|text|story|article|full|content)/;
const HEADLINE = /^(?:head ?line|title)/;
const STANDFIRST = /^(?:sub ?head|abstract|summary|lead|standfirst|teaser|deck)/;
/** Roles of components that are not part of the text. */
const BESIDE = /style|contact|keyword|about|biograph|related|metadata|link/;

/** Keeps only the first of components that the wire declares as equivalent. */
function withoutEquivalents(components: readonly Component[]): Component[] {
  const seen = new Set<Component>();
  return components.filter(({ parent }) => {
    if (parent?.element.attributes['EquivalentsList'] !== 'yes') return true;
    if (seen.has(parent)) return false;
    seen.add(parent);
    return true;
  });
}

/** The nearest component with a headline, else the outermost. */
function anchorOf(component: Component): Component {
  if (component.headed) return component.headed;
  let outermost = component;
  while (outermost.parent) outermost = outermost.parent;
  return outermost;
}
