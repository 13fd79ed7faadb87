/** Where on the page the overlay sits. */
export type Corner = 'bottom-right' | 'bottom-left' | 'top-left' | 'top-right';

export const CORNERS: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];
