import type { IconName } from './Icon';
import { Icon } from './Icon';

interface IconButtonProps {
  icon: IconName;
  /** What it does, for speech and on hover. */
  label: string;
  onClick: () => void;
  disabled?: boolean;
  expanded?: boolean;
}

/** A button that is only a drawing, named by its label. */
export function IconButton({ icon, label, onClick, disabled = false, expanded }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-expanded={expanded}
      title={label}
      // A button that is really disabled would drop the focus of the person who has just used it.
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
