import type { AstroPrerenderer } from 'astro';
import type { Plan } from './plan.ts';

/**
 * Astro's own prerenderer, asked only for the pages that are not kept.
 *
 * @param standard Astro's
 */
export function renderOnlyWhatChanged(standard: AstroPrerenderer, plan: Plan): AstroPrerenderer {
  return {
    ...standard,
    name: 'kawat',
    async getStaticPaths() {
      const paths = await standard.getStaticPaths();
      const wanted = paths.filter(({ pathname }) => !plan.isKept(pagePathOf(pathname)));
      plan.onPlanned(wanted.length);
      return wanted;
    },
    async render(request, options) {
      const answer = await standard.render(request, options);
      plan.rendered++;
      plan.onRendered(plan.rendered);
      return answer;
    },
  };
}

/** Astro's `/fr/2024/` as the path that keys are named by: `fr/2024/`. */
export function pagePathOf(pathname: string): string {
  const path = decodeURI(pathname).replace(/^\/+/, '');
  if (path === '404' || path === '404/') return '404.html';
  return path === '' || path.endsWith('/') || /\.[a-z]+$/.test(path) ? path : `${path}/`;
}
