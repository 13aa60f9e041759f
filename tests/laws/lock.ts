type Package = { version?: string; link?: boolean; dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }

/**
 * What the lock file names as a dependency and does not hold. npm writes such a lock without a word when a package
 * for another platform could not be had that day, and then refuses to install by it.
 */
export function missingFromLock(lock: { packages: Record<string, Package> }): string[] {
  const held = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !held.has(name))
      .map((name) => `${path || 'the project'} needs ${name}, which the lock does not hold.`),
  )
}

/** Dependencies of package.json whose version is not one exact version. */
export const notExact = (groups: Record<string, string>[]): string[] =>
  groups.flatMap((group) => Object.entries(group).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name]) => name))
