import type { WireSubject } from '../../wire/item.ts';
import { attribute, children, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { subjectCode } from '../shared/subject-code.ts';

/** Reads subjects from IPTC codes and from references to the message's topics; undefined if there are none. */
export function subjectsIn(metadata: XmlElement, topics: ReadonlyMap<string, WireSubject>): WireSubject[] | undefined {
  const codes = children(metadata, 'SubjectCode').flatMap((subject) => children(subject).map((level) => attribute(level, 'FormalName')));
  const coded = codes.filter((code) => code !== undefined).map((code) => ({ code: subjectCode(code) }));
  const named = children(metadata, 'TopicOccurrence').flatMap((occurrence) => topics.get(attribute(occurrence, 'Topic') ?? '') ?? []);
  return coded.length + named.length > 0 ? [...coded, ...named] : undefined;
}

/** The city of the place that a text was sent from. */
export function locatedIn(metadata: XmlElement): string | undefined {
  const locations = children(metadata, 'Location');
  const origin = locations.find((location) => /origin/i.test(attribute(location, 'HowPresent') ?? '')) ?? locations[0];
  const city = children(origin, 'Property').find((property) => /^city$/i.test(attribute(property, 'FormalName') ?? ''));
  return attribute(city, 'Value') ?? textOf(origin);
}
