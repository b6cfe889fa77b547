import { characterEntities } from 'character-entities';

/** HTML 5's named characters by entity name, including the five of XML. It has no prototype. */
export const HTML_ENTITIES: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, characterEntities);
