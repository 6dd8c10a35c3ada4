/** Loaded into every process of a build by `--import`: when it ends, it writes what it took into the folder that USAGE_TO names. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.env['USAGE_TO'];
if (folder)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    writeFileSync(
      path.join(folder, `${process.pid}.json`),
      JSON.stringify({ cpu: (user + system) / 1e6, peak: maxRSS * 1024 }),
    );
  });
