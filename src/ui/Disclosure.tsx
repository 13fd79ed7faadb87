import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface DisclosureProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  /** Whether it is open at first. */
  open?: boolean;
  class?: string;
}

/**
 * A part that opens on demand. The browser's own element: it works from the keyboard by itself.
 *
 * What is inside is rendered when it is first opened: a guide holds hundreds of elements, and a card
 * has to be painted at once.
 */
export function Disclosure({ summary, children, open = false, class: name }: DisclosureProps) {
  const wanted = useSignal(open);
  return (
    <details
      class={name ? `disclosure ${name}` : 'disclosure'}
      open={open}
      onToggle={() => {
        wanted.value = true;
      }}
    >
      <summary>
        <Icon name="chevron" size={14} />
        <span class="summary-text">{summary}</span>
      </summary>
      <div class="disclosure-body">{wanted.value && children}</div>
    </details>
  );
}
