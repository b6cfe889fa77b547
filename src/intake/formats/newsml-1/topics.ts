import type { WireSubject } from '../../wire/item.ts';
import { attribute, child, descendants, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { subjectCode } from '../shared/subject-code.ts';

/** The topics of a message's `TopicSet`s by reference: `#topic1`. Leaves out people, organisations and places. */
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
