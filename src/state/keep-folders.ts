import { folderCatalogues } from '../i18n/folder-catalogues.ts';
import { changeFolder, type FolderProblem, type FolderRow, watchFolders } from '../storage/folders.ts';
import { onAnnotationsChanged } from '../storage/watch-annotations.ts';
import { sayFault } from './attempt.ts';
import { now } from './commit.ts';
import { folderFiles, folderProblem } from './folder-files.ts';
import { allowFolder, canKeepFolders } from './folders.ts';
import { storedLanguage, whenNotReading } from './quiet-moment.ts';
import { notify } from './session-store.ts';

/** After a change, in ms, the folders are written. */
const DELAY = 2_000;
/** How often the folder is looked at, in ms: nothing tells of what is done in it. */
const INTERVAL = 60_000;

/** Keeps the chosen folders in step for as long as the page stands; of several tabs one does, and another once it is closed. */
export function keepFolders(app: string): void {
  if (!canKeepFolders()) return;
  void navigator.locks.request('quandian-folders', () => {
    new Keeper(app).start();
    return new Promise(Boolean); // held until the tab is closed
  });
}

class Keeper {
  private readonly app: string;
  private rows: readonly FolderRow[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRunning = false;
  /** Whether what has failed before is tried again: once, as the page opens. */
  private isFirst = true;
  /** The day on which all was last compared with the last copy. */
  private comparedOn = '';
  /** Whether something was changed here since all was last written. */
  private isChanged = true;

  constructor(app: string) {
    this.app = app;
  }

  start(): void {
    watchFolders((rows) => {
      const isNew = rows.some(({ use, problem }) => !problem && !this.isKept(use));
      this.rows = rows;
      if (!isNew) return;
      this.isChanged = true;
      this.soon();
    }, sayFault);
    onAnnotationsChanged(() => {
      this.isChanged = true;
      this.soon();
    });
    addEventListener('focus', () => this.soon());
    // Another tab may be the one that is seen.
    setInterval(() => this.soon(), INTERVAL);
  }

  private isKept(use: FolderRow['use']): boolean {
    return this.rows.some((row) => row.use === use && !row.problem);
  }

  private soon(): void {
    if (this.rows.length === 0) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.run();
    }, DELAY);
  }

  private async run(): Promise<void> {
    if (this.isRunning) return this.soon();
    this.isRunning = true;
    const { isChanged, isFirst } = this;
    this.isChanged = false;
    this.isFirst = false;
    try {
      for (const row of this.rows)
        if (isFirst || !row.problem || row.problem === 'permission') await this.tend(row, isChanged);
    } catch (error) {
      sayFault(error);
    } finally {
      this.isRunning = false;
    }
  }

  private async tend(row: FolderRow, isChanged: boolean): Promise<void> {
    try {
      const permission = await row.handle.queryPermission?.({ mode: 'readwrite' });
      if (permission !== undefined && permission !== 'granted') return await this.lose(row, 'permission');
      if (row.problem) await changeFolder(row.use, ({ problem: _, ...rest }) => rest);
      if (row.use === 'notes') await this.mirror(row, isChanged);
      else await this.copy(row, isChanged);
    } catch (error) {
      await this.lose(row, folderProblem(error));
    }
  }

  private async copy(row: FolderRow, isChanged: boolean): Promise<void> {
    const today = new Date().toDateString();
    if (!isChanged && this.comparedOn === today) return;
    const { copyDaily } = await import('./daily-copy.ts');
    await copyDaily(folderFiles(row.handle), row, this.app);
    this.comparedOn = today;
  }

  private async mirror({ handle }: FolderRow, isChanged: boolean): Promise<void> {
    const folder = folderFiles(handle);
    const { isFolderChanged, mirrorNotes } = await import('./live-folder.ts');
    if (!isChanged && !(await isFolderChanged(folder))) return;
    const { written, taken, kept, isMore, isPartial } = await mirrorNotes(folder);
    if (isMore || isPartial) this.isChanged = true;
    if (isMore) this.soon();
    if (written + taken + kept.length > 0)
      await changeFolder('notes', (row) => ({
        ...row,
        doneAt: now(),
        kept: [...(row.kept ?? []), ...kept].slice(-10),
      }));
    if (taken + kept.length === 0) return;
    const language = await storedLanguage();
    const m = folderCatalogues[language];
    const list = new Intl.ListFormat(language).format(kept);
    if (kept.length > 0) notify(() => m.kept(list), 'failed');
    else notify(() => m.taken(taken), 'done');
  }

  /** Says once that a folder cannot be written; the settings show it until it can. */
  private async lose({ use, handle, problem: before }: FolderRow, problem: FolderProblem): Promise<void> {
    if (problem === before) return;
    await changeFolder(use, (row) => ({ ...row, problem }));
    const m = folderCatalogues[await storedLanguage()];
    const isAskable = problem === 'permission';
    void whenNotReading().then(() =>
      notify(() => m[use].problems[problem](handle.name), 'done', {
        say: () => (isAskable ? m.allow : m.toSettings),
        run: () => {
          if (isAskable) void allowFolder({ use, handle });
          else location.hash = '#/settings';
        },
      }),
    );
  }
}
