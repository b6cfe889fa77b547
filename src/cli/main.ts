import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { describeFailure } from './failure.ts';

/*
 * `kawat`, with one file per command. Exit codes: 0 done, 1 problems found, 2 wrong use.
 */
const program = new Command('kawat')
  .description('Turns a folder of wire articles into a static news site that is honest about translation.')
  .exitOverride((error) => {
    // commander exits with 0 after --help and --version, and with 1 after wrong use.
    process.exit(error.exitCode === 0 ? 0 : 2);
  })
  .showHelpAfterError('Try kawat --help.');

// A small command spends half its time compiling modules, so keep them compiled, for its child processes too.
const { directory } = enableCompileCache(resolve('.kawat/compiled'));
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] = directory;

// Load only the called command's modules. Loading those of all commands takes a second.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./build.ts')).buildCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  dev: async () => (await import('./dev.ts')).devCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  new: async () => (await import('./new.ts')).newCommand(),
  serve: async () => (await import('./serve.ts')).serveCommand(),
  start: async () => (await import('./serve.ts')).startCommand(),
};
const [called] = process.argv.slice(2);
const wanted = called !== undefined && Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS);
for (const name of wanted) {
  const command = await COMMANDS[name]!();
  program.addCommand(command.copyInheritedSettings(program).showHelpAfterError(`Try kawat ${name} --help.`));
}

try {
  await program.parseAsync();
} catch (error) {
  // A stack trace helps a developer and nobody else.
  console.error(process.env['KAWAT_DEBUG'] ? error : `kawat: ${describeFailure(error)}`);
  process.exitCode = 1;
}
