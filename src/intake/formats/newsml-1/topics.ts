import type { WireSubject } from '../../wire/item.ts';
import { attribute, child, descendants, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { subjectCode } from '../shared/subject-code.ts';

/** What a message's `TopicSet`s define, by the reference that occurrences use: `#topic1`. People, organisations and places are no subjects. */
export function topicsIn(root: XmlElement): Map<string, WireSubject> {
  const topics = new Map<string, WireSubject>();
  for (const topic of descendants(root, 'Topic')) {
    const duid = attribute(topic, 'Duid');
    const type = attribute(child(topic, 'TopicType'), 'FormalName') ?? '';
    if (duid === undefined || /person|people|organi[sz]ation|company|party|location|country|city|geo/i.test(type)) continue;
    const code = textOf(child(topic, 'FormalName'));
    const name = textOf(child(topic, 'Description'));
    if (code || name) topics.set(`#${duid}`, { code: code && subjectCode(code), name });
  }
  return topics;
}
