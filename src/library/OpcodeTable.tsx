import { t } from '../i18n/translate';
import type { Code, Direction } from '../registry/entry';
import type { IndexEntry } from '../registry/surface-data';
import { entryHash } from './address';

interface OpcodeTableProps {
  /** What the table is of. */
  caption: string;
  lines: readonly IndexEntry[];
  current: IndexEntry | null;
  directions: ReadonlyMap<Code, Direction>;
}

/** The opcodes of a connection, with the way each one travels. */
export function OpcodeTable({ caption, lines, current, directions }: OpcodeTableProps) {
  return (
    <div class="opcode-frame">
      <table class="opcodes">
        <caption class="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library.table.number')}</th>
            <th scope="col">{t('library.table.name')}</th>
            <th scope="col">{t('library.table.direction')}</th>
            <th scope="col">{t('library.table.title')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const direction = directions.get(line.code);
            return (
              <tr key={line.code} data-current={line === current}>
                <td>{line.code}</td>
                <th scope="row">
                  <a
                    class="link"
                    href={entryHash(line)}
                    aria-current={line === current ? 'page' : undefined}
                    data-stop
                  >
                    {line.name}
                  </a>
                </th>
                <td>{direction !== undefined && t(`library.direction.${direction}`)}</td>
                <td>{line.title}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
