import { StartFault } from '../db/faults.ts'
import type { Database } from '../db/open.ts'
import type { Settings } from '../settings.ts'

/**
 * The test login lets anybody be anybody, so it stands alone: never in production, never beside a real municipality.
 * @throws StartFault with a plain sentence.
 */
export async function refuseTestLoginBesideRealPeople(settings: Settings, database: Database): Promise<void> {
  if (settings.isProduction)
    throw new StartFault('NODE_ENV is production, where the test login may not run: set OIDC_ISSUER.')
  if (await hasRealMunicipality(database))
    throw new StartFault('The database holds a real municipality, and the test login would let anybody be anybody there: set OIDC_ISSUER.')
}

export async function hasRealMunicipality(database: Database): Promise<boolean> {
  return (await database.municipalities()).some((municipality) => !municipality.is_made_up)
}
