/**
 * Halts processes.
 *
 * @param pids their ids
 * @returns the way to let them go on
 * @throws when one of them is gone
 */
export function halt(pids: readonly number[]): () => void {
  if (pids.length === 0) throw new Error('There is no process to halt.');
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  };
}
