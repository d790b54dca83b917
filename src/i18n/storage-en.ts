const count = (n: number): string => n.toLocaleString('en');
const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** What the settings say of storage: how safe it is, whether it is sound, and what lies where. */
export const storageEn = {
  title: 'Storage',
  kept: 'Kept',
  persisted: 'The browser has promised to keep what you make, even when space runs low.',
  notPersisted:
    'The browser has made no promise: it may clear this site’s data when space runs low. 圈点 asked once, at your first mark. A browser says yes more readily once the site is installed or often used.',
  unknownPersistence: 'This browser does not say whether it keeps what you make. Keep a backup.',
  persist: 'Ask again',
  refused: 'The browser did not promise it. Keep a backup.',
  granted: 'The browser has promised to keep what you make',
  used: 'In use',
  usedHelp: (amount: string) => `${amount}, with what is needed offline`,
  roomLow: (left: string) =>
    `Only ${left} left. Save a backup first. To make room, delete for good articles you no longer need, remove the whole face, or free space on the disk.`,
  backup: 'Last backup',
  noBackup: 'None was saved from this device yet.',
  since: (n: number) => (n === 0 ? 'Nothing has changed since.' : `${plural(n, 'change', 'changes')} since.`),
  copies: 'Automatic copies',
  copiesHelp:
    'Beside the database, 圈点 keeps copies of everything in this browser, at most one every five minutes. They help where the database is damaged, not where the browser’s data is cleared.',
  noCopies: 'None yet: the first is made a moment after a change.',
  copiesUnsupported: 'This browser has no place for them. Keep a backup.',
  copyFull:
    'The last copy could not be made: the browser has no space left for this site. Save a backup first. To make room, delete for good articles you no longer need, remove the whole face, or free space on the disk.',
  copyFailed: 'The last copy could not be made. It is tried again with the next change.',
  showCopies: (n: number) => `Show ${plural(n, 'copy', 'copies')}`,
  sevenDays:
    'Safari clears what a site has stored once seven days of use have passed without a visit to it. A site on the Home Screen is exempt: share, then “Add to Home Screen” (on a Mac: File, “Add to Dock”).',
  places: 'What is stored where',
  place: 'Place',
  holds: 'Holds',
  where: [
    [
      'IndexedDB',
      'Marks, notes, drafts, what notes said before, when to look again, reading places, the state, tags and collections of articles, settings, articles that you have added or mended, and the texts that marks were made on',
    ],
    ['Private files (OPFS)', 'The automatic copies'],
    [
      'localStorage',
      'The words being typed and mending that is not saved, for a tab that is closed in mid-word; a copy of the settings; how many marks and articles there are',
    ],
    ['sessionStorage', 'What this tab can undo'],
    ['Cache', 'The app and its articles, for reading offline'],
  ],
  nowhere: 'Nothing is sent anywhere.',
  check: 'Check what is stored',
  checking: 'Checking',
  sound: (rows: number) => `${plural(rows, 'entry', 'entries')} looked at: all are sound.`,
  found: (rows: number) => `${plural(rows, 'entry', 'entries')} looked at. Found:`,
  unreadable: (n: number) => `${plural(n, 'entry', 'entries')} that 圈点 cannot read`,
  strays: (n: number) =>
    `${plural(n, 'entry', 'entries')} (a draft, what a note said before, when to look again) of marks that are gone`,
  beyond: (n: number) => `${plural(n, 'mark', 'marks')} placed beyond the end of the text`,
  doubles: (n: number) => `${plural(n, 'mark', 'marks')} stored twice, alike in everything`,
  repair: 'Repair',
  repairTitle: 'Repair what was found?',
  repairAside: (n: number) =>
    `${plural(n, 'entry', 'entries')} will be saved as a file and set aside. Nothing is deleted: they can be saved again, or removed, below.`,
  repairDoubles: (n: number) => `${plural(n, 'duplicate', 'duplicates')} will go to the trash.`,
  repairBeyond: (n: number) =>
    `${plural(n, 'mark', 'marks')} will be put where the words stand, if they stand there once; others are looked for by their words.`,
  repaired: (aside: number, changed: number) =>
    [aside > 0 && `${count(aside)} set aside`, changed > 0 && `${count(changed)} put right`]
      .filter(Boolean)
      .join(', '),
  aside: 'Set aside',
  asideOf: (moment: string, rows: number) => `${moment}, ${plural(rows, 'entry', 'entries')}`,
  saveAside: (moment: string) => `Save what was set aside ${moment}`,
  dropAside: (moment: string) => `Remove what was set aside ${moment}`,
  save: 'Save',
  remove: 'Remove',
  removeTitle: 'Remove what was set aside?',
  removeCount: (n: number) =>
    `${plural(n, 'entry', 'entries')} will be gone for good. Save the file first if you are not sure.`,
  removed: 'Removed',
};
