/**
 * The charset that an XML declaration or an HTML `meta` states in the first kilobyte; undefined for anything else.
 * JSON has none: it is UTF-8 (RFC 8259, 8.1), and a text about HTML may quote one.
 */
export function declaredIn(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 1024).toString('latin1').trimStart();
  if (!head.startsWith('<')) return undefined;
  return (XML.exec(head) ?? META.exec(head))?.[1];
}

const XML = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const META = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
