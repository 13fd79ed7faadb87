import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { Logo } from '../ui/Logo';
import { CheckLink } from './CheckLink';
import { HistoryView } from './HistoryView';
import { InPrivateWindow } from './in-private-window';
import { LibraryLink } from './LibraryLink';
import { LookupResults } from './LookupResults';
import { Notices } from './Notices';
import './popup.css';
import type { PopupSource } from './popup-source';
import { createPopupState } from './popup-state';
import { SearchBox } from './SearchBox';
import { SettingsView } from './SettingsView';

export interface PopupProps {
  source: PopupSource;
}

/** The window under the toolbar button: history, look-up by number, settings. */
export function PopupApp({ source }: PopupProps) {
  const state = useMemo(() => createPopupState(source), [source]);
  useEffect(() => state.start(), [state]);
  const history = state.history.value;
  const isPrivate = history.kind === 'ready' && history.value.privateWindow;
  return (
    <InPrivateWindow.Provider value={isPrivate}>
      <div class="popup">
        <header class="popup-header">
          <h1>
            <Logo size={22} />
            {t('app.name')}
          </h1>
          {state.view.value === 'history' && (
            <span class="popup-tools">
              <LibraryLink subject={null} />
              <IconButton
                icon="settings"
                label={t('popup.settings')}
                onClick={() => {
                  state.view.value = 'settings';
                }}
              />
            </span>
          )}
        </header>
        {state.view.value === 'settings' ? (
          <main>
            <SettingsView state={state} />
          </main>
        ) : (
          <main>
            <SearchBox state={state} />
            <Notices state={state} />
            {state.query.value.trim() === '' && (
              <p class="check-line">
                <CheckLink incident={null} />
              </p>
            )}
            {state.query.value.trim() === '' ? (
              <HistoryView state={state} />
            ) : (
              <LookupResults state={state} />
            )}
          </main>
        )}
      </div>
    </InPrivateWindow.Provider>
  );
}
