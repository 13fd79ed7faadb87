import type { Subject } from '../explain/explain';
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
  links: EntryLinks | undefined;
  /** Whether it is open at first. */
  open: boolean;
}

/** Where entries have pages of their own. */
export interface EntryLinks {
  hrefOf: (subject: Subject) => string;
  newTab: boolean;
}

/** What is worth having, but not at once. */
export function ExplanationMore(props: ExplanationMoreProps) {
  const { explanation, fixes, route, links, open } = props;
  const { persists, causes, related, sources, guide, developer, direction } = explanation;
  return (
    <>
      {guide && <GuideView guide={guide} />}
      <Disclosure class="more" summary={t('explain.more')} open={open}>
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
            <h3>{t(direction === null ? 'explain.related' : 'explain.seeAlso')}</h3>
            <ul class="related">
              {related.map((other) => (
                <li key={`${other.surface}/${codeLabel(other)}`}>
                  <EntryName subject={other} links={links} />
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

function EntryName({ subject, links }: { subject: Subject; links: EntryLinks | undefined }) {
  const name = `${codeLabel(subject)}, ${surfaceLabel(subject.surface)}`;
  if (links === undefined) return <strong>{name}</strong>;
  return (
    <a
      class="link"
      href={links.hrefOf(subject)}
      {...(links.newTab && { target: '_blank', 'aria-label': t('link.newTab', { label: name }) })}
    >
      {name}
    </a>
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
