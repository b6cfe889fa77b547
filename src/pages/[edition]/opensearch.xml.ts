import type { APIRoute } from 'astro';
import { openLibrary } from '../../articles/library.ts';
import { openSearchDescription } from '../../syndication/opensearch.ts';

export function getStaticPaths() {
  return openLibrary().publication.editions.map((edition) => ({ params: { edition } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(openSearchDescription(params['edition']!, openLibrary().publication), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
