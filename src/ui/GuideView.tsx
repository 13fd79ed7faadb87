import type { ExplainedFix, ExplainedGuide } from '../explain/explanation';
import { t } from '../i18n/translate';
import { Disclosure } from './Disclosure';
import { FixItem } from './FixItem';

/** The long answer to one number, each part of it closed until asked for. */
export function GuideView({ guide }: { guide: ExplainedGuide }) {
  return (
    <Disclosure class="guide" summary={guide.title}>
      <p>{guide.intro}</p>
      {guide.comparison && <ComparisonTable {...guide.comparison} />}
      <Disclosure summary={t('guide.causes')}>
        <Terms items={guide.causes.map(({ title, text }) => [title, text])} />
      </Disclosure>
      <Fixes title={t('guide.fixes')} fixes={guide.fixes} />
      <Fixes title={t('guide.persists')} fixes={guide.persists} />
      {guide.doNot.length > 0 && (
        <Disclosure summary={t('guide.doNot')}>
          <Terms items={guide.doNot.map(({ advice, reason }) => [advice, reason])} />
        </Disclosure>
      )}
      {guide.questions.length > 0 && (
        <Disclosure summary={t('guide.questions')}>
          {guide.questions.map(({ question, answer }) => (
            <Disclosure key={question} summary={question}>
              <p>{answer}</p>
            </Disclosure>
          ))}
        </Disclosure>
      )}
      <h4>{t('guide.help')}</h4>
      <p>{guide.askForHelp}</p>
    </Disclosure>
  );
}

function Fixes({ title, fixes }: { title: string; fixes: readonly ExplainedFix[] }) {
  if (fixes.length === 0) return null;
  return (
    <Disclosure summary={title}>
      {fixes.map((fix) => (
        <FixItem key={fix.id} fix={fix} />
      ))}
    </Disclosure>
  );
}

function Terms({ items }: { items: readonly (readonly [string, string])[] }) {
  return (
    <dl class="terms">
      {items.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function ComparisonTable(props: { title: string; columns: string[]; rows: string[][] }) {
  const { title, columns, rows } = props;
  return (
    // Wider than the card at times: it scrolls by itself, and so has to be reachable by key.
    <div class="table-frame" role="group" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
