/** The device's speech engine; some web views have none. */
export const speechEngine = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/** Calls back with the voices there are, at once and whenever they change: most browsers list them late. */
export function watchVoices(
  synthesis: SpeechSynthesis,
  listen: (voices: readonly SpeechSynthesisVoice[]) => void,
): () => void {
  const look = (): void => listen(synthesis.getVoices());
  synthesis.addEventListener('voiceschanged', look);
  look();
  return () => synthesis.removeEventListener('voiceschanged', look);
}
