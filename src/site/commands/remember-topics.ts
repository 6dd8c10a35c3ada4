/** Writes the topics of a build into the content folder, so that later builds keep their addresses. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { remembered } from '../../analysis/topic-memory.ts';
import { takeFolder, writeAll } from '../../content/write.ts';
import { readYaml, writeYaml } from '../../content/yaml.ts';
import { topicSchema } from '../../model/schema.ts';

const opening = `# Topics that have, or had, a page: their addresses stay, also when the texts make them topics no more.
# Written by "npm run topics", which builds first. A topic that nobody has linked to may be deleted.
# Yours to add to any: name: "as you call it", show: "never" (it stands in no list), show: "always" (a topic, whatever the texts make of it).
`;

/**
 * Adds the topics of the built site to `topics.yaml`.
 *
 * @param content the content folder
 * @param site the folder of the build, which has `topics.json`
 * @returns a message, or the errors of `topics.yaml`: "file:line: message"
 */
export function rememberTopics(content: string, site: string): { message: string } | { errors: string[] } {
  const file = path.join(content, 'topics.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { value: known, problems } = readYaml(before, topicSchema.array().default([]));
  if (problems) return { errors: problems.map(({ line, message }) => `${file}:${line}: ${message}`) };
  const built = topicSchema.array().parse(JSON.parse(readFileSync(path.join(site, 'topics.json'), 'utf8')));
  const topics = remembered(known, built);
  const after = `${opening}${writeYaml(topics)}`;
  const { release } = takeFolder(content);
  if (after !== before) writeAll(content, new Map([['topics.yaml', after]]));
  release();
  return {
    message: `${topics.length - known.length} new of ${topics.length} topics in ${path.relative('.', file)}`,
  };
}
