import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentOf } from '../src/create/newsroom.ts';
import { filled, welcomeSchema } from '../src/create/words.ts';
import { read } from '../src/disk/files.ts';
import { newsroomObstacle, reviseNew, writeNewsroom } from '../src/disk/new-newsroom.ts';
import { parseYaml } from '../src/problems/yaml.ts';
import { createCommand } from './commands/create.ts';
import { type Asked, ask } from './create/ask.ts';
import { printProblems } from './terminal.ts';

// The program of the package `create-warraq`: what it reads lies in that package.
const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (name: string) => read(path.join(root, name)).toString();
const words = welcomeSchema.parse(parseYaml(textOf('locales/welcome.yaml'), 'locales/welcome.yaml').data);

const command = createCommand(Object.keys(words)).parse();
const { example, yes, ...said } = command.opts<Partial<Asked> & { example: boolean; yes: boolean }>();

/** The files of a newsroom besides its content. */
function frameOf({ name: [name], languages }: Asked): [string, string][] {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z\d]+/g);
  const manifest = { name: letters?.join('-') ?? 'newsroom', ...JSON.parse(textOf('newsroom/package.json')) };
  const files = languages.map((one) => `\`${one}.md\``).join(', ');
  return [
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['README.md', filled(textOf('newsroom/README.md'), { name, files })],
    ['.gitignore', textOf('newsroom/gitignore')],
    ['.npmrc', textOf('newsroom/npmrc')],
    ['.github/workflows/publish.yml', textOf('newsroom/publish.yml')],
  ];
}

async function run(): Promise<void> {
  const isAsked = !yes && !example && process.stdin.isTTY;
  const asked = await ask({ folder: command.processedArgs[0], ...said }, words, isAsked);
  if (!asked) return;
  const folder = path.resolve(asked.folder);
  const obstacle = newsroomObstacle(folder);
  if (obstacle) {
    printProblems([obstacle]);
    process.exitCode = 1;
    return;
  }
  const content = example ? [] : contentOf(asked, words, Date.now(), reviseNew);
  writeNewsroom(
    folder,
    new Map([...frameOf(asked), ...content]),
    example ? path.join(root, 'content') : null,
  );
  const near = path.relative(process.cwd(), folder) || '.';
  process.stdout.write(
    `The newsroom is in ${near}. To see it:\n\n  cd ${near}\n  npm install\n  npm start\n`,
  );
}

await run();
