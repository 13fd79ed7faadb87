import type { Explanation } from '../explain/explanation';
import { t } from '../i18n/translate';
import { sideLabel } from './labels';
import { SideMark } from './SideMark';

/** The two things to know first: whose side it is on, and whether it passes. */
export function Verdict({ explanation }: { explanation: Explanation }) {
  const { side, recovers } = explanation;
  return (
    <p class="verdict">
      <SideMark side={side} size={22} />
      <span>
        <span class="side-name">{sideLabel(explanation)}</span>{' '}
        <span class="recovers">{t(`recovers.${recovers}`)}</span>
      </span>
    </p>
  );
}
