import type { Article } from '../articles/model/article.ts';
import { defaultVersion } from '../articles/model/story.ts';
import { articlePath, placePath, subjectPath } from '../articles/model/urls.ts';
import { dayPath } from '../articles/lists/periods.ts';
import { setSpaces } from '../languages/spacing.ts';
import { kindOf, provenanceOf, type Kind, type Provenance } from '../translation/provenance.ts';
import { entryData, type Entry } from './entry.ts';
import { documentTitle, type Frame } from './frame.ts';
import { pictureData, type PictureData } from './picture.ts';
import type { Link } from './site.ts';
import type { View, YearView } from './view.ts';

/** Everything that an article's page shows, except the text, which is represented by its digest. */
export function articleData(article: Article, view: YearView): ArticleData {
  const { language, headline, description, versionCreated, corrections = [], infoSource: source } = article;
  const story = view.storyOf(article);
  const fallback = defaultVersion(story, view);
  const entry = entryData(article, view);
  const place = view.placeOf(article);
  return {
    frame: {
      path: entry.path,
      title: documentTitle(setSpaces(headline, language), view.siteOf(language)),
      description,
      alternates: story.versions.map((version) => ({ language: version.language, path: articlePath(version.language, version.story) })),
      defaultPath: fallback && articlePath(fallback.language, fallback.story),
    },
    entry,
    by: article.by,
    versionCreated: Date.parse(versionCreated) === article.time ? undefined : versionCreated,
    versions: story.versions
      .filter((version) => version !== article)
      .map((version) => ({ language: version.language, path: articlePath(version.language, version.story), kind: kindOf(version) })),
    provenance: provenanceOf(article, story, view.disclaimers),
    pictures: (article.images ?? []).slice(1).flatMap((image) => pictureData(article, image, view) ?? []),
    bodyPictures: bodyPicturesOf(article, view),
    body: article.digest,
    corrections,
    subjects: article.subjects.map((code) => subjectLink(code, language, view)),
    placeLink: place !== undefined && article.located ? { path: placePath(language, place), label: article.located } : undefined,
    dayPath: dayPath(view.editions.get(language)!, article.story),
    source,
    rights: [article.copyrightNotice, article.usageTerms].filter((text) => text !== undefined),
  };
}

function bodyPicturesOf(article: Article, view: View): ArticleData['bodyPictures'] {
  return article.bodyPictures.flatMap((name) => {
    const found = view.pictureOf(article, name);
    return found ? [{ name, src: found.src, srcset: found.srcset, width: found.width, height: found.height }] : [];
  });
}

function subjectLink(code: string, language: string, view: View): Link {
  const path = subjectPath(language, code);
  return view.siteOf(language).subjects.find((subject) => subject.path === path)!;
}

export interface ArticleData {
  frame: Frame;
  entry: Entry;
  by?: string | undefined;
  /** ISO 8601; undefined for the first version. */
  versionCreated?: string | undefined;
  /** The story's other versions. */
  versions: readonly { language: string; path: string; kind: Kind }[];
  /** Only for a translation. */
  provenance?: Provenance | undefined;
  /** Pictures of front matter, without the first, which is part of the entry. */
  pictures: readonly PictureData[];
  /** Pictures in the text, by their path in the story's folder. */
  bodyPictures: readonly (Pick<PictureData, 'src' | 'srcset' | 'width' | 'height'> & { name: string })[];
  /** Digest of the article's file. */
  body: string;
  corrections: readonly { at: string; note: string }[];
  subjects: readonly Link[];
  placeLink?: Link | undefined;
  /** Path of the list of its day's articles. */
  dayPath: string;
  source?: { name: string; uri?: string | undefined } | undefined;
  /** Copyright notice and terms of use. */
  rights: readonly string[];
}
