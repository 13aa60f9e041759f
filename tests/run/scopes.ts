const everything = ['unit', 'components', 'laws', 'server-pglite', 'server-postgres', 'simulator', 'kills-pglite', 'kills-postgres', 'journeys', 'bytes', 'browser', 'webkit']

const projects = {
  all: everything,
  quick: ['unit', 'components', 'laws', 'server-pglite'],
  long: everything,
}

export type Scope = keyof typeof projects

export const isScope = (name: string): name is Scope => Object.hasOwn(projects, name)

/** The suites of a scope, by their names in tests/vitest.config.ts. */
export const projectsOf = (scope: Scope): string[] => projects[scope]
