import { rehype } from 'rehype';
import { toString as plainText } from 'mdast-util-to-string';

/** HTML 5's named characters by entity name, including the five of XML. Each is decoded when first used. */
export const HTML_ENTITIES = new Proxy(
  Object.assign(Object.create(null) as Record<string, string>, { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
  {
    get(known, name) {
      if (typeof name !== 'string' || name in known || !/^[a-z][a-z\d]{1,31}$/i.test(name)) return Reflect.get(known, name) as unknown;
      const decoded = plainText(decoder.parse(`&${name};`));
      return decoded.startsWith('&') ? undefined : (known[name] = decoded);
    },
  },
);

const decoder = rehype().data('settings', { fragment: true }).freeze();
