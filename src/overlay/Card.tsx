import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { IncidentView } from '../explain/explanation';
import { t } from '../i18n/translate';
import { CopyButton } from '../ui/CopyButton';
import { CountChip } from '../ui/CountChip';
import { ExplanationView } from '../ui/ExplanationView';
import { OpenFixPage } from '../ui/FixPageLink';
import { Icon } from '../ui/Icon';
import { LiveLine } from '../ui/LiveLine';
import { Verdict } from '../ui/Verdict';
import { codeLabel, surfaceLabel } from '../ui/labels';
import { CardHeader } from './CardHeader';
import type { OverlayActions } from './overlay-actions';
import type { OverlayState } from './overlay-state';

interface CardProps {
  view: IncidentView;
  state: OverlayState;
  actions: Pick<
    OverlayActions,
    'copyReport' | 'reload' | 'openLibrary' | 'openInterference' | 'openFix' | 'openCheck'
  >;
}

/** The full explanation of one incident. */
export function Card({ view: { incident, explanation }, state, actions }: CardProps) {
  const { id } = incident;
  const card = useRef<HTMLElement>(null);
  const titleId = useId();
  const moving = useSignal(false);
  // Only a card the person asked for may take the focus; one that comes by itself never does.
  useLayoutEffect(() => {
    if (state.takeFocusRequest()) card.current?.focus({ preventScroll: true });
  }, [state]);

  // What happened and whose side it is on is painted first; the rest follows with the next frame.
  const whole = useSignal(false);
  useEffect(() => {
    whole.value = true;
  }, [whole]);

  const reloadRank = explanation.fixes.findIndex((fix) => fix.action === 'reload');
  const offersReload = reloadRank >= 0 && reloadRank < 3;
  return (
    <article
      ref={card}
      class="card"
      data-incident={id}
      tabIndex={-1}
      aria-labelledby={titleId}
      onPointerDown={() => state.pin()}
      onKeyDown={() => state.pin()}
    >
      <CardHeader state={state} id={id} moving={moving} />
      <div key={id} class="card-body">
        <Verdict explanation={explanation} />
        <h2 id={titleId}>{explanation.title}</h2>
        <p class="kicker">
          {codeLabel(explanation)} · {surfaceLabel(explanation.surface)}
          <CountChip count={incident.count} />
        </p>
        <p class="live-box">
          <LiveLine incident={incident} now={state.now} />
        </p>
        {whole.value && (
          <OpenFixPage.Provider value={actions.openFix}>
            <ExplanationView
              explanation={explanation}
              route={incident.route}
              findOutMore={
                incident.socket !== null && (
                  <button type="button" class="text-button" onClick={() => actions.openCheck(id)}>
                    {t('card.check')}
                    <Icon name="external" size={12} />
                  </button>
                )
              }
              aboutInterference={
                <button
                  type="button"
                  class="text-button"
                  onClick={() => actions.openInterference()}
                >
                  {t('card.interference')}
                  <Icon name="external" size={12} />
                </button>
              }
            />
          </OpenFixPage.Provider>
        )}
        {whole.value && explanation.known && (
          <button
            type="button"
            class="text-button"
            onClick={() => actions.openLibrary(explanation)}
          >
            {t('card.library', { code: explanation.code })}
            <Icon name="external" size={12} />
          </button>
        )}
      </div>
      <footer class="card-actions" role="group" aria-label={t('card.actions')}>
        {offersReload && (
          <button
            type="button"
            class={reloadRank === 0 ? 'button primary' : 'button'}
            onClick={() => actions.reload()}
          >
            <Icon name="reload" />
            {t('card.reload')}
          </button>
        )}
        <CopyButton key={id} label={t('copy.report')} text={() => actions.copyReport(id)} />
        <button type="button" class="button" onClick={() => state.mute(id)}>
          <Icon name="mute" />
          {t('card.mute')}
        </button>
      </footer>
    </article>
  );
}
