// Every npm script goes through here. Nothing is imported but Node's own modules and this folder, since
// nothing may be installed yet, and the host's Node may be as old as 20.
import { commands } from './commands.mjs'
import { ensureInstalled } from './install.mjs'
import { chooseNode, environmentFor } from './node.mjs'
import { say, Told } from './say.mjs'

async function main([name = 'start', ...args]) {
  const command = commands[name]
  if (!command) throw new Told(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  await ensureInstalled()
  const node = chooseNode()
  return command({ node, env: environmentFor(node), args })
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Told)) throw error
  say(error.message)
  process.exitCode = 1
}
