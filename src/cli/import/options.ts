import type { SiteOptions } from '../shared/options.ts';

export interface ImportCommandOptions extends SiteOptions {
  from?: string[];
  format?: string;
  language?: string;
  story?: string;
  date?: string;
  method?: 'machine' | 'human';
  force?: boolean;
  dryRun?: boolean;
  json?: boolean;
}
