import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate';
import type { Level, Settings } from '../settings/settings';
import { IconButton } from '../ui/IconButton';
import { mutedLabel } from '../ui/labels';
import { Switch } from '../ui/Switch';
import type { PopupState } from './popup-state';

const LEVELS: readonly Level[] = ['quiet', 'balanced', 'everything'];

/** How loud it is, whether it works at all, and which codes are muted. */
export function SettingsView({ state }: { state: PopupState }) {
  const back = useRef<HTMLDivElement>(null);
  // The button that led here is gone; the way back takes its place.
  useLayoutEffect(() => back.current?.querySelector('button')?.focus(), []);
  return (
    <div class="settings">
      <div ref={back} class="settings-head">
        <IconButton
          icon="left"
          label={t('popup.back')}
          onClick={() => {
            state.view.value = 'history';
          }}
        />
        <h2>{t('popup.settings')}</h2>
      </div>
      <SettingsBody state={state} />
    </div>
  );
}

function SettingsBody({ state }: { state: PopupState }) {
  const settings = state.settings.value;
  if (settings.kind === 'loading') return <p role="status">{t('settings.loading')}</p>;
  if (settings.kind === 'failed') return <p role="alert">{t('settings.failed')}</p>;
  const { paused, muted } = settings.value;
  return (
    <>
      {state.failed.value && (
        <p class="notice" role="alert">
          {t('popup.failed')}
        </p>
      )}
      <Levels settings={settings.value} state={state} />
      <section>
        <Switch on={paused} onChange={(on) => void state.save({ paused: on })}>
          {t('settings.pause')}
        </Switch>
        <p class="hint">{t('settings.pause.text')}</p>
      </section>
      <section>
        <h3>{t('settings.muted')}</h3>
        {muted.length === 0 && <p class="hint">{t('settings.muted.none')}</p>}
        <ul class="muted">
          {muted.map((key) => (
            <li key={key}>
              <span>{mutedLabel(key)}</span>
              <button
                type="button"
                class="button"
                aria-label={t('popup.unmute', { code: mutedLabel(key) })}
                onClick={() => void state.save({ muted: muted.filter((other) => other !== key) })}
              >
                {t('popup.unmuteShort')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <p class="hint">{t('settings.private')}</p>
    </>
  );
}

function Levels({ settings, state }: { settings: Settings; state: PopupState }) {
  return (
    <fieldset>
      <legend>{t('settings.level')}</legend>
      {LEVELS.map((level) => (
        <label key={level} class="level">
          <input
            type="radio"
            name="level"
            checked={settings.level === level}
            onChange={() => void state.save({ level })}
          />
          <span>
            <span class="level-name">{t(`settings.level.${level}`)}</span>
            <span class="hint">{t(`settings.level.${level}.text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
