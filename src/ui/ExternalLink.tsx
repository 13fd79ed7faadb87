import { t } from '../i18n/translate';
import { Icon } from './Icon';

/** A link out, in a new tab. What is not a plain web address is shown as text. */
export function ExternalLink({ label, href }: { label: string; href: string | null }) {
  if (!href?.startsWith('https://')) return <span>{label}</span>;
  return (
    <a
      class="link"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('link.newTab', { label })}
    >
      {label}
      <Icon name="external" size={12} />
    </a>
  );
}
