// OAuth clients that know nothing of the platform get, ask about and end a token by each method, from the name of the issuer alone.
// They are two libraries that many members' programs use. Input: JSON {issuer, audience, secretClient: {id, secret}, oddClient: {id, secret},
// keyClient: {id, jwk}, scope}; id and secret of the odd client have characters that have to be encoded.
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import * as oauth from 'oauth4webapi';
import * as openid from 'openid-client';

const { issuer, audience, secretClient, oddClient, keyClient, scope } = JSON.parse(await text(process.stdin));
// Loopback has no TLS; the libraries want to be told that this is meant.
const plain = { [oauth.allowInsecureRequests]: true };
const { kid, ...jwk } = keyClient.jwk;
const key = {
  kid,
  key: await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']),
};

async function discovered() {
  const name = new URL(issuer);
  return oauth.processDiscoveryResponse(name, await oauth.discoveryRequest(name, { algorithm: 'oauth2', ...plain }));
}

/** As a service in JavaScript would do it: the profile of RFC 9068, from the keys that the metadata name. */
async function isAccessToken(server, token, clientId) {
  const request = new Request(`${issuer}/v1/changes`, { headers: { authorization: `Bearer ${token}` } });
  const claims = await oauth.validateJwtAccessToken(server, request, audience, plain);
  assert.equal(claims.client_id, clientId);
  assert.equal(claims.scope, scope);
  await assert.rejects(oauth.validateJwtAccessToken(server, request, `${audience}-of-another`, plain), /aud/);
}

async function withOauth4webapi(clientId, method) {
  const server = await discovered();
  const client = { client_id: clientId };
  const answer = await oauth.processClientCredentialsResponse(
    server,
    client,
    await oauth.clientCredentialsGrantRequest(server, client, method, new URLSearchParams({ scope }), plain),
  );
  assert.equal(answer.scope, scope);
  const token = answer.access_token;
  await isAccessToken(server, token, clientId);
  const ask = async () =>
    oauth.processIntrospectionResponse(
      server,
      client,
      await oauth.introspectionRequest(server, client, method, token, plain),
    );
  const known = await ask();
  assert.equal(known.active, true);
  assert.equal(known.client_id, clientId);
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, method, token, plain));
  assert.deepEqual(await ask(), { active: false });
}

async function withOpenidClient(clientId, method) {
  const configuration = await openid.discovery(new URL(issuer), clientId, undefined, method, {
    algorithm: 'oauth2',
    execute: [openid.allowInsecureRequests],
  });
  const answer = await openid.clientCredentialsGrant(configuration, { scope, resource: issuer });
  assert.equal(answer.token_type, 'bearer');
  assert.equal(answer.scope, scope);
  assert.equal((await openid.tokenIntrospection(configuration, answer.access_token)).active, true);
  await openid.tokenRevocation(configuration, answer.access_token);
  assert.equal((await openid.tokenIntrospection(configuration, answer.access_token)).active, false);
}

/** With a key of its own, whose holder alone may use the token (DPoP). The first nonce is asked for by the library itself. */
async function withDpop(clientId, secret, algorithm) {
  const configuration = await openid.discovery(new URL(issuer), clientId, undefined, openid.ClientSecretBasic(secret), {
    algorithm: 'oauth2',
    execute: [openid.allowInsecureRequests],
  });
  const DPoP = openid.getDPoPHandle(configuration, await openid.randomDPoPKeyPair(algorithm));
  const { access_token: token, token_type: type } = await openid.clientCredentialsGrant(configuration, {}, { DPoP });
  assert.equal(type, 'dpop');
  const call = (options) =>
    openid.fetchProtectedResource(configuration, token, new URL(`${issuer}/v1/changes`), 'GET', null, undefined, options);
  assert.equal((await call({ DPoP })).status, 200);
  assert.equal((await call({ DPoP })).status, 200);
  await isRefused(call({}));
}

/** The libraries show the challenge where there is one, else the error. */
async function isRefused(call) {
  await assert.rejects(call, (refusal) => refusal.status === 401);
}

const methods = [
  [secretClient.id, 'client_secret_basic', oauth.ClientSecretBasic(secretClient.secret), openid.ClientSecretBasic(secretClient.secret)],
  [secretClient.id, 'client_secret_post', oauth.ClientSecretPost(secretClient.secret), openid.ClientSecretPost(secretClient.secret)],
  [oddClient.id, 'client_secret_basic, encoded', oauth.ClientSecretBasic(oddClient.secret), openid.ClientSecretBasic(oddClient.secret)],
  [oddClient.id, 'client_secret_post, encoded', oauth.ClientSecretPost(oddClient.secret), openid.ClientSecretPost(oddClient.secret)],
  [keyClient.id, 'private_key_jwt', oauth.PrivateKeyJwt(key), openid.PrivateKeyJwt(key)],
];
for (const [id, name, ofOauth4webapi, ofOpenidClient] of methods) {
  await withOauth4webapi(id, ofOauth4webapi);
  await withOpenidClient(id, ofOpenidClient);
  console.log(`${name}: oauth4webapi and openid-client got a token, asked about it and ended it`);
}
for (const algorithm of ['ES256', 'PS256', 'RS256', 'Ed25519']) {
  await withDpop(secretClient.id, secretClient.secret, algorithm);
}
console.log('DPoP: openid-client got a bound token and used it, and without its key it is refused');
const { token_endpoint_auth_methods_supported: advertised } = await discovered();
const others = [
  ['client_secret_jwt', oauth.ClientSecretJwt(secretClient.secret), openid.ClientSecretJwt(secretClient.secret)],
  ['tls_client_auth', oauth.TlsClientAuth(), openid.TlsClientAuth()],
  ['none', oauth.None(), openid.None()],
];
for (const [name, ofOauth4webapi, ofOpenidClient] of others) {
  assert.ok(!advertised.includes(name), name);
  await isRefused(withOauth4webapi(secretClient.id, ofOauth4webapi));
  await isRefused(withOpenidClient(secretClient.id, ofOpenidClient));
}
console.log('client_secret_jwt, tls_client_auth, none: not advertised, and refused');
await isRefused(withOauth4webapi(secretClient.id, oauth.ClientSecretBasic('wrong')));
await isRefused(withOpenidClient(secretClient.id, openid.ClientSecretPost('wrong')));
console.log('a wrong secret: both say that it is none');
