import type { IncidentView } from '../explain/explanation';
import { t } from '../i18n/translate';
import { suspectsOf } from '../interference/suspects';
import { bearsOnInterference } from '../interference-page/bearing';
import { nameOf } from '../interference-page/suspect-words';
import { Icon } from '../ui/Icon';

/** What was seen longer ago is on the page of its own, and no news here. */
const RECENT_MS = 7 * 24 * 60 * 60_000;

/** One line on who may be in the way; nothing without evidence. */
export function InterferenceLine({ views }: { views: readonly IncidentView[] }) {
  const bearing = views.filter(
    (view) => bearsOnInterference(view) && view.incident.lastAt > Date.now() - RECENT_MS,
  );
  const [suspect] = suspectsOf(bearing.map(({ incident }) => incident));
  if (suspect === undefined) return null;
  return (
    <div class="notice">
      <Icon name="caution" size={18} />
      <p>
        {t('interference.line', { who: nameOf(suspect.who) })}
        <br />
        <InterferenceLink text={t('interference.line.more')} />
      </p>
    </div>
  );
}

/** Leads to the page on who else is at work in this browser, in a tab of its own. */
export function InterferenceLink({ text }: { text: string }) {
  return (
    <a
      class="link"
      href="interference.html"
      target="_blank"
      aria-label={t('link.newTab', { label: text })}
    >
      {text}
      <Icon name="external" size={12} />
    </a>
  );
}
