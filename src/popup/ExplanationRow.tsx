import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import type { Explanation } from '../explain/explanation';
import { t } from '../i18n/translate';
import { ExplanationView } from '../ui/ExplanationView';
import { Icon } from '../ui/Icon';
import { codeLabel, surfaceLabel } from '../ui/labels';
import { InterferenceLink } from './InterferenceLine';
import { InPrivateWindow } from './in-private-window';
import { LibraryLink, libraryHref } from './LibraryLink';
import { SideMark } from '../ui/SideMark';
import { Verdict } from '../ui/Verdict';

interface ExplanationRowProps {
  explanation: Explanation;
  route: string | null;
  /** Whether the person has not seen it yet. */
  fresh?: boolean;
  /** What stands below the title. */
  line: ComponentChildren;
  /** What stands at the end of the row. */
  mark?: ComponentChildren;
  /** Buttons below the explanation. */
  actions?: ComponentChildren;
}

/** A title that opens to the full explanation. What is closed is not drawn at all. */
export function ExplanationRow(props: ExplanationRowProps) {
  const { explanation, route, fresh = false, line, mark, actions } = props;
  const open = useSignal(false);
  const bodyId = useId();
  const isPrivate = useContext(InPrivateWindow);
  return (
    <li class="row">
      <h2>
        <button
          type="button"
          class="row-head"
          aria-expanded={open.value}
          aria-controls={open.value ? bodyId : undefined}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <SideMark side={explanation.side} />
          <span class="row-text">
            <span class="row-title">
              {fresh && (
                <span class="fresh" title={t('popup.new')}>
                  <span class="spoken">{t('popup.new')}</span>
                </span>
              )}
              {explanation.title}
            </span>
            <span class="row-line">{line}</span>
          </span>
          {mark !== undefined && <span class="row-mark">{mark}</span>}
          <Icon name="chevron" size={14} />
        </button>
      </h2>
      {open.value && (
        <div class="row-body" id={bodyId}>
          <Verdict explanation={explanation} />
          <p class="row-code">
            {codeLabel(explanation)} · {surfaceLabel(explanation.surface)}
          </p>
          <ExplanationView
            explanation={explanation}
            route={route}
            links={isPrivate ? undefined : { hrefOf: libraryHref, newTab: true }}
            aboutInterference={<InterferenceLink text={t('card.interference')} />}
          />
          <div class="row-actions">
            {actions}
            {explanation.known && <LibraryLink subject={explanation} />}
          </div>
        </div>
      )}
    </li>
  );
}
