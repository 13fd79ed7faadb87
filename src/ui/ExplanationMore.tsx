import type { ExplainedCause, ExplainedFix, Explanation } from '../explain/explanation';
import { t } from '../i18n/translate';
import { DeveloperText } from './DeveloperText';
import { Disclosure } from './Disclosure';
import { ExternalLink } from './ExternalLink';
import { FixItem } from './FixItem';
import { GuideView } from './GuideView';
import { codeLabel, surfaceLabel } from './labels';

interface ExplanationMoreProps {
  explanation: Explanation;
  /** What is left of the fixes after the first ones. */
  fixes: readonly ExplainedFix[];
  route: string | null;
}

/** What is worth having, but not at once. */
export function ExplanationMore({ explanation, fixes, route }: ExplanationMoreProps) {
  const { persists, causes, related, sources, guide, developer } = explanation;
  return (
    <>
      {guide && <GuideView guide={guide} />}
      <Disclosure class="more" summary={t('explain.more')}>
        <FixGroup title={t('explain.moreFixes')} fixes={fixes} />
        <FixGroup title={t('explain.persists')} fixes={persists} />
        {causes.length > 0 && (
          <section>
            <h3>{t('explain.causes')}</h3>
            <ul class="causes">
              {causes.map((cause) => (
                <CauseItem key={cause.id} cause={cause} />
              ))}
            </ul>
          </section>
        )}
        {related.length > 0 && (
          <section>
            <h3>{t('explain.related')}</h3>
            <ul class="related">
              {related.map((other) => (
                <li key={`${other.surface}/${codeLabel(other)}`}>
                  <strong>
                    {codeLabel(other)}, {surfaceLabel(other.surface)}
                  </strong>
                  <br />
                  {other.title}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{t('explain.code')}</h3>
          <CodeFacts explanation={explanation} route={route} />
        </section>
        {developer !== '' && <DeveloperText text={developer} />}
        {sources.length > 0 && (
          <section>
            <h3>{t('explain.sources')}</h3>
            <ul class="sources">
              {sources.map(({ title, href }) => (
                <li key={title}>
                  <ExternalLink label={title} href={href} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Disclosure>
    </>
  );
}

function FixGroup({ title, fixes }: { title: string; fixes: readonly ExplainedFix[] }) {
  if (fixes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <div class="fixes">
        {fixes.map((fix) => (
          <FixItem key={fix.id} fix={fix} />
        ))}
      </div>
    </section>
  );
}

function CauseItem({ cause }: { cause: ExplainedCause }) {
  return (
    <li>
      <span class="certainty" data-certainty={cause.certainty}>
        {t(`certainty.${cause.certainty}`)}
      </span>
      <span>{cause.text}</span>
    </li>
  );
}

function CodeFacts({ explanation, route }: { explanation: Explanation; route: string | null }) {
  const { surface, code, httpStatus, name, known } = explanation;
  const facts: [string, string][] = [
    [t('explain.code.number'), String(code)],
    [t('explain.code.name'), known ? name : t('explain.unknown')],
    [t('explain.code.surface'), surfaceLabel(surface)],
  ];
  if (httpStatus !== null && httpStatus !== code) {
    facts.push([t('explain.code.status'), String(httpStatus)]);
  }
  if (route !== null) facts.push([t('explain.code.route'), route]);
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
