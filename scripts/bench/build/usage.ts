/**
 * Loaded into every process of a build by `--import`: when it ends, it writes what it took into the folder that USAGE_TO names, in all and
 * phase by phase. A phase ends with the line that the build prints of it.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** "  pages: 1 601 in 9.4 s", or "  map: 2.0 s". */
const endOfPhase = /^ {2}([a-z ]+): (?:[\d ]+ in )?([\d.]+) s\n$/;

export interface Usage {
  /** Seconds. */
  cpu: number;
  /** Bytes. */
  peak: number;
  phases: { name: string; cpu: number; wall: number }[];
}

const folder = process.env['USAGE_TO'];
if (folder) {
  const phases: Usage['phases'] = [];
  let before = 0;
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((text: string | Uint8Array, ...others: []) => {
    const [, name, wall] = endOfPhase.exec(String(text)) ?? [];
    if (name !== undefined) {
      phases.push({ name, cpu: cpuSeconds() - before, wall: Number(wall) });
      before = cpuSeconds();
    }
    return write(text, ...others);
  }) as typeof process.stdout.write;
  process.on('exit', () => {
    phases.push({ name: 'the rest', cpu: cpuSeconds() - before, wall: 0 });
    const usage: Usage = { cpu: cpuSeconds(), peak: process.resourceUsage().maxRSS * 1024, phases };
    writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(usage));
  });
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
