import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate';
import { Icon } from './Icon';

type CopyState =
  | { kind: 'idle' | 'working' | 'done' | 'failed' }
  /** The browser refused: the person copies the text by hand. */
  | { kind: 'refused'; text: string };

/** Puts a report on the clipboard, or shows it for copying by hand where that is not allowed. */
export function CopyReport({ report }: { report: () => Promise<string> }) {
  const state = useSignal<CopyState>({ kind: 'idle' });
  const copy = async () => {
    state.value = { kind: 'working' };
    let text: string;
    try {
      text = await report();
    } catch {
      state.value = { kind: 'failed' };
      return;
    }
    try {
      await navigator.clipboard.writeText(text);
      state.value = { kind: 'done' };
    } catch {
      state.value = { kind: 'refused', text };
    }
  };
  const { kind } = state.value;
  const label = kind === 'done' ? 'copy.done' : kind === 'working' ? 'copy.working' : 'copy.report';
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name={kind === 'done' ? 'check' : 'copy'} />
        <span role="status">{t(label)}</span>
      </button>
      {kind === 'failed' && (
        <p class="copy-note" role="status">
          {t('copy.failed')}
        </p>
      )}
      {state.value.kind === 'refused' && <CopyByHand text={state.value.text} />}
    </>
  );
}

function CopyByHand({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), [text]);
  return (
    <div class="copy-note">
      <p role="status">{t('copy.refused')}</p>
      <textarea ref={area} readOnly rows={5} aria-label={t('copy.text')} value={text} />
    </div>
  );
}
