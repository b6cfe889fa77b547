import { InvalidArgumentError, Option, type Command } from 'commander';
import { readSettings, type Settings } from '../../articles/model/settings.ts';
import { normaliseBase } from '../../articles/model/urls.ts';

/** Adds the options of commands that read content. */
export function withContent(command: Command): Command {
  return command.addOption(new Option('--content <dir>', 'the content folder').env('KAWAT_CONTENT').default('content'));
}

/** Adds the options of commands that build a site. */
export function withSite(command: Command): Command {
  return withContent(command)
    .addOption(new Option('--out <dir>', 'where the site goes').env('KAWAT_OUT').default('dist'))
    .addOption(new Option('--base <path>', 'the path the site is served under').env('KAWAT_BASE').argParser(parseBase))
    .addOption(new Option('--site <url>', 'the site’s address, instead of publication.yaml’s').env('KAWAT_SITE').argParser(parseSite));
}

/**
 * Writes options into the environment, so that `readSettings` finds them also in the bundled copy of the code, and in
 * child processes. Returns the settings.
 */
export function applyOptions(options: SiteOptions): Settings {
  const names = { content: 'KAWAT_CONTENT', out: 'KAWAT_OUT', base: 'KAWAT_BASE', site: 'KAWAT_SITE' } as const;
  for (const [option, name] of Object.entries(names)) {
    const value = options[option as keyof typeof names];
    if (value !== undefined) process.env[name] = value;
  }
  return readSettings();
}

/** A TCP port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new InvalidArgumentError('Expected a port from 0 to 65535.');
  return port;
}

function parseBase(text: string): string {
  if (/^[a-z]+:|[?#\s]/i.test(text)) throw new InvalidArgumentError('Expected a path such as /news.');
  return normaliseBase(text);
}

function parseSite(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError('Expected an address such as https://news.example.');
  return text;
}

export interface SiteOptions {
  content?: string;
  out?: string;
  base?: string;
  site?: string;
}
