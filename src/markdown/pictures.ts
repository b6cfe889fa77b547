import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { picturePath } from '../body/picture-path.ts';

/**
 * Adds addresses, sizes and lazy loading to the story's pictures. Turns pictures from other sites into links: loading them
 * would tell a third party who reads what.
 */
export function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const find = file.data['find'] as PictureFinder;
    const found: Element[] = [];
    visit(tree, 'element', (element) => {
      if (element.tagName === 'img') found.push(element);
    });
    for (const image of found) {
      const src = text(image.properties['src']);
      const alt = text(image.properties['alt']);
      const path = picturePath(src);
      const picture = path === undefined ? undefined : await find(path);
      if (picture) {
        const { src: address, srcset, width, height } = picture;
        image.properties = {
          src: address,
          srcSet: srcset,
          sizes: '(min-width: 48rem) 42rem, 100vw',
          width,
          height,
          alt,
          loading: 'lazy',
          decoding: 'async',
        };
      } else {
        image.tagName = 'a';
        image.properties = /^https?:/i.test(src) ? { href: src } : {};
        image.children = [{ type: 'text', value: alt || src }];
      }
    }
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Returns the attributes of a picture, by its path in the story's folder; undefined if it cannot be shown. */
export type PictureFinder = (path: string) => Promise<{ src: string; srcset: string; width: number; height: number } | undefined>;
