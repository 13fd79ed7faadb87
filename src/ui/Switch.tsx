import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}

/** Something that is on or off at once, named by what stands in it. */
export function Switch({ on, onChange, children }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      <span class="switch-text">{children}</span>
      <span class="switch-track" />
    </button>
  );
}
