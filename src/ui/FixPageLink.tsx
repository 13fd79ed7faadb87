import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ExplainedFix } from '../explain/explanation';
import { t } from '../i18n/translate';
import { type PageFix, pageFixHref } from '../remedies/page-fix';
import { Icon } from './Icon';

/** Opens the page of a fix. Where there is none, as on our own pages, a link does. */
export const OpenFixPage = createContext<((fix: PageFix) => void) | null>(null);

/** Leads to where a fix is done for the person; nothing for a fix that is theirs to do. */
export function FixPageLink({ fix: { action, title } }: { fix: ExplainedFix }) {
  const open = useContext(OpenFixPage);
  if (action === null || action === 'reload' || action === 'open-link') return null;
  const label = t(action === 'half-search' ? 'fix.stepByStep' : 'fix.oneClick');
  const name = t('fix.page', { label, fix: title });
  const text = (
    <>
      {label}
      <Icon name="external" size={12} />
    </>
  );
  return open ? (
    <button type="button" class="text-button" aria-label={name} onClick={() => open(action)}>
      {text}
    </button>
  ) : (
    <a class="link" href={pageFixHref(action)} target="_blank" aria-label={name}>
      {text}
    </a>
  );
}
