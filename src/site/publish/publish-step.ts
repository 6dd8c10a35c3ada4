/** What is done to publish a site, one thing after the other. */

export interface PublishStep {
  /** What `--dry-run` prints. */
  says: string;
  /** @throws {Error} in words for people */
  run: () => void;
}
