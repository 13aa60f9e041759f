import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type Provider from 'oidc-provider'
import type { Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider'
import { makeMemory } from './test-issuer-memory.ts'

/** Under this name the made-up persons' logins are stored, so that they do not depend on `BASE_URL`. */
export const testIssuer = 'test-login'
export const testIssuerPath = '/test-login'
export const testClientId = 'en-indgang'

/** The certified OpenID provider that runs inside for trying: it keeps nothing, and its keys last as long as the process. */
export async function makeTestIssuer(baseUrl: string): Promise<Provider> {
  // Loaded only where it is used: a real municipality never has it in memory.
  const { default: Oidc } = await import('oidc-provider')
  const provider = new Oidc(baseUrl + testIssuerPath, configuration(baseUrl))
  // The address is BASE_URL's whatever proxy stands in front: see `mount` in routes/test-login.ts.
  provider.proxy = true
  return provider
}

function configuration(baseUrl: string): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    // The provider reads the real clock itself, so its memory does too.
    adapter: makeMemory(() => new Date()),
    clients: [{
      client_id: testClientId, token_endpoint_auth_method: 'none', id_token_signed_response_alg: 'ES256',
      redirect_uris: [`${baseUrl}/login/callback`], response_types: ['code'], grant_types: ['authorization_code'],
    }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' } as JWK] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false }, userinfo: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, interaction) => `${testIssuerPath}/interaction/${interaction.uid}` },
    findAccount: (_context, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    loadExistingGrant: grantAtOnce,
    renderError: (context) => context.redirect(`${baseUrl}/login/failed`),
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 900, IdToken: 300, Interaction: 900, Session: 900 },
  }
}

/** The only client is this app, so nobody is asked for consent. */
async function grantAtOnce(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}
