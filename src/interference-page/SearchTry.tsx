import type { HalfSearch, Step } from '../interference/half-search';
import { t } from '../i18n/translate';
import { DetailsButton } from './DetailsButton';
import type { InterferenceState } from './interference-state';
import { NameList } from './NameList';

interface SearchTryProps {
  state: InterferenceState;
  search: HalfSearch;
  step: Extract<Step, { off: string[] }>;
}

/** One try: what to turn off, and whether it helped. */
export function SearchTry({ state, search, step }: SearchTryProps) {
  const isPaper = search.how === 'paper';
  const evidence = state.evidence.value;
  const isPrivate = evidence.kind === 'ready' && evidence.value.privateWindow;
  return (
    <div class="box">
      <h3 tabIndex={-1}>
        {step.kind === 'half'
          ? t('interference.search.round', { round: step.round, rounds: step.rounds })
          : t(`interference.search.${step.kind}`)}
      </h3>
      <ol class="tasks">
        <li>
          <p>
            {t(isPaper ? 'interference.search.turnOff.numbers' : 'interference.search.turnOff')}
          </p>
          <NameList state={state} search={search} ids={step.off} />
          {isPaper ? (
            <DetailsButton state={state} id={null} />
          ) : (
            <Turn state={state} {...{ search, step }} />
          )}
        </li>
        <li>{t('interference.search.reload')}</li>
        <li>
          <p id="helped">{t('interference.search.helped')}</p>
          <div class="row" role="group" aria-labelledby="helped">
            <button type="button" class="button" onClick={() => void state.answer(true)}>
              {t('interference.search.yes')}
            </button>
            <button type="button" class="button" onClick={() => void state.answer(false)}>
              {t('interference.search.no')}
            </button>
          </div>
        </li>
      </ol>
      <p class="soft">
        {t(isPrivate ? 'interference.search.kept.private' : 'interference.search.kept')}
      </p>
      <div class="row">
        {search.answers.length > 0 && (
          <button type="button" class="button" onClick={() => void state.undo()}>
            {t('interference.search.undo')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void state.stop()}>
          {t('interference.search.stop')}
        </button>
      </div>
    </div>
  );
}

/** Turns the one half off and the rest on where the browser allows it, or says which ones. */
function Turn({ state, search, step }: SearchTryProps) {
  const extensions = state.extensions.value;
  if (state.mayList.value !== true) {
    return (
      <>
        <p class="soft">{t('interference.search.noNames')}</p>
        <DetailsButton state={state} id={null} />
      </>
    );
  }
  if (extensions.kind !== 'ready') return null;
  const installed = extensions.value.filter(({ id }) => search.candidates.includes(id));
  const idsOf = (wanted: boolean) =>
    installed
      .filter(({ id, enabled }) => enabled !== wanted && step.off.includes(id) !== wanted)
      .map(({ id }) => id);
  const toTurnOff = idsOf(false);
  const toTurnOn = idsOf(true);
  const isDone = toTurnOff.length + toTurnOn.length === 0;
  return (
    <>
      {toTurnOn.length > 0 && (
        <>
          <p>{t('interference.search.backOn')}</p>
          <NameList state={state} search={search} ids={toTurnOn} />
        </>
      )}
      {state.canSwitch && !isDone && (
        <p>
          <button
            type="button"
            class="button primary"
            onClick={() => void state.turn(toTurnOff, toTurnOn)}
          >
            {t('interference.search.turn')}
          </button>
        </p>
      )}
      {!state.canSwitch && !isDone && <DetailsButton state={state} id={null} />}
      <p role="status" class="done">
        {isDone ? t('interference.search.turned') : ''}
      </p>
      {state.stuck.value.size > 0 && !isDone && (
        <p role="alert">{t('interference.search.stuck')}</p>
      )}
    </>
  );
}
