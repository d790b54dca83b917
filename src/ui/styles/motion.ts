import type { Settings } from '../../state/settings.ts';

/** Says to style sheets and scripts whether less is to move than the system asks for (motion.css). */
export function setMotion(motion: Settings['motion']): void {
  document.documentElement.dataset.motion = motion;
}
