import type { Publication } from '../articles/model/publication.ts';
import { absoluteUrl, searchPath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { ownName } from '../languages/names.ts';

/**
 * The description with which browsers can add an edition's search (OpenSearch 1.1 draft 6).
 *
 * @returns XML
 */
export function openSearchDescription(language: string, publication: Publication): string {
  const { t } = interfaceIn(language);
  // The specification allows 16 characters.
  const short = [...`${publication.name} ${language}`].slice(0, 16).join('');
  const template = `${absoluteUrl(searchPath(language), publication)}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escape(short)}</ShortName>`,
    `  <LongName>${escape(`${publication.name} – ${ownName(language)}`)}</LongName>`,
    `  <Description>${escape(t('search.label'))}</Description>`,
    `  <Language>${escape(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image type="image/svg+xml">${escape(absoluteUrl('icon.svg', publication))}</Image>`,
    `  <Url type="text/html" template="${escape(template)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
