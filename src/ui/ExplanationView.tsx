import type { ComponentChildren } from 'preact';
import type { Explanation } from '../explain/explanation';
import { t } from '../i18n/translate';
import { ExplanationMore, type EntryLinks } from './ExplanationMore';
import { FixItem } from './FixItem';
import { Icon } from './Icon';

/** So many things to do are shown at once; more would hide the first. */
const FIRST_FIXES = 3;

interface ExplanationViewProps {
  explanation: Explanation;
  /** Route template of the failed request, or null. */
  route: string | null;
  /** How to reach other entries. The overlay has no way: a page may not link to ours. */
  links?: EntryLinks | undefined;
  /** Whether all of it is open at first. */
  whole?: boolean;
  /** The way from a warning to all that is known of it. */
  aboutInterference?: ComponentChildren;
  /** The way to find out more than was seen. */
  findOutMore?: ComponentChildren;
}

/** What a failure means and what to do: everything below its title. */
export function ExplanationView(props: ExplanationViewProps) {
  const { explanation, route, links, whole = false, aboutInterference, findOutMore } = props;
  const { meaning, limits, seen, interference, fixes, doNot } = explanation;
  return (
    <div class="explanation">
      <p class="meaning">{meaning}</p>
      {limits !== null && (
        <p class="limits">
          <strong>{t('explain.limits')}</strong> {limits}
        </p>
      )}
      {interference && (
        <div class="warning">
          <Icon name="caution" size={18} />
          <div>
            <h3>{t(`explain.interference.${interference.certainty}`)}</h3>
            <p>{interference.text}</p>
            {aboutInterference}
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
      {findOutMore}
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
      <ExplanationMore
        explanation={explanation}
        fixes={fixes.slice(FIRST_FIXES)}
        route={route}
        links={links}
        open={whole}
      />
    </div>
  );
}
