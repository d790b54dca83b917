import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { chooseVoice, spokenLanguage, voicesFor } from '../../core/aloud/choose-voice.ts';
import type { Article } from '../../core/article/article.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { AloudMessages } from '../../i18n/aloud-catalogues.ts';
import { RATES, setAloudRate, setAloudVoice, useAloudSettings } from '../../state/aloud-settings.ts';
import { useSession } from '../../state/session-store.ts';
import { IconButton } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './aloud-bar.module.css';
import { aloudPlace, keepAloudPlace } from './aloud-place.ts';
import { AloudPlayer } from './aloud-player.ts';
import { useSpokenPlace } from './use-spoken-place.ts';
import { useVoices } from './use-voices.ts';
import { VoiceChoice } from './voice-choice.tsx';

interface AloudControlsProps {
  readonly engine: SpeechSynthesis;
  readonly map: TextMap;
  readonly article: Article;
  readonly text: string;
  readonly messages: AloudMessages;
  /** What else stands in the row of controls. */
  readonly children: ReactNode;
}

export function AloudControls({ engine, map, article, text, messages: m, children }: AloudControlsProps) {
  const { language } = useInterface();
  const settings = useAloudSettings();
  const all = useVoices(engine);
  const voices = useMemo(() => all && voicesFor(all, article.language), [all, article.language]);
  const chosen = settings?.voices[spokenLanguage(article.language)];
  const voice = settings && voices && chooseVoice(voices, article.language, chosen);
  const player = useMemo(() => new AloudPlayer(engine, text), [engine, text]);
  const state = useSyncExternalStore(player.subscribe, player.current);
  const rate = settings?.rate ?? 1;
  usePlaying(player, map, article, text);
  useEffect(() => player.setManner(voice && { voice, rate }), [player, voice, rate]);
  const sentence = state?.sentence;
  useSpokenPlace(map, sentence);
  useEffect(() => {
    if (sentence) keepAloudPlace(article.id, sentence.start);
  }, [article, sentence]);

  // Whoever called for the player is at it; once there is a button to play and pause with, they are at that.
  const keys = useRef<HTMLDivElement>(null);
  const canPlay = voice !== undefined;
  useEffect(() => {
    const isWaiting = canPlay && document.activeElement === keys.current?.closest('section');
    if (isWaiting) keys.current?.querySelector<HTMLElement>('[data-play]')?.focus({ preventScroll: true });
  }, [canPlay]);

  const isLooking = !settings || !voices;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(spokenLanguage(article.language));
  const message = isLooking
    ? m.looking
    : !voice
      ? [m.noVoice(name ?? article.language), voices.length > 0 ? m.orOnline : ''].filter(Boolean).join(' ')
      : state?.failure
        ? m.failures[state.failure]
        : state?.status === 'ended'
          ? m.end
          : voice.localService
            ? undefined
            : m.sendsText;
  const isPlaying = state?.status === 'playing';
  return (
    <>
      <p role="status" className={styles.message}>
        {message}
      </p>
      <div className={styles.row}>
        {voice ? (
          <div ref={keys} className={styles.keys}>
            <IconButton
              icon={SkipBack}
              label={m.previous}
              onClick={() => player.send({ type: 'previous' })}
            />
            <IconButton
              icon={isPlaying ? Pause : Play}
              label={isPlaying ? m.pause : m.play}
              className={styles.play}
              data-play
              onClick={() => player.send({ type: isPlaying ? 'pause' : 'play' })}
            />
            <IconButton icon={SkipForward} label={m.next} onClick={() => player.send({ type: 'next' })} />
          </div>
        ) : null}
        {voice ? (
          <select
            aria-label={m.rate}
            className={styles.rate}
            value={rate}
            onChange={({ target }) => {
              const next = RATES.find((value) => value === Number(target.value));
              if (next) void setAloudRate(next);
            }}
          >
            {RATES.map((value) => (
              <option key={value} value={value}>
                {`${value}×`}
              </option>
            ))}
          </select>
        ) : null}
        {voices && voices.length > 0 ? (
          <VoiceChoice
            voices={voices}
            voice={voice}
            messages={m}
            onChoose={(uri) => void setAloudVoice(article.language, uri)}
          />
        ) : null}
        {children}
      </div>
    </>
  );
}

/** Begins where the reader asks, each time they do, and falls silent when the page goes. */
function usePlaying(player: AloudPlayer, map: TextMap, article: Article, text: string): void {
  const request = useSession((session) => session.aloud);
  useEffect(() => {
    if (request) player.readFrom(request.from ?? aloudPlace(map, article.id, text));
  }, [player, request, map, article, text]);
  useEffect(() => {
    const rest = (): void => player.send({ type: 'pause' });
    addEventListener('pagehide', rest);
    return () => {
      removeEventListener('pagehide', rest);
      rest();
    };
  }, [player]);
}
