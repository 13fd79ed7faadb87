import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate';
import { Switch } from './Switch';

/** The same failure for somebody who writes a bot: hidden until it is asked for. */
export function DeveloperText({ text }: { text: string }) {
  const shown = useSignal(false);
  return (
    <section class="developer">
      <Switch
        on={shown.value}
        onChange={(on) => {
          shown.value = on;
        }}
      >
        {t('explain.developer')}
      </Switch>
      {shown.value && <p>{text}</p>}
    </section>
  );
}
