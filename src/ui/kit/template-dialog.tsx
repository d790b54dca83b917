import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { ExportNote, ExportOptions } from '../../core/exchange/export-note.ts';
import { markdownFormat } from '../../core/exchange/markdown.ts';
import {
  DEFAULT_TEMPLATE,
  FILE_VARIABLES,
  MARK_VARIABLES,
  MAX_TEMPLATE,
  parseMarkdownTemplate,
} from '../../core/exchange/markdown-template.ts';
import type { TemplateFault } from '../../core/exchange/template.ts';
import { isReadBack, sampleNote } from '../../core/exchange/template-sample.ts';
import { insertText } from '../../dom/typing/insert-text.ts';
import { type ExportMessages, exportCatalogues } from '../../i18n/export-catalogues.ts';
import { changeExportSettings } from '../../state/export-settings.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useInterface } from './interface.tsx';
import styles from './template-dialog.module.css';

interface TemplateDialogProps {
  /** The reader's own; absent where the default one is used. */
  readonly template: string | undefined;
  /** Some of what is exported, for the template to be shown on. */
  readonly notes: readonly ExportNote[];
  readonly options: ExportOptions;
  readonly onClose: () => void;
}

/** The template of Markdown files, with what it makes of the reader's own marks as it is written. */
export default function TemplateDialog({ template, notes, options, onClose }: TemplateDialogProps) {
  const { messages, language } = useInterface();
  const m = exportCatalogues[language].template;
  const [source, setSource] = useState(template ?? DEFAULT_TEMPLATE);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const seen = useDeferredValue(source);
  const parsed = useMemo(() => parseMarkdownTemplate(seen), [seen]);
  const isTooLong = source.length > MAX_TEMPLATE;
  const faults = parsed.ok ? [] : parsed.faults;
  const preview = useMemo(() => {
    if (!parsed.ok) return undefined;
    const words = { title: m.sampleTitle, quote: m.sampleQuote, note: m.sampleNote };
    const shown = notes.length > 0 ? notes : [sampleNote(words)];
    return {
      text: markdownFormat.encode(shown, { ...options, template: seen }).files[0]?.text ?? '',
      isReadBack: isReadBack(seen, options),
    };
  }, [parsed, seen, notes, options, m]);
  const save = async (): Promise<void> => {
    if (await changeExportSettings({ template: source === DEFAULT_TEMPLATE ? null : source })) onClose();
  };
  const insert = (text: string): void => {
    const { current } = field;
    if (current) insertText(current, { start: current.selectionStart, end: current.selectionEnd }, text);
  };
  const select = ({ line, column }: TemplateFault): void => {
    const at =
      source
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      (line > 1 ? 1 : 0) +
      column -
      1;
    const end = source.indexOf('}}', at);
    field.current?.focus();
    field.current?.setSelectionRange(at, end < 0 ? source.length : end + 2);
  };
  return (
    <Dialog title={m.title} onClose={onClose} place="wide">
      <p className="muted">{m.help}</p>
      <div className={styles.sides}>
        <div className={styles.side}>
          <label htmlFor={`${id}-source`}>{m.source}</label>
          <textarea
            ref={field}
            id={`${id}-source`}
            className={styles.text}
            spellCheck={false}
            autoCapitalize="off"
            rows={16}
            value={source}
            aria-invalid={faults.length > 0}
            aria-describedby={`${id}-state`}
            onChange={(event) => setSource(event.target.value)}
          />
        </div>
        <div className={styles.side}>
          <label htmlFor={`${id}-preview`}>{exportCatalogues[language].preview}</label>
          <textarea
            id={`${id}-preview`}
            className={styles.text}
            readOnly
            rows={16}
            value={preview?.text ?? ''}
          />
        </div>
      </div>
      <p id={`${id}-state`} role="status" className={faults.length > 0 || isTooLong ? styles.wrong : 'muted'}>
        {isTooLong ? m.tooLong : !preview ? m.faulty : preview.isReadBack ? m.readBack : m.notReadBack}
      </p>
      {faults.length > 0 ? (
        <ul className={styles.faults}>
          {faults.slice(0, SHOWN).map((fault) => (
            <li key={`${fault.line} ${fault.column} ${fault.reason}`}>
              <button type="button" className={styles.place} onClick={() => select(fault)}>
                {m.faults(fault.line, fault.column)}
              </button>
              <span>{m.reasons[fault.reason](fault.name)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <Variables m={m} onInsert={insert} />
      <footer className={styles.actions}>
        <Button
          kind="quiet"
          disabled={source === DEFAULT_TEMPLATE}
          onClick={() => setSource(DEFAULT_TEMPLATE)}
        >
          {m.reset}
        </Button>
        <Button onClick={onClose}>{messages.common.cancel}</Button>
        <Button kind="primary" disabled={faults.length > 0 || isTooLong} onClick={() => void save()}>
          {messages.common.save}
        </Button>
      </footer>
    </Dialog>
  );
}

/** As many faults as one looks through. */
const SHOWN = 20;

/** The parts that a template may have, shown on one name. */
const PARTS = [
  ['listPart', '{{#marks}}\n{{/marks}}'],
  ['thenPart', '{{#author}}{{/author}}'],
  ['elsePart', '{{^author}}{{/author}}'],
] as const;

interface VariablesProps {
  readonly m: ExportMessages['template'];
  readonly onInsert: (text: string) => void;
}

/** All that a template may hold, to be put where one writes. */
function Variables({ m, onInsert }: VariablesProps) {
  const groups = [
    [m.file, FILE_VARIABLES.map((name) => [m.names[name], `{{${name}}}`])],
    [m.mark, MARK_VARIABLES.map((name) => [m.names[name], `{{${name}}}`])],
    [m.parts, PARTS.map(([name, text]) => [m[name], text])],
  ] as const;
  return (
    <details className={styles.variables}>
      <summary>{m.variables}</summary>
      {groups.map(([title, entries]) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {entries.map(([says = '', text = '']) => (
              <li key={text}>
                <button type="button" aria-label={m.insert(says)} onClick={() => onInsert(text)}>
                  <code>{text.replace('\n', ' ')}</code>
                </button>
                <span>{says}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
