import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../i18n/translate';
import type { Code } from '../registry/entry';
import type { IndexEntry } from '../registry/surface-data';
import { codeLabel, sideLabel, surfaceLabel } from '../ui/labels';
import { SideMark } from '../ui/SideMark';
import { entryHash, opcodesOf } from './address';

interface LookAlikesProps {
  code: Code;
  lines: readonly IndexEntry[];
  /** Gets the whole part, for those who move the focus to it. */
  box: RefObject<HTMLElement | null>;
}

/** What the same number means elsewhere, side by side. */
export function LookAlikes({ code, lines, box }: LookAlikesProps) {
  const titleId = useId();
  return (
    <section ref={box} class="alike" aria-labelledby={titleId} tabIndex={-1}>
      <h3 id={titleId}>{t('library.alike', { code })}</h3>
      <p class="hint">{t('library.alike.hint')}</p>
      <ul>
        {lines.map((line) => (
          <li key={entryHash(line)}>
            <a class="alike-card" href={entryHash(line)}>
              <span class="alike-place">
                {line.httpStatus !== null && <strong>{codeLabel(line)} </strong>}
                {surfaceLabel(line.surface)}
              </span>
              <span class="row-title">{line.title}</span>
              {opcodesOf(line.surface) === null && (
                <span class="alike-side">
                  <SideMark side={line.side} size={14} />
                  {sideLabel({ side: line.side, known: true })}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
