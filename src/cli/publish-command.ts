/** `colloquy publish`: builds, checks, and brings the site to where readers find it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolderAt } from '../content/folder.ts';
import { rememberPublishing } from '../content/remember-publishing.ts';
import { readSettings } from '../content/settings.ts';
import {
  type PublishHost,
  type PublishSettings,
  publishHosts,
  wrongPublishing,
} from '../model/publishing.ts';
import { publishSite } from '../site/publish/publish-site.ts';
import { ask } from './ask.ts';
import { buildCommand } from './build-command.ts';
import { chooseContent, contentUsage } from './choose-content.ts';
import type { Command } from './command.ts';

export const publishCommand: Command = {
  usage: `colloquy publish [options]

  --to HOST        ${publishHosts.join(', ')}; otherwise "publish" in catalogue.yaml
  --target TARGET  what the host needs to know: the remote of git (GitHub, GitLab), the site (Netlify), the project (Cloudflare),
                   s3://bucket/path, me@server.example:/var/www/seminar/
  --branch NAME    of GitHub Pages (otherwise gh-pages) and GitLab Pages (otherwise gl-pages)
  --dry-run        check, and list what would be done
  --check          check, and do nothing else
  --no-build       take the site as it is in its folder
  --outDir DIR     the folder of the site (otherwise dist/)
${contentUsage}
  --help           this text`,
  run: async (args) => {
    const { values } = parseArgs({
      args: chooseContent(args),
      allowNegative: true,
      options: {
        to: { type: 'string' },
        target: { type: 'string' },
        branch: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        build: { type: 'boolean', default: true },
        outDir: { type: 'string', default: 'dist' },
      },
    });
    const content = contentFolderAt();
    const { catalogue, problems } = readSettings(content);
    if (!catalogue) {
      for (const { message } of problems) console.error(message);
      return 1;
    }
    const settings = chosen(values, catalogue.publish, content);
    if (typeof settings === 'string') {
      console.error(settings);
      return 1;
    }
    if (values.build) {
      const exitCode = await buildCommand.run(['--outDir', values.outDir]);
      if (exitCode !== 0) return exitCode;
    }
    const folder = path.resolve(values.outDir);
    if (!existsSync(path.join(folder, 'index.html'))) {
      console.error(`there is no site in ${folder}: publish without --no-build`);
      return 1;
    }
    return publishSite({
      project: process.cwd(),
      folder,
      url: catalogue.url,
      settings,
      only: values.check ? 'check' : values['dry-run'] ? 'dry-run' : undefined,
      say: console.log,
    });
  },
};

interface Options {
  to?: string | undefined;
  target?: string | undefined;
  branch?: string | undefined;
}

/** Options go before settings; without either, the person at the terminal is asked once. @returns what is wrong, in words, instead */
function chosen(
  options: Options,
  set: PublishSettings | undefined,
  content: string,
): PublishSettings | string {
  const to = options.to ?? set?.to;
  if (to === undefined) {
    return process.stdin.isTTY && process.stdout.isTTY
      ? asked(content)
      : `nothing says where to: give --to HOST, or set "publish" in catalogue.yaml; the hosts are ${publishHosts.join(', ')}`;
  }
  if (!isHost(to)) return `--to ${to}: there is no such host; there are ${publishHosts.join(', ')}`;
  // What is set for another host says nothing of this one.
  const { target, branch } = set?.to === to ? set : ({} as Partial<PublishSettings>);
  const settings = { to, target: options.target ?? target, branch: options.branch ?? branch };
  return wrongPublishing(settings) ?? settings;
}

function asked(content: string): PublishSettings | string {
  const to = ask(`Where to? ${publishHosts.join(', ')}: `).trim();
  if (!isHost(to)) return `"${to}" is none of them; nothing was done`;
  const needs = wrongPublishing({ to });
  const answer = needs === undefined ? '' : ask(`${needs}: `).trim();
  const settings: PublishSettings = answer === '' ? { to } : { to, target: answer };
  const wrong = wrongPublishing(settings);
  if (wrong !== undefined) return wrong;
  rememberPublishing(content, settings);
  return settings;
}

function isHost(name: string): name is PublishHost {
  return (publishHosts as readonly string[]).includes(name);
}
