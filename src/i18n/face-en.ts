/** What is said of the whole face, and only in Settings: fetched with it. */
export const faceEn = {
  title: 'Typeface',
  help: 'The bundled Song draws these articles and the 6,763 common characters. The whole face draws 12,000, rare and traditional ones too, and has a true bold.',
  download: (size: string) => `Download the whole face (${size})`,
  loading: (held: string, all: string) => `${held} of ${all}`,
  progress: 'Download of the whole face',
  partial: (held: string, all: string) => `${held} of ${all} are here. The rest can follow at any time.`,
  goOn: 'Go on',
  ready: (size: string) => `The whole face is on this device (${size}) and works offline.`,
  remove: 'Remove',
  removed: 'The whole face was removed',
  failures: {
    fetch: 'The download broke off. Check the connection, then go on.',
    full: 'The browser has no space left for the face. Your marks and notes are safe. Free some space, then go on.',
  },
  unsupported: 'This browser keeps no files for this address, so the whole face cannot be downloaded.',
} as const;
