import { type HalfSearch, maybeOff, type Step } from '../interference/half-search';
import { t } from '../i18n/translate';
import { HowToLimit } from './HowToLimit';
import type { InterferenceState } from './interference-state';
import { NameList } from './NameList';
import { idLabel } from './search-words';

interface SearchEndProps {
  state: InterferenceState;
  search: HalfSearch;
  step: Step;
}

/** What came of the search, and what is to be turned on again. */
export function SearchEnd({ state, search, step }: SearchEndProps) {
  const { title, text } = resultOf(state, search, step);
  const found = !search.stopped && step.kind === 'found' ? step.id : null;
  return (
    <div class="box">
      <h3 tabIndex={-1}>{title}</h3>
      {text !== null && <p>{text}</p>}
      {found !== null && search.how === 'list' && <HowToLimit state={state} id={found} />}
      <Restore state={state} search={search} />
      <div class="row">
        {!search.stopped && (
          <button type="button" class="button" onClick={() => void state.undo()}>
            {t('interference.search.undo')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void state.finish()}>
          {t('interference.search.finish')}
        </button>
      </div>
    </div>
  );
}

function resultOf(
  state: InterferenceState,
  search: HalfSearch,
  step: Step,
): { title: string; text: string | null } {
  if (search.stopped) return { title: t('interference.search.stopped'), text: null };
  if (step.kind === 'found') {
    const extensions = state.extensions.value;
    const name =
      search.how === 'paper'
        ? t('interference.search.number', { number: step.id })
        : idLabel(step.id, extensions.kind === 'ready' ? extensions.value : []);
    return {
      title: t('interference.search.found', { name }),
      text: t('interference.search.found.text'),
    };
  }
  return step.kind === 'several'
    ? {
        title: t('interference.search.several'),
        text: t('interference.search.several.text'),
      }
    : {
        title: t('interference.search.nobodyFound'),
        text: t('interference.search.nobodyFound.text'),
      };
}

function Restore({ state, search }: { state: InterferenceState; search: HalfSearch }) {
  const extensions = state.extensions.value;
  const mayList = state.mayList.value === true && extensions.kind === 'ready';
  // The browser knows best what is off; on paper the last two tries tell.
  const off =
    search.how === 'list' && mayList
      ? extensions.value
          .filter(({ id, enabled }) => !enabled && search.candidates.includes(id))
          .map(({ id }) => id)
      : maybeOff(search);
  return (
    <>
      <h4>{t('interference.search.restore')}</h4>
      {off.length === 0 ? (
        <p role="status">{t('interference.search.restore.none')}</p>
      ) : (
        <>
          <p>{t('interference.search.restore.text')}</p>
          <NameList state={state} search={search} ids={off} />
          {search.how === 'list' && mayList && state.canSwitch && (
            <p>
              <button type="button" class="button" onClick={() => void state.turn([], off)}>
                {t('interference.search.restore.turn')}
              </button>
            </p>
          )}
          {state.stuck.value.size > 0 && <p role="alert">{t('interference.search.stuck')}</p>}
        </>
      )}
    </>
  );
}
