import { lazy, Suspense, useMemo, useState } from 'react';
import { toInstant } from '../../core/annotation/annotation.ts';
import type { ExportOptions } from '../../core/exchange/export-note.ts';
import { NOTE_FORMATS } from '../../core/exchange/note-formats.ts';
import { type ExportMessages, exportCatalogues } from '../../i18n/export-catalogues.ts';
import type { ExportSource } from '../../state/collect-export.ts';
import { changeExportSettings, useExportSettings } from '../../state/export-settings.ts';
import { type ExportState, useExport } from '../../state/use-export.ts';
import { Button } from './button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { Dialog } from './dialog.tsx';
import { ExportActions } from './export-actions.tsx';
import styles from './export-dialog.module.css';
import { useInterface } from './interface.tsx';

const TemplateDialog = lazy(() => import('./template-dialog.tsx'));

/** What can be exported from a place: the first is what one is about to. */
export interface ExportScope {
  readonly id: keyof ExportMessages['scopes'];
  readonly source: ExportSource;
}

interface ExportDialogProps {
  readonly scopes: readonly ExportScope[];
  readonly onClose: () => void;
}

/** Notes as a file of another tool: what is seen is what is copied, shared and saved. */
export default function ExportDialog({ scopes, onClose }: ExportDialogProps) {
  const { language } = useInterface();
  const m = exportCatalogues[language];
  const settings = useExportSettings();
  const [scopeId, setScopeId] = useState(scopes[0]?.id);
  const [isTemplateShown, setTemplateShown] = useState(false);
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const format = NOTE_FORMATS.find(({ id }) => id === settings?.format) ?? NOTE_FORMATS[0];
  const layout = (format && settings?.layouts[format.id]) ?? format?.layouts?.[0];
  const template = settings?.template ?? undefined;
  const isKnown = settings !== undefined;
  const options = useMemo(
    (): ExportOptions | undefined =>
      isKnown
        ? {
            baseUrl: new URL('.', document.baseURI).href,
            exportedAt: toInstant(new Date()),
            language,
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            ...(layout && { layout }),
            ...(template !== undefined && { template }),
          }
        : undefined,
    [isKnown, language, layout, template],
  );
  const { state, exporter, sample } = useExport(
    scope?.source ?? NONE,
    isKnown ? format?.id : undefined,
    options,
  );
  if (!format || !options) return null;
  const isMarkdown = format.id === 'markdown';
  return (
    <Dialog title={m.title} onClose={onClose}>
      <p className="muted">{'count' in state ? m.what(state.count) : ' '}</p>
      {scopes.length > 1 ? (
        <ChoiceGroup
          label={m.scope}
          layout="segments"
          value={scope?.id ?? ''}
          choices={scopes.map(({ id }) => ({ value: id, label: m.scopes[id] }))}
          onChange={(id) => setScopeId(scopes.find((one) => one.id === id)?.id)}
        />
      ) : null}
      <ChoiceGroup
        label={m.format}
        hideLabel
        value={format.id}
        choices={NOTE_FORMATS.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(id) => void changeExportSettings({ format: id })}
      />
      {format.layouts && layout ? (
        <ChoiceGroup
          label={m.layout}
          layout="segments"
          value={layout}
          choices={format.layouts.map((value) => ({ value, label: m.layouts[value] }))}
          onChange={(value) =>
            void changeExportSettings({ layouts: { ...settings?.layouts, [format.id]: value } })
          }
        />
      ) : null}
      <div className={styles.hint}>
        <p className="muted">
          {isMarkdown && template !== undefined ? m.ownTemplate : format.hint?.[language]}
        </p>
        {isMarkdown ? (
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => setTemplateShown(true)}>
            {m.edit}
          </Button>
        ) : null}
      </div>
      <Preview state={state} m={m} />
      <ExportActions state={state} exporter={exporter} mediaType={format.mediaType} onClose={onClose} />
      {isTemplateShown ? (
        <Suspense fallback={null}>
          <TemplateDialog
            template={template}
            notes={sample}
            options={options}
            onClose={() => setTemplateShown(false)}
          />
        </Suspense>
      ) : null}
    </Dialog>
  );
}

const NONE: ExportSource = [];

function Preview({ state, m }: { readonly state: ExportState; readonly m: ExportMessages }) {
  if (state.phase === 'unread' || state.phase === 'failed') return <p role="alert">{m[state.phase]}</p>;
  if (state.phase === 'nothing') return <p>{m.nothing}</p>;
  if (state.phase !== 'ready')
    return (
      <div className={styles.waiting}>
        {/* Its value is spoken by the browser where it is asked for, not each time it grows. */}
        <p id="export-progress">
          {state.phase === 'gathering' ? m.gathering(state.done, state.all) : m.writing}
        </p>
        <progress
          aria-labelledby="export-progress"
          {...(state.phase === 'gathering' && state.all > 0 && { value: state.done, max: state.all })}
        />
      </div>
    );
  const { text, isCut, files, firstName } = state.preview;
  return (
    <>
      {files > 1 ? <p className="muted">{m.zipped(files, firstName)}</p> : null}
      <textarea
        className={styles.preview}
        aria-label={m.preview}
        readOnly
        rows={12}
        value={isCut ? `${text}…` : text}
      />
      {isCut ? <p className="muted">{m.beginning}</p> : null}
    </>
  );
}
