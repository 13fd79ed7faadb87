import type { IncidentView } from '../explain/explanation';
import { t, tCounted } from '../i18n/translate';
import type { Sign, Suspect } from '../interference/suspects';
import { entryHash } from '../library/address';
import { fullTime, relativeTime } from '../ui/clock-time';
import { Disclosure } from '../ui/Disclosure';
import { codeLabel } from '../ui/labels';
import { HowToLimit } from './HowToLimit';
import type { InstalledExtension } from './interference-source';
import type { InterferenceState } from './interference-state';
import { nameOf, tellCount, tellSign } from './suspect-words';

const SHOWN_INCIDENTS = 8;

interface SuspectCardProps {
  suspect: Suspect;
  /** The extension it is, where the browser lets us know. */
  extension: InstalledExtension | null;
  /** The incidents it was seen in, newest first. */
  views: readonly IncidentView[];
  state: InterferenceState;
}

/** One suspect: who, how sure, what was seen and when, and what can be done. */
export function SuspectCard({ suspect, extension, views, state }: SuspectCardProps) {
  const { who, certainty, signs, firstAt, lastAt } = suspect;
  return (
    <li class="box suspect">
      <h3>
        <span>{nameOf(who, extension?.name ?? null)}</span>
        <CertaintyMark certainty={certainty} />
      </h3>
      {weighty(signs).map((sign) => (
        <p key={sign.what}>{tellSign(sign, who)}</p>
      ))}
      <p class="soft" title={`${fullTime(firstAt)} – ${fullTime(lastAt)}`}>
        {tellCount(suspect, Date.now())}
      </p>
      <Incidents views={views} />
      {who.kind === 'extension' ? (
        <HowToLimit state={state} id={extension?.id ?? who.id} />
      ) : who.kind === 'mod' ? (
        <Disclosure summary={t('interference.limit')}>
          <p>{t('interference.limit.mod')}</p>
        </Disclosure>
      ) : (
        <p>
          <a class="link" href="#search">
            {t('interference.findOut')}
          </a>
        </p>
      )}
    </li>
  );
}

/** To have taken part goes without saying where more was seen. */
function weighty(signs: readonly Sign[]): readonly Sign[] {
  const others = signs.filter(({ what }) => what !== 'stack');
  return others.length > 0 ? others : signs;
}

/** How sure it is, as a word. */
export function CertaintyMark({ certainty }: Pick<Suspect, 'certainty'>) {
  return (
    <span class="certainty-mark" data-certainty={certainty}>
      {t(`certainty.${certainty}`)}
    </span>
  );
}

function Incidents({ views }: { views: readonly IncidentView[] }) {
  const more = views.length - SHOWN_INCIDENTS;
  return (
    <Disclosure summary={tCounted('interference.incidents', views.length)}>
      <ul class="incidents">
        {views.slice(0, SHOWN_INCIDENTS).map(({ incident, explanation }) => (
          <li key={incident.id}>
            <a class="link" href={`library.html${entryHash(explanation)}`}>
              {codeLabel(explanation)}: {explanation.title}
            </a>{' '}
            <time dateTime={new Date(incident.lastAt).toISOString()}>
              {relativeTime(incident.lastAt, Date.now())}
            </time>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{tCounted('interference.incidents.more', more)}</p>}
    </Disclosure>
  );
}
