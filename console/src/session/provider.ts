import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { token } from './token.svelte'

/** The OpenID provider, reached under the console's own origin. */
function provider() {
  const home = `${window.location.origin}/`
  return new UserManager({
    authority: `${window.location.origin}/idp`,
    client_id: 'console',
    redirect_uri: home,
    post_logout_redirect_uri: home,
    scope: 'openid',
    // The session keeps the token itself: one place, see Token.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  })
}

/** Leaves for the provider; comes back to `returnTo`. */
export const leave = (returnTo: string) => provider().signinRedirect({ state: returnTo })

/** Redeems the provider's answer in the address bar and tells where the person wanted to go. */
export async function arrive(): Promise<string> {
  const user = await provider().signinRedirectCallback()
  token.keep({
    accessToken: user.access_token,
    idToken: user.id_token ?? null,
    expiresAt: (user.expires_at ?? 0) * 1000,
  })
  return typeof user.state === 'string' && user.state.startsWith('/') ? user.state : '/'
}

/** Ends the session here and, where the provider knows how, there. */
export async function quit(): Promise<void> {
  const idToken = token.idToken ?? undefined
  token.drop()
  await provider().signoutRedirect({ id_token_hint: idToken })
}
