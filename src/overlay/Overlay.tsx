import { useLayoutEffect } from 'preact/hooks';
import { t } from '../i18n/translate';
import { Card } from './Card';
import type { FocusReturn } from './focus-return';
import type { OverlayActions } from './overlay-actions';
import type { OverlayState } from './overlay-state';
import { Pill } from './Pill';

interface OverlayProps {
  state: OverlayState;
  actions: Pick<
    OverlayActions,
    'copyReport' | 'reload' | 'openLibrary' | 'openInterference' | 'openFix' | 'openCheck'
  >;
  focus: FocusReturn;
}

/** The whole overlay: a stack of lines, or one card, in a corner of the page. */
export function Overlay({ state, actions, focus }: OverlayProps) {
  const open = state.open.value;
  const pills = state.pills.value;
  const hidden = state.views.value.length - pills.length;

  // What had the focus may have gone with this change; it is never left nowhere.
  useLayoutEffect(() => focus.mend());

  const onKeyDown = (event: KeyboardEvent) => {
    const target = open ?? pills.find((view) => focus.isWithin(view.incident.id));
    if (event.key !== 'Escape' || !target) return;
    event.preventDefault();
    state.dismiss(target.incident.id);
  };

  return (
    <>
      <div class="spoken" role="status" aria-live="polite" aria-atomic="true">
        {state.spoken.value}
      </div>
      <div
        class="corner"
        data-corner={state.corner.value}
        onKeyDown={onKeyDown}
        onPointerEnter={() => focus.setHovered(true)}
        onPointerLeave={() => focus.setHovered(false)}
      >
        {(open !== null || pills.length > 0) && (
          <section class="region" aria-label={t('app.region')}>
            {open && <Card view={open} state={state} actions={actions} />}
            {pills.map((view, index) => (
              <Pill
                key={view.incident.id}
                view={view}
                state={state}
                more={index === pills.length - 1 ? hidden : 0}
              />
            ))}
          </section>
        )}
      </div>
    </>
  );
}
