import { useSignal } from '@preact/signals';
import type { ExplainedFix } from '../explain/explanation';
import { t } from '../i18n/translate';
import { Disclosure } from './Disclosure';
import { ExternalLink } from './ExternalLink';
import { FixPageLink } from './FixPageLink';

/** From this harm on, what it costs is said before it is opened. */
const HARM_WORTH_A_WORD = 2;

/** One thing to do: what, why, how, and what it may cost. */
export function FixItem({ fix, open = false }: { fix: ExplainedFix; open?: boolean }) {
  return (
    <Disclosure open={open} class="fix" summary={<FixHead fix={fix} />}>
      <p class="fix-why">{fix.why}</p>
      <FixPageLink fix={fix} />
      <FixSteps fix={fix} />
      {fix.risk !== null && (
        <p class="fix-note risk">
          <strong>{t('fix.risk')}</strong> {fix.risk}
        </p>
      )}
      {fix.undo !== null && (
        <p class="fix-note">
          <strong>{t('fix.undo')}</strong> {fix.undo}
        </p>
      )}
      {fix.links.length > 0 && (
        <p class="fix-links">
          {fix.links.map((link) => (
            <ExternalLink key={link.href} {...link} />
          ))}
        </p>
      )}
    </Disclosure>
  );
}

function FixHead({ fix }: { fix: ExplainedFix }) {
  return (
    <>
      <span class="fix-title">{fix.title}</span>
      {fix.harm >= HARM_WORTH_A_WORD && (
        <span class="fix-harm" data-harm={fix.harm}>
          {t(`fix.harm.${fix.harm}`)}
        </span>
      )}
    </>
  );
}

function FixSteps({ fix }: { fix: ExplainedFix }) {
  const elsewhere = useSignal(fix.steps.length === 0);
  const lists = elsewhere.value ? fix.elsewhere : [{ platform: '', steps: fix.steps }];
  return (
    <>
      {fix.steps.length > 0 && fix.elsewhere.length > 0 && (
        <div class="segments" role="group" aria-label={t('fix.where')}>
          {[false, true].map((other) => (
            <button
              key={String(other)}
              type="button"
              aria-pressed={elsewhere.value === other}
              onClick={() => {
                elsewhere.value = other;
              }}
            >
              {t(other ? 'fix.elsewhere' : 'fix.here')}
            </button>
          ))}
        </div>
      )}
      {lists.map(({ platform, steps }) => (
        <div key={platform} class="steps">
          {platform !== '' && <p class="steps-platform">{platform}</p>}
          <Steps steps={steps} />
        </div>
      ))}
    </>
  );
}

/** A list of one is a sentence, not a list. */
function Steps({ steps }: { steps: readonly string[] }) {
  if (steps.length < 2) return <p>{steps[0]}</p>;
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  );
}
