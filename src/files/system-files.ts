/**
 * Files that operating systems and file servers leave in any folder that somebody looks at. They hold nothing that
 * anybody wrote, so they neither make a folder foreign nor are kept: Finder, Explorer, and NFS for a file that is
 * removed while a program has it open.
 */
export function isSystemFile(name: string): boolean {
  return name === '.DS_Store' || name === 'Thumbs.db' || name === 'desktop.ini' || /^\.nfs[0-9a-f]{8,}$/.test(name);
}
