import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { picturesOf, type Article } from '../articles/model/article.ts';
import { checkContent } from '../articles/library.ts';
import type { Library } from '../articles/model/library.ts';
import { byNewest } from '../articles/model/order.ts';
import { readArticle } from '../articles/read/article.ts';
import { faultOfFile } from '../files/regular-file.ts';
import { gatherStories, type Story } from '../articles/model/story.ts';
import { walkArticles } from '../articles/read/walk.ts';
import { reportText } from '../desk/reporters/text.ts';
import { readPicture } from '../pictures/picture-file.ts';
import { exportNinjs } from '../syndication/ninjs-export.ts';
import { openOutput } from './export-output.ts';
import { applyOptions, withContent, type SiteOptions } from './shared/options.ts';

/**
 * `kawat export`: articles in a format that other news systems read.
 *
 * One article is one JSON object. Several are JSON Lines, newest first, with one object per line, so an archive of any size
 * can be written and read in parts. A folder gets one file per article and its pictures, so that it can be imported again
 * without fetching anything.
 *
 * Only published articles are exported, and the fact that an article was withdrawn. `--withheld` exports everything.
 */
export function exportCommand(): Command {
  return withContent(new Command('export'))
    .description('write articles for other news systems')
    .argument('[story-or-file...]', 'stories as YYYY/MM/DD/slug, or their files; default: the whole publication')
    .addOption(new Option('--format <name>', 'the format').choices(['ninjs']).default('ninjs'))
    .option('--out <path>', 'a file, or a folder (an existing one, or a name that ends with /); default: standard output')
    .option('--withheld', 'also articles that are withheld or under embargo, and the text of withdrawn ones')
    .action(async (names: string[], options: ExportOptions, command: Command) => {
      const { content, withheld = false, out } = options;
      const settings = applyOptions(content === undefined ? {} : { content });
      const { library, problems } = checkContent(settings);
      if (!library) {
        console.error(reportText(problems));
        process.exitCode = 1;
        return;
      }
      const all = withheld ? readAll(library) : publicArticles(library);
      const { chosen, unknown } = choose(all, names, settings.contentDir);
      if (unknown !== undefined) {
        command.error(`error: ${unknown} is not a ${withheld ? '' : 'published '}story or article in ${settings.contentDir}`, {
          exitCode: 2,
        });
      }
      await write(chosen, {
        library,
        stories: withheld ? gatherStories(all, library.publication) : library.stories,
        withheld,
        out,
        isOne: isOne(names, chosen),
      });
    });
}

async function write(articles: readonly Article[], run: Run): Promise<void> {
  const { library, stories, withheld, out } = run;
  const folder = out !== undefined && isFolder(out) ? out : undefined;
  const output = folder === undefined ? openOutput(out) : undefined;
  for (const article of articles) {
    const story = stories.get(article.story) ?? { path: article.story, versions: [], original: undefined };
    const withText = withheld || article.pubStatus !== 'canceled';
    const item = await exportNinjs(article, { library, story, withText, picturesBeside: folder !== undefined });
    const isIndented = folder !== undefined || run.isOne;
    const text = `${JSON.stringify(item, null, isIndented ? 2 : undefined)}\n`;
    if (folder === undefined) await output!.write(text);
    else writeToFolder(article, text, folder, withText ? library.settings.contentDir : undefined);
  }
  await output?.close();
}

/** Writes the article's file and, unless `contentDir` is undefined, its pictures. */
function writeToFolder(article: Article, text: string, folder: string, contentDir: string | undefined): void {
  const file = join(folder, article.story, `${article.language}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  if (contentDir === undefined) return;
  for (const src of picturesOf(article)) {
    const [from, to] = [join(contentDir, article.story, src), join(folder, article.story, src)];
    // Skip missing pictures, which the check reports, and pictures outside the story's folder.
    if (resolve(from) === resolve(to) || faultOfFile(contentDir, `${article.story}/${src}`)) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readPicture(contentDir, `${article.story}/${src}`));
  }
}

/** The articles that readers may see: published and withdrawn ones. */
function publicArticles({ articles, editions }: Library): Article[] {
  return [...articles, ...[...editions.values()].flatMap(({ withdrawn }) => withdrawn)].sort(byNewest);
}

/** All articles, whatever their state. The check has found no errors in them. */
function readAll({ settings, publication }: Library): Article[] {
  const articles = walkArticles(settings.contentDir).flatMap((file) => readArticle(file, settings.contentDir, publication).article ?? []);
  return articles.sort(byNewest);
}

/** The articles of the named stories and files, in the library's order. Names are relative to this folder or to the content folder. */
function choose(all: readonly Article[], names: readonly string[], contentDir: string): { chosen: Article[]; unknown?: string } {
  if (names.length === 0) return { chosen: [...all] };
  const wanted = new Set<Article>();
  for (const name of names) {
    const inside = relative(contentDir, resolve(name)).split(sep).join('/');
    const paths = new Set([inside, posix.normalize(name).replace(/\/$/, '')]);
    const found = all.filter(({ story, file }) => paths.has(story) || paths.has(file));
    if (found.length === 0) return { chosen: [], unknown: name };
    for (const article of found) wanted.add(article);
  }
  return { chosen: all.filter((article) => wanted.has(article)) };
}

/** True if the user named a single file. A story with only one language is written as JSON Lines. */
function isOne(names: readonly string[], chosen: readonly Article[]): boolean {
  return names.length === 1 && names[0]!.endsWith('.md') && chosen.length === 1;
}

function isFolder(path: string): boolean {
  return /[/\\]$/.test(path) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

interface ExportOptions extends SiteOptions {
  format: 'ninjs';
  withheld?: boolean;
}

interface Run {
  library: Library;
  stories: ReadonlyMap<string, Story>;
  withheld: boolean;
  out: string | undefined;
  isOne: boolean;
}
