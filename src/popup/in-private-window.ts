import { createContext } from 'preact';

/**
 * Whether the popup belongs to a private window. Its links open in an ordinary one, whose history
 * would keep what they lead to.
 */
export const InPrivateWindow = createContext(false);
