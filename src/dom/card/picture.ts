/** What a canvas shows, as a PNG. @throws Error where the browser makes none. */
export function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no picture'));
    }, 'image/png');
  });
}

export const canCopyPictures = (): boolean =>
  typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';

/** Copies what a canvas shows; false where the browser does not allow it. */
export async function copyPicture(canvas: HTMLCanvasElement): Promise<boolean> {
  try {
    // A promise, since Safari forgets the press that asked by the time the picture is made.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureOf(canvas) })]);
    return true;
  } catch {
    return false;
  }
}

const fileOf = (picture: BlobPart, name: string): File => new File([picture], name, { type: 'image/png' });

/** Whether the system takes pictures to give them on. */
export const canSharePictures = (): boolean =>
  navigator.canShare?.({ files: [fileOf('', 'picture.png')] }) === true;

/** Gives what a canvas shows on to the system's other apps; false where that fails, not where the reader lets be. */
export async function sharePicture(canvas: HTMLCanvasElement, name: string): Promise<boolean> {
  try {
    await navigator.share({ files: [fileOf(await pictureOf(canvas), name)] });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
