/**
 * True for files that Finder, Explorer or NFS leave in folders. They hold no one's work, so a build may ignore or delete
 * them. NFS makes one if a file is removed while a program has it open.
 */
export function isSystemFile(name: string): boolean {
  return name === '.DS_Store' || name === 'Thumbs.db' || name === 'desktop.ini' || /^\.nfs[0-9a-f]{8,}$/.test(name);
}
