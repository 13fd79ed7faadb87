import { t } from '../i18n/translate';
import { Disclosure } from '../ui/Disclosure';
import { DetailsButton } from './DetailsButton';
import type { InterferenceState } from './interference-state';

/** How to keep one extension away from Discord, the least harmful way first. */
export function HowToLimit({ state, id }: { state: InterferenceState; id: string }) {
  const family = state.browser === 'firefox' ? 'firefox' : 'chrome';
  return (
    <Disclosure summary={t('interference.limit')}>
      <ol>
        <li>{t('interference.limit.own')}</li>
        <li>{t(`interference.limit.open.${family}`)}</li>
        <li>{t(`interference.limit.access.${family}`)}</li>
        <li>{t('interference.limit.reload')}</li>
      </ol>
      <p class="soft">{t('interference.limit.note')}</p>
      <p class="soft">{t('interference.limit.undo')}</p>
      <DetailsButton state={state} id={id} />
    </Disclosure>
  );
}
