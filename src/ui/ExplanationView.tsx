import type { Explanation } from '../explain/explanation';
import { t } from '../i18n/translate';
import { ExplanationMore } from './ExplanationMore';
import { FixItem } from './FixItem';
import { Icon } from './Icon';

/** So many things to do are shown at once; more would hide the first. */
const FIRST_FIXES = 3;

interface ExplanationViewProps {
  explanation: Explanation;
  /** Route template of the failed request, or null. */
  route: string | null;
}

/** What a failure means and what to do: everything below its title. */
export function ExplanationView({ explanation, route }: ExplanationViewProps) {
  const { meaning, seen, interference, fixes, doNot } = explanation;
  return (
    <div class="explanation">
      <p class="meaning">{meaning}</p>
      {interference && (
        <div class="warning">
          <Icon name="caution" size={18} />
          <div>
            <h3>{t(`explain.interference.${interference.certainty}`)}</h3>
            <p>{interference.text}</p>
          </div>
        </div>
      )}
      {seen.length > 0 && (
        <section>
          <h3>{t('explain.seen')}</h3>
          <ul class="seen">
            {seen.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {fixes.length > 0 && (
        <section>
          <h3>{t('explain.fixes')}</h3>
          <div class="fixes">
            {fixes.slice(0, FIRST_FIXES).map((fix, index) => (
              <FixItem key={fix.id} fix={fix} open={index === 0} />
            ))}
          </div>
        </section>
      )}
      {doNot !== null && (
        <div class="do-not">
          <Icon name="avoid" size={18} />
          <div>
            <h3>{t('explain.doNot')}</h3>
            <p>{doNot}</p>
          </div>
        </div>
      )}
      <ExplanationMore explanation={explanation} fixes={fixes.slice(FIRST_FIXES)} route={route} />
    </div>
  );
}
