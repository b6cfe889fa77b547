import type { z } from 'zod';
import { listFields } from '../articles/model/fields.ts';

/**
 * The field reference of a schema as a Markdown table. docs/writing.md includes it; a test compares the two.
 */
export function referenceTable(schema: z.ZodType): string {
  const rows = listFields(schema).map(({ name, required, description }) => `| \`${name}\` | ${required ? 'yes' : ''} | ${description} |`);
  return ['| field | required | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}
