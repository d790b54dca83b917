import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { storageFault } from './errors.ts';

const quota = new DOMException('full', 'QuotaExceededError');
const named = (name: string, cause?: unknown) => Object.assign(new Error(name, { cause }), { name });
let endless = named('AbortError');
for (let i = 0; i < 100; i++) endless = named('AbortError', endless);
const circle = named('AbortError');
circle.cause = circle;

test.each([
  ['QuotaExceededError', quota, 'full'],
  ['AbortError with QuotaExceededError as its cause', named('AbortError', quota), 'full'],
  ['Dexie’s AbortError with QuotaExceededError within', new Dexie.AbortError('aborted', quota), 'full'],
  [
    'two deep',
    new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('full', new Error('inner'))),
    'full',
  ],
  ['a bulk write that failed row by row', new Dexie.BulkError('1 of 2 failed', [quota]), 'full'],
  ['a database that a full disk kept shut', new Dexie.OpenFailedError('shut', quota), 'full'],
  ['DatabaseClosedError', new Dexie.DatabaseClosedError(), 'other-tab'],
  ['closed while it wrote', new Dexie.AbortError('aborted', new Dexie.DatabaseClosedError()), 'other-tab'],
  ['closed twice', new Dexie.DatabaseClosedError(new Dexie.DatabaseClosedError()), 'other-tab'],
  ['an upgrade that failed', new Dexie.DatabaseClosedError(new Dexie.UnknownError('store')), 'unopened'],
  ['VersionError', new DOMException('older', 'VersionError'), 'newer'],
  ['closed since a newer version made it', new Dexie.DatabaseClosedError(new Dexie.VersionError()), 'newer'],
  ['no opening since a newer version made it', new Dexie.OpenFailedError(new Dexie.VersionError()), 'newer'],
  ['a damaged database', new Dexie.OpenFailedError(new DOMException('store', 'UnknownError')), 'unopened'],
  ['an upgrade that broke off', new Dexie.OpenFailedError(new Dexie.AbortError()), 'unopened'],
  ['a private window', new Dexie.OpenFailedError(new DOMException('no', 'InvalidStateError')), 'blocked'],
  ['a read that fails', new DOMException('what', 'UnknownError'), 'unknown'],
  ['SecurityError', new DOMException('denied', 'SecurityError'), 'blocked'],
  ['no IndexedDB', new Dexie.MissingAPIError(), 'blocked'],
  [
    'closed since never opened',
    new Dexie.DatabaseClosedError(new DOMException('denied', 'SecurityError')),
    'blocked',
  ],
  [
    'closed since Chromium lets the site store nothing',
    new Dexie.DatabaseClosedError(
      new Dexie.UnknownError('The user denied permission to access the database.'),
    ),
    'blocked',
  ],
  ['anything else', new Error('what'), 'unknown'],
  ['causes without end', endless, 'unknown'],
  ['its own cause', circle, 'unknown'],
  ['no error at all', 'QuotaExceededError', 'unknown'],
  ['nothing', undefined, 'unknown'],
] as const)('%s', (_, error, fault) => expect(storageFault(error)).toBe(fault));
