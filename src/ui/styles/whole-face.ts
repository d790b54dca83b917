import { setFamily } from '../../dom/card/face-set.ts';
import { readHeldFace } from '../../state/whole-face-cache.ts';

/** Lets the text be set in what this device holds of the whole face; without any, in the bundled faces alone. */
export async function showWholeFace(): Promise<void> {
  const { held } = await readHeldFace();
  setFamily('Quandian Whole Song', '200 900', held);
}
