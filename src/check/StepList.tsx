import { t } from '../i18n/translate';
import { Icon, type IconName } from '../ui/Icon';
import { findingOf, type Outcome, type StepResult } from './findings';
import { type StepId, STEPS } from './steps';
import { findingText } from './words';

const MARKS: Record<Outcome | 'waiting' | 'running', IconName> = {
  fine: 'check',
  trouble: 'caution',
  unsure: 'note',
  skipped: 'collapse',
  waiting: 'collapse',
  running: 'hourglass',
};

interface StepListProps {
  /** The step under way, or null. */
  current: StepId | null;
  results: readonly StepResult[];
}

/** All steps in their order, with what each has found so far. */
export function StepList({ current, results }: StepListProps) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('check.steps')}</h2>
      <ol class="steps-done">
        {STEPS.map((step) => {
          const result = results.find((candidate) => candidate.step === step);
          const stage = result?.outcome ?? (step === current ? 'running' : 'waiting');
          return (
            <li key={step} class="step" data-step={step} data-stage={stage}>
              <span class="step-mark">
                <Icon name={MARKS[stage]} />
              </span>
              <div class="step-text">
                <p class="step-head">
                  <span class="step-name">{t(`check.step.${step}`)}</span>{' '}
                  <span class="step-stage">{t(`check.outcome.${stage}`)}</span>
                </p>
                {result && <Found result={result} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Found({ result }: { result: StepResult }) {
  const { advice } = findingOf(result.finding);
  return (
    <>
      <p class="step-found">
        {findingText(result)}
        {result.detail !== null && ` ${result.detail}`}
      </p>
      {result.outcome === 'trouble' && advice !== null && (
        <p class="step-advice">{t(`check.advice.${advice}`)}</p>
      )}
    </>
  );
}
