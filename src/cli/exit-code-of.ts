/**
 * Does something whose errors are in words for people.
 *
 * @returns the exit code: 0, or 1 when it failed, and its message was printed
 */
export function exitCodeOf(task: () => void): number {
  try {
    task();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
