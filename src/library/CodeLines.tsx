import type { IndexEntry } from '../registry/surface-data';
import { codeLabel, sideLabel, surfaceLabel } from '../ui/labels';
import { SideMark } from '../ui/SideMark';
import { entryHash } from './address';

interface CodeLinesProps {
  lines: readonly IndexEntry[];
  /** The line of the entry that is open, or null. */
  current: IndexEntry | null;
  /** Within one family its name says nothing; Discord's own label stands in its place. */
  withinFamily?: boolean;
}

/** Codes as a list of links: number, title, place and side. */
export function CodeLines({ lines, current, withinFamily = false }: CodeLinesProps) {
  return (
    <ul class="rows">
      {lines.map((line) => {
        const href = entryHash(line);
        return (
          <li key={href}>
            <a
              class="line"
              href={href}
              aria-current={line === current ? 'page' : undefined}
              data-stop
            >
              <SideMark side={line.side} />
              <span class="row-text">
                <span class="row-title">{line.title}</span>
                <span class="row-line">
                  <span>
                    <strong>{codeLabel(line)}</strong> ·{' '}
                    {withinFamily ? line.name : surfaceLabel(line.surface)}
                  </span>
                  <span>{sideLabel({ side: line.side, known: true })}</span>
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
