import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate';
import { Icon } from './Icon';

type CopyState =
  | { kind: 'idle' | 'working' | 'done' | 'failed' }
  /** The browser refused: the person copies the text by hand. */
  | { kind: 'refused'; text: string };

interface CopyButtonProps {
  label: string;
  /** Makes what is to be copied. May reject. */
  text: () => Promise<string>;
}

/** Puts a text on the clipboard, or shows it for copying by hand where that is not allowed. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const state = useSignal<CopyState>({ kind: 'idle' });
  const copy = async () => {
    state.value = { kind: 'working' };
    let copied: string;
    try {
      copied = await text();
    } catch {
      state.value = { kind: 'failed' };
      return;
    }
    try {
      await navigator.clipboard.writeText(copied);
      state.value = { kind: 'done' };
    } catch {
      state.value = { kind: 'refused', text: copied };
    }
  };
  const { kind } = state.value;
  const now = kind === 'done' ? t('copy.done') : kind === 'working' ? t('copy.working') : label;
  return (
    <>
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name={kind === 'done' ? 'check' : 'copy'} />
        {now}
      </button>
      {/* Beside the button: within it, it would take the button's name away in Chromium. */}
      <span class="spoken" role="status">
        {kind === 'done' && t('copy.done')}
      </span>
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
