import { Command } from 'commander';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { serveCommand, startCommand } from './serve.ts';

/*
 * `kawat`. One file a command. Exit codes: 0 done, 1 problems found, 2 wrong use.
 */
const program = new Command('kawat')
  .description('Turns a folder of wire articles into a static news site that is honest about translation.')
  .exitOverride((error) => {
    // commander answers --help and --version with 0 and everything it cannot understand with 1.
    process.exit(error.exitCode === 0 ? 0 : 2);
  })
  .showHelpAfterError('Try kawat --help.');

const commands = [
  buildCommand(),
  checkCommand(),
  devCommand(),
  exportCommand(),
  importCommand(),
  newCommand(),
  serveCommand(),
  startCommand(),
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program).showHelpAfterError(`Try kawat ${command.name()} --help.`));
}

try {
  await program.parseAsync();
} catch (error) {
  // A stack trace helps a developer and nobody else.
  console.error(process.env['KAWAT_DEBUG'] ? error : `kawat: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
