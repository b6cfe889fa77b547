import { z } from 'zod';

/**
 * Lists the fields of a schema for the field reference.
 *
 * @returns one entry per field in order, with its dotted name (`images[].alt`), its description, and whether it is required
 */
export function listFields(schema: z.ZodType): Field[] {
  const walk = (type: z.ZodType, prefix: string): Field[] => {
    const inner = unwrap(type);
    if (inner instanceof z.ZodArray) return walk(inner.element as z.ZodType, `${prefix}[]`);
    if (!(inner instanceof z.ZodObject)) return [];
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, value]) => {
      const name = prefix ? `${prefix}.${key}` : key;
      return [{ name, description: value.description ?? '', required: !(value instanceof z.ZodOptional) }, ...walk(value, name)];
    });
  };
  return walk(schema, '');
}

/** The keys allowed in the block at a path: `['images', 0]` → `src`, `alt`, … */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let type = unwrap(schema);
  for (const key of path) {
    if (type instanceof z.ZodArray) type = unwrap(type.element as z.ZodType);
    else if (type instanceof z.ZodObject) type = unwrap((type.shape as Record<PropertyKey, z.ZodType>)[key]!);
  }
  return type instanceof z.ZodObject ? Object.keys(type.shape) : [];
}

function unwrap(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodOptional ? unwrap(type.unwrap() as z.ZodType) : type;
}

export interface Field {
  name: string;
  description: string;
  required: boolean;
}
