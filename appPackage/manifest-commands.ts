import { readFileSync } from 'node:fs';

interface CommandLists {
  readonly bots: readonly {
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string }[];
    }[];
  }[];
}

/** What the command menu offers where the person writes, as the person would send it: each of these needs an answer. */
export function manifestCommands(scope: 'personal' | 'team'): string[] {
  const text = readFileSync(new URL('./manifest.json', import.meta.url), 'utf8');
  const lists = (JSON.parse(text) as CommandLists).bots.flatMap((bot) => bot.commandLists);
  return lists.filter((list) => list.scopes.includes(scope)).flatMap((list) => list.commands.map(({ title }) => title));
}
