const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What only the settings say of the reader's data: backup, storage and trash. Fetched with them. */
export const dataEn = {
  data: 'Your data',
  backup: 'Back up everything',
  backupSaved: (name: string) => `Backup saved as ${name}`,
  restore: 'Restore',
  emptied: 'Trash emptied',
  dataHelp:
    'Everything you make stays on this device, in this browser. A backup is one zip that holds all of it, with a copy of your notes in Markdown that any editor opens.',
  restoreTitle: 'Restore this backup?',
  restorePlan: (added: number, changed: number, left: number) =>
    `${plural(added, 'entry', 'entries')} will be added, ${changed.toLocaleString('en')} updated, ${left.toLocaleString('en')} left as they are. Nothing is deleted.`,
  restoreNothing: 'Everything in this backup is already here.',
  restoreFailed: 'The backup was not restored. Nothing was changed.',
  refusals: {
    encoding: 'This file is not a backup: its characters cannot be read.',
    'zip-damaged': 'This zip is cut short, or damaged.',
    'zip-unsafe': 'This zip was not made by 圈点: it holds more than a backup does.',
    'not-json': 'This file is not a backup: it cannot be read as JSON.',
    'not-a-backup': 'This file is not a backup made by 圈点.',
    'too-deep': 'This file is not a backup made by 圈点: it is nested too deep.',
    'newer-version':
      'This backup was made by a newer version. Reload to get the newest 圈点, then try again.',
    checksum: 'This backup is cut short, or was changed after it was made.',
    invalid: 'This backup holds an entry that cannot be read.',
    'too-large': 'This file is too large to be a backup.',
  },
  trash: 'Trash',
  trashEmpty: 'The trash is empty.',
  trashHelp: 'Deleted marks stay here for at least 30 days.',
  emptyTrash: 'Empty trash',
  emptyTrashTitle: 'Empty the trash?',
  emptyTrashCount: (count: number) =>
    `${plural(count, 'mark', 'marks')} will be gone for good, notes included.`,
} as const;
