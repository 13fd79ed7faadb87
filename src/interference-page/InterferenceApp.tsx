import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import { Logo } from '../ui/Logo';
import { ExtensionSection } from './ExtensionSection';
import './interference.css';
import type { InterferenceSource } from './interference-source';
import { createInterferenceState, type InterferenceState } from './interference-state';
import { SearchSection } from './SearchSection';
import { SeenSection } from './SeenSection';

/** Who else is at work in this browser: what was seen, what is installed, how to find out. */
export function InterferenceApp({ source }: { source: InterferenceSource }) {
  const state = useMemo(() => createInterferenceState(source), [source]);
  useEffect(() => state.start(), [state]);
  useEffect(() => {
    document.title = `${t('interference.title')} · ${t('app.name')}`;
  }, []);
  return (
    <div class="interference">
      <header class="interference-header">
        <p class="brand">
          <Logo size={22} />
          {t('app.name')}
        </p>
        <h1>{t('interference.title')}</h1>
        <p>{t('interference.intro')}</p>
      </header>
      <main>
        <Notices state={state} />
        <SeenSection state={state} />
        <ExtensionSection state={state} />
        <SearchSection state={state} />
      </main>
    </div>
  );
}

function Notices({ state }: { state: InterferenceState }) {
  const evidence = state.evidence.value;
  return (
    <>
      {evidence.kind === 'ready' && evidence.value.privateWindow && (
        <p class="notice">
          <Icon name="note" size={18} />
          {t('interference.private')}
        </p>
      )}
      {state.failed.value && (
        <p class="notice" role="alert">
          <Icon name="caution" size={18} />
          {t('interference.deedFailed')}
        </p>
      )}
    </>
  );
}
