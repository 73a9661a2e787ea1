import { counted, grouped } from './numbers.ts'

/** Words of keeping the library whole. */
export const upkeepWords = {
  title: 'Backups',
  help: 'The library’s index is backed up once a day: the last 7 days and 4 weeks are kept. Pictures and canvases are not in it; they are files of their own and stay as they are.',
  none: 'No backup yet. The first is made by itself a few minutes after you have pictures.',
  make: 'Back up now',
  restore: 'Put in place',
  restoreOf: (when: string): string => `Put the backup of ${when} in place`,
  ask: (when: string): string => `Put the backup of ${when} in place?`,
  askText:
    'The studio starts again. Folders, tags and stars are as they were then; canvases, pictures made since, jobs and everything paid stay. What is there now is backed up first.',
  yes: 'Start again with it',
  no: 'Leave it',
  checkTitle: 'Check',
  checkHelp:
    'Looks for every file and through the index. What was moved or renamed in the folder is found again; nothing is deleted.',
  check: 'Check now',
  checking: 'Checking…',
  fine: (files: number): string => `${counted(files, 'file is', 'files are')} where they belong.`,
  found: (count: number): string => `${counted(count, 'file was', 'files were')} found again.`,
  missing: (count: number): string => `${counted(count, 'file is', 'files are')} missing.`,
  showMissing: 'Show',
  strays: (count: number): string =>
    `${counted(count, 'file lies', 'files lie')} in the folder that the library does not know. Drop the folder onto the studio to add them.`,
  damaged: 'The index is damaged. Put a backup in place.',
  emptyTrash: 'Empty the trash',
  emptyAsk: (count: number): string => `Delete ${counted(count, 'picture', 'pictures')} for good?`,
  emptyText:
    'The files are deleted from the library’s folder. Files left in folders of your own stay there. What was paid stays in Spend.',
  emptyYes: 'Delete',
  emptyNo: 'Keep',
  emptied: (count: number): string => `${grouped(count)} deleted`,
  madeFromIt: (count: number): string =>
    counted(count, 'picture made from it', 'pictures made from it'),
  usedBy: (names: string): string => `Used by ${names}`,
} as const
