/** Something that is read from elsewhere: not there yet, not to be had, or there. */
export type Loaded<T> = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; value: T };
