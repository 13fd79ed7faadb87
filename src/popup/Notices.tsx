import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';
import { InterferenceLine } from './InterferenceLine';
import type { PopupState } from './popup-state';

/** What stands in the way of Errata's work, and what is special about this window. */
export function Notices({ state }: { state: PopupState }) {
  const settings = state.settings.value;
  const history = state.history.value;
  return (
    <>
      {state.siteAccess.value === false && <AccessNotice state={state} />}
      {settings.kind === 'ready' && settings.value.paused && (
        <div class="notice">
          <Icon name="pause" size={18} />
          <p>{t('popup.paused')}</p>
          <button type="button" class="button" onClick={() => void state.save({ paused: false })}>
            {t('popup.resume')}
          </button>
        </div>
      )}
      {history.kind === 'ready' && history.value.privateWindow && (
        <div class="notice">
          <Icon name="note" size={18} />
          <p>{t('popup.private')}</p>
        </div>
      )}
      {history.kind === 'ready' && <InterferenceLine views={history.value.views} />}
      {state.failed.value && (
        <p class="notice" role="alert">
          {t('popup.failed')}
        </p>
      )}
    </>
  );
}

function AccessNotice({ state }: { state: PopupState }) {
  const refused = useSignal(false);
  return (
    <section class="access warning">
      <Icon name="caution" size={18} />
      <div>
        <h2>{t('popup.access.title')}</h2>
        <p>{t('popup.access.text')}</p>
        <button
          type="button"
          class="button primary"
          onClick={() =>
            void state.requestSiteAccess().then((granted) => {
              refused.value = !granted;
            })
          }
        >
          {t('popup.access.button')}
        </button>
        {refused.value && <p role="status">{t('popup.access.refused')}</p>}
      </div>
    </section>
  );
}
