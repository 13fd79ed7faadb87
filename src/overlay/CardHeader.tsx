import type { Signal } from '@preact/signals';
import { t } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { Logo } from '../ui/Logo';
import { CORNERS } from './corner';
import type { OverlayState } from './overlay-state';

interface CardHeaderProps {
  state: OverlayState;
  /** Of the incident on show. */
  id: string;
  /** Whether the choice of corners is open. */
  moving: Signal<boolean>;
}

/** Who is speaking, which of several incidents this is, and what to do with the card itself. */
export function CardHeader({ state, id, moving }: CardHeaderProps) {
  return (
    <header class="card-header">
      <span class="brand">
        <Logo />
        {t('app.name')}
      </span>
      <Pager state={state} id={id} />
      <span class="window-buttons">
        <IconButton
          icon="corners"
          label={t('card.move')}
          expanded={moving.value}
          onClick={() => {
            moving.value = !moving.value;
          }}
        />
        <IconButton icon="collapse" label={t('card.collapse')} onClick={state.collapse} />
        <IconButton icon="close" label={t('card.dismiss')} onClick={() => state.dismiss(id)} />
      </span>
      {moving.value && (
        <div class="segments" role="group" aria-label={t('card.move')}>
          {CORNERS.map((corner) => (
            <button
              key={corner}
              type="button"
              aria-pressed={state.corner.value === corner}
              onClick={() => {
                state.corner.value = corner;
              }}
            >
              {t(`card.corner.${corner}`)}
            </button>
          ))}
        </div>
      )}
    </header>
  );
}

function Pager({ state, id }: { state: OverlayState; id: string }) {
  const views = state.views.value;
  const index = views.findIndex((view) => view.incident.id === id);
  if (views.length < 2) return null;
  const turn = (to: number) => {
    const view = views[to];
    if (!view) return;
    state.turnTo(view.incident.id);
    state.spoken.value = view.explanation.title;
  };
  return (
    <span class="pager" role="group" aria-label={t('card.pager')}>
      <IconButton
        icon="left"
        label={t('card.previous')}
        disabled={index === 0}
        onClick={() => turn(index - 1)}
      />
      <span class="pager-position">
        {t('card.position', { index: index + 1, total: views.length })}
      </span>
      <IconButton
        icon="right"
        label={t('card.next')}
        disabled={index === views.length - 1}
        onClick={() => turn(index + 1)}
      />
    </span>
  );
}
