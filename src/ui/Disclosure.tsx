import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface DisclosureProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  /** Whether it is open at first. */
  open?: boolean;
  class?: string;
}

/** A part that opens on demand. The browser's own element: it works from the keyboard by itself. */
export function Disclosure({ summary, children, open = false, class: name }: DisclosureProps) {
  return (
    <details class={name ? `disclosure ${name}` : 'disclosure'} open={open}>
      <summary>
        <Icon name="chevron" size={14} />
        <span class="summary-text">{summary}</span>
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
