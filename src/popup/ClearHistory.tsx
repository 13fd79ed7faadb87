import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/translate';
import { Icon } from '../ui/Icon';

/** Deletes everything, after a question in the same place. */
export function ClearHistory({ onClear }: { onClear: () => Promise<void> }) {
  const asking = useSignal(false);
  const begin = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone either way; the harmless one gets the focus.
    if (asking.value) keep.current?.focus();
    else if (wasAsking.current) begin.current?.focus();
    wasAsking.current = asking.value;
  }, [asking.value]);

  return (
    <div class="clear">
      {asking.value ? (
        <div role="group" aria-label={t('popup.clear')}>
          <p role="status">{t('popup.clear.question')}</p>
          <button
            ref={keep}
            type="button"
            class="button"
            onClick={() => {
              asking.value = false;
            }}
          >
            {t('popup.clear.no')}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              asking.value = false;
              void onClear();
            }}
          >
            {t('popup.clear.yes')}
          </button>
        </div>
      ) : (
        <button
          ref={begin}
          type="button"
          class="button"
          onClick={() => {
            asking.value = true;
          }}
        >
          <Icon name="trash" />
          {t('popup.clear')}
        </button>
      )}
    </div>
  );
}
