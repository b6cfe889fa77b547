import { lookup as resolve } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { decompress } from './decompress.ts';
import { isPublicAddress } from './public-address.ts';
import { Fault } from '../../findings/fault.ts';

/** A fetched document. */
export interface FetchedDocument {
  /** Decompressed. */
  bytes: Buffer;
  /** Its address after redirects. */
  address: string;
  /** The `Content-Type` as sent, charset included. */
  contentType?: string | undefined;
}

/** Limits of a fetch. The defaults are for production; the last two let tests use a local server. */
export interface FetchLimits {
  /** Of the decompressed response. */
  maxBytes?: number;
  maxRedirects?: number;
  /** For the whole fetch, including redirects. */
  milliseconds?: number;
  /** Whether a request to this IP address is allowed. */
  mayReach?: (address: string) => boolean;
  /** Whether to allow `http:`. Otherwise `https:` is used instead, as browsers do. */
  isInsecureAllowed?: boolean;
}

/**
 * Fetches one document.
 *
 * Checks the IP address when it connects, after resolving the name. So a name that resolves to a different address the
 * second time cannot bypass the check. Checks each redirect in the same way.
 *
 * @param address an `https:` address; `http:` is changed to `https:`
 * @throws Fault if the address is not allowed, or if there is no response or one that is too large
 */
export async function fetchDocument(address: string, limits: FetchLimits = {}): Promise<FetchedDocument> {
  const bounds: Bounds = { ...DEFAULTS, ...limits };
  const signal = AbortSignal.timeout(bounds.milliseconds);
  let url = checkUrl(address, undefined, bounds);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const response = await ask(url, bounds, signal);
      const next = redirectOf(response);
      if (next === undefined) return await read(response, url, bounds);
      response.destroy();
      if (redirects === bounds.maxRedirects) {
        throw refusal(
          `more than ${bounds.maxRedirects} redirects from ${address}`,
          'a document',
          'open it in a browser and save it as a file',
        );
      }
      url = checkUrl(next, url, bounds);
    }
  } catch (error) {
    throw error instanceof Fault ? error : explain(error, url, bounds, signal.aborted);
  }
}

type Bounds = Required<FetchLimits>;

const DEFAULTS: Bounds = {
  maxBytes: 20_000_000,
  maxRedirects: 5,
  milliseconds: 30_000,
  mayReach: isPublicAddress,
  isInsecureAllowed: false,
};

function checkUrl(address: string, from: URL | undefined, { isInsecureAllowed, mayReach }: Bounds): URL {
  const url = URL.parse(address.trim(), from?.href);
  const named = `${from ? `a redirect to ` : ''}${shorten(address.trim()) || 'no address'}`;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw refusal(named, 'an address that begins with https://', 'copy the address from the browser, or save the page and import the file');
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      `a name or password in the address of ${url.hostname}`,
      'an address without them',
      'save the page as a file and import that',
    );
  }
  if (url.protocol === 'http:' && !isInsecureAllowed) url.protocol = 'https:';
  // A literal IP address is not resolved, so check it here.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (/^[\d.]+$|:/.test(literal) && !mayReach(literal)) throw notPublic(url.hostname);
  url.hash = '';
  return url;
}

function ask(url: URL, bounds: Bounds, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve: done, reject } = Promise.withResolvers<IncomingMessage>();
  const { request } = url.protocol === 'https:' ? https : http;
  request(url, { agent: false, headers: HEADERS, lookup: lookupFor(bounds), signal }, done)
    .on('error', reject)
    .end();
  return promise;
}

const HEADERS = {
  'User-Agent': 'Kawat',
  Accept: 'text/html, application/xhtml+xml, application/xml, application/json, text/plain, */*;q=0.5',
  'Accept-Encoding': 'gzip, deflate, br',
};

/** Resolves names to allowed addresses only. */
function lookupFor({ mayReach }: Bounds): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, []);
        return;
      }
      const allowed = found.filter(({ address }) => mayReach(address));
      const [first] = allowed;
      if (!first) callback(notPublic(hostname), []);
      else if (options.all) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

function redirectOf({ statusCode, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode ?? 0) ? headers.location : undefined;
}

async function read(response: IncomingMessage, url: URL, { maxBytes }: Bounds): Promise<FetchedDocument> {
  const status = response.statusCode ?? 0;
  const { 'content-type': contentType, 'content-length': length, 'content-encoding': encoding } = response.headers;
  if (status !== 200) {
    response.destroy();
    throw refusal(`${status} ${response.statusMessage ?? ''}`.trim() + ` from ${shorten(url.href)}`, '200 OK', fixFor(status));
  }
  const chunks: Buffer[] = [];
  let size = Number(length ?? 0) > maxBytes ? Infinity : 0;
  if (size === 0) {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  }
  if (size > maxBytes) {
    response.destroy();
    throw tooLarge(url, maxBytes);
  }
  const bytes = await decompress(Buffer.concat(chunks), encoding, maxBytes);
  if (!bytes) throw tooLarge(url, maxBytes);
  return { bytes, address: url.href, contentType };
}

function explain(error: unknown, url: URL, { milliseconds }: Bounds, isLate: boolean): Fault {
  const { hostname } = url;
  if (isLate)
    return refusal(
      `no whole answer from ${hostname} in ${milliseconds / 1000} seconds`,
      'a document',
      'try again later, or save the page as a file',
    );
  const code = codeOf(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return refusal(`no server named ${hostname}`, 'an address that exists', 'check the address and the connection');
  }
  if (/CERT|TLS|SSL|SIGNATURE|ALTNAME/i.test(code)) {
    return refusal(`no secure connection to ${hostname} (${code})`, 'a valid certificate', 'open it in a browser and save it as a file');
  }
  return refusal(`no answer from ${hostname}${code ? ` (${code})` : ''}`, 'a document', 'check the address, or try again later');
}

function codeOf(error: unknown): string {
  // Node tried several addresses. Report the first failure.
  const single: unknown = error instanceof AggregateError ? (error.errors as unknown[])[0] : error;
  return single instanceof Error && 'code' in single && typeof single.code === 'string' ? single.code : '';
}

function fixFor(status: number): string {
  if (status === 401 || status === 403) return 'the page refuses programs or requires a login: save it in your browser and import the file';
  if (status === 404 || status === 410) return 'check the address';
  if (status === 429 || status >= 500) return 'try again later';
  return 'open it in a browser and save it as a file';
}

function tooLarge(url: URL, maxBytes: number): Fault {
  return refusal(`more than ${maxBytes / 1_000_000} MB at ${shorten(url.href)}`, 'an article', 'check the address');
}

function notPublic(host: string): Fault {
  return refusal(`${host}, an address within a private network`, 'an address of the public web', 'save the page as a file and import that');
}

function refusal(found: string, expected: string, fix: string): Fault {
  return new Fault(1, found, expected, fix);
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text;
}
