import type { Lab } from './lab';

/** Something that can go wrong, to be triggered by hand. */
export interface LabFailure {
  id: string;
  group: string;
  label: string;
  /** What the person does next in the chat page to see it, when it does not happen by itself. */
  next?: string;
  run: (lab: Lab) => void;
}
