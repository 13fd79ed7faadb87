import type { Side } from '../registry/entry';
import { Icon } from './Icon';

/** The drawing of a side. It never stands without its name beside it. */
export function SideMark({ side, size = 18 }: { side: Side; size?: number }) {
  return (
    <span class="side-mark" data-side={side}>
      <Icon name={side} size={size} />
    </span>
  );
}
