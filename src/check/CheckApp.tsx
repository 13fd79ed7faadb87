import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../i18n/translate';
import { CopyButton } from '../ui/CopyButton';
import { Icon } from '../ui/Icon';
import { Logo } from '../ui/Logo';
import './check.css';
import type { CheckSource } from './check-source';
import { type CheckState, createCheckState } from './check-state';
import { LastCheck } from './LastCheck';
import { RemedyList } from './RemedyList';
import { StepList } from './StepList';
import { SummaryBox } from './SummaryBox';
import { STEPS } from './steps';

/** A check of the way to Discord, made on a click, and what can be done at once. */
export function CheckApp({ source }: { source: CheckSource }) {
  const state = useMemo(() => createCheckState(source), [source]);
  useEffect(() => {
    document.title = `${t('check.title')} · ${t('app.name')}`;
    return state.start();
  }, [state]);
  const summary = state.summary.value;
  return (
    <div class="check">
      <header class="check-header">
        <Logo size={24} />
        <h1>{t('check.title')}</h1>
      </header>
      <main>
        <section class="check-intro">
          <p>{t('check.intro')}</p>
          <StartButton state={state} />
        </section>
        <p class="spoken" role="status">
          {spoken(state)}
        </p>
        {state.last.value && <LastCheck check={state.last.value} now={source.now()} />}
        {summary && <SummaryBox summary={summary} browser={source.browser} />}
        {state.phase.value === 'cancelled' && <p class="check-note">{t('check.cancelled')}</p>}
        {state.phase.value !== 'idle' && (
          <StepList current={state.current.value} results={state.results.value} />
        )}
        {summary && (
          <p class="check-copy">
            <CopyButton label={t('check.copy')} text={state.asText} />
          </p>
        )}
        <RemedyList state={state} browser={source.browser} />
      </main>
    </div>
  );
}

/** One button for begin and stop: it keeps the focus of the person who has just used it. */
function StartButton({ state }: { state: CheckState }) {
  const phase = state.phase.value;
  const isRunning = phase === 'running';
  const label = isRunning ? 'check.stop' : phase === 'idle' ? 'check.start' : 'check.again';
  return (
    <button
      type="button"
      class={isRunning ? 'button' : 'button primary'}
      onClick={() => {
        if (isRunning) state.cancel();
        else void state.run();
      }}
    >
      <Icon name={isRunning ? 'close' : 'network'} />
      {t(label)}
    </button>
  );
}

/** What a screen reader is told: where it is, and what it came to. */
function spoken({ phase, current, results, summary }: CheckState): string {
  if (summary.value) return t(`check.summary.${summary.value.id}`);
  if (phase.value === 'cancelled') return t('check.cancelled');
  if (current.value === null) return '';
  return t('check.progress', {
    index: results.value.length + 1,
    total: STEPS.length,
    step: t(`check.step.${current.value}`),
  });
}
