import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/articles/read/front-matter.ts';
import { round, type Row } from './report.ts';

/** How many files of each format are imported. */
const FILES = 5000;

/**
 * Measures the import of 5,000 files of a format into an empty content folder, from the start to the end of a process. The
 * articles come from a content folder, so they are as long as real ones.
 */
export function benchIntake(content: string, folder: string): Row[] {
  const articles = readArticles(content).slice(0, FILES);
  return Object.entries(WRITERS).map(([format, { extension, write }]) => {
    const inputs = join(folder, format);
    if (!existsSync(inputs)) {
      mkdirSync(inputs, { recursive: true });
      articles.forEach((article, number) => writeFileSync(join(inputs, `${number}.${extension}`), write(article, number)));
    }
    const target = join(folder, 'content');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    writeFileSync(join(target, 'publication.yaml'), readFileSync(join(content, 'publication.yaml')));
    const first = run(inputs, target);
    const again = run(inputs, target);
    return {
      what: `import of ${articles.length} files of ${format}`,
      'articles per second': round(articles.length / first.seconds),
      'again, unchanged, per second': round(articles.length / again.seconds),
      'unchanged, times as fast': round(first.seconds / again.seconds),
      'seconds for 2,000': round((2000 * first.seconds) / articles.length),
      'peak memory': `${round(first.megabytes)} MB`,
      written: first.summary,
    };
  });
}

function run(inputs: string, target: string): { seconds: number; megabytes: number; summary: string } {
  const report = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\nmaxRSS "+process.resourceUsage().maxRSS))`;
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', report, 'src/cli/main.ts', 'import', inputs, '--content', target, '--date', '2026-11-20T08:00:00+07:00'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const summary = stdout.trim().split('\n').at(-1);
  if (!summary) throw new Error(`the import failed: ${stderr}`);
  return {
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) / 1024,
    summary: summary,
  };
}

interface Source {
  language: string;
  headline: string;
  moment: string;
  paragraphs: string[];
}

function readArticles(content: string): Source[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => {
      const { data, body } = splitFrontMatter(readFileSync(join(content, file), 'utf8'));
      const { headline, language, firstCreated } = data as { headline: string; language: string; firstCreated: string };
      return { headline, language, moment: firstCreated, paragraphs: body.trim().split(/\n{2,}/) };
    });
}

const WRITERS: Record<string, { extension: string; write: (article: Source, number: number) => string }> = {
  text: {
    extension: 'txt',
    write: ({ paragraphs }) =>
      `Share:\n\nJAKARTA - ${paragraphs.join('\n\n')}\n\nThis article was automatically translated by AI. Please always see Indonesian as our main language.\n`,
  },
  ninjs: {
    extension: 'json',
    write: ({ headline, language, moment, paragraphs }, number) =>
      JSON.stringify({
        uri: `urn:bench:${number}`,
        language,
        headlines: [{ role: 'main', value: headline }],
        versionCreated: moment,
        bodies: [{ role: 'main', contentType: 'text/html', value: paragraphs.map((text) => `<p>${escape(text)}</p>`).join('') }],
      }),
  },
  'newsml-g2': {
    extension: 'xml',
    write: ({ headline, language, moment, paragraphs }, number) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:bench:${number}" version="1" standard="NewsML-G2" xml:lang="${language}"><itemMeta><versionCreated>${moment}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${escape(headline)}</headline><language tag="${language}"/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}</body></html></inlineXML></contentSet></newsItem>`,
  },
};

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
