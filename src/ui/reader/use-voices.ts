import { useEffect, useState } from 'react';
import { watchVoices } from '../../dom/device/voices.ts';

/** Most browsers list their voices only a moment after they are first asked, in ms. */
const VOICES_TAKE = 1500;

/** The voices of a speech engine as they come and go; undefined while none may be on its way yet. */
export function useVoices(synthesis: SpeechSynthesis): readonly SpeechSynthesisVoice[] | undefined {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  const [isLate, setLate] = useState(false);
  useEffect(() => watchVoices(synthesis, setVoices), [synthesis]);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), VOICES_TAKE);
    return () => clearTimeout(timer);
  }, []);
  return voices.length > 0 || isLate ? voices : undefined;
}
