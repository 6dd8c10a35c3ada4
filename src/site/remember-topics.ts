/** `npm run topics`: writes the topics of the last build into the content, where later builds remember them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { remembered } from '../src/analysis/topic-memory.ts';
import { takeFolder, writeAll } from '../src/content/write.ts';
import { readYaml, writeYaml } from '../src/content/yaml.ts';
import { topicSchema } from '../src/model/schema.ts';

const opening = `# Topics that have, or had, a page: their addresses stay, also when the texts make them topics no more.
# Written by "npm run topics", which builds first. A topic that nobody has linked to may be deleted.
`;

const folder = path.resolve(process.env['COLLOQUY_CONTENT'] ?? 'content');
const file = path.join(folder, 'topics.yaml');
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const { value: known, problems } = readYaml(before, topicSchema.array().default([]));
if (problems) {
  for (const { line, message } of problems) console.error(`${file}:${line}: ${message}`);
  process.exitCode = 1;
} else {
  const built = topicSchema.array().parse(JSON.parse(readFileSync('dist/topics.json', 'utf8')));
  const topics = remembered(known, built);
  const after = `${opening}${writeYaml(topics)}`;
  const letGo = takeFolder(folder);
  if (after !== before) writeAll(folder, new Map([['topics.yaml', after]]));
  letGo();
  console.log(
    `${topics.length - known.length} new of ${topics.length} topics in ${path.relative('.', file)}`,
  );
}
