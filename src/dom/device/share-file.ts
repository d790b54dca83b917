const fileOf = (name: string, content: BlobPart, type: string): File => new File([content], name, { type });

/** Whether the system takes files of a name and type to give them on. */
export const canShareFile = (name: string, type: string): boolean =>
  navigator.canShare?.({ files: [fileOf(name, '', type)] }) === true;

/** Gives a file on to the system's other apps; false where that fails, not where the reader lets be. */
export async function shareFile(name: string, blob: Blob): Promise<boolean> {
  try {
    await navigator.share({ files: [fileOf(name, blob, blob.type)] });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
