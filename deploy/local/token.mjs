// Prints a bearer token of a demo person and nothing else; made to be quick, since people wait for it.
//
//   PORT=8080 node deploy/local/token.mjs worker-dongchang
const port = process.env.PORT ?? '8080'
const person = process.argv[2]

function fail(why) {
  console.error(why)
  process.exit(1)
}

if (!person) {
  fail('Say whose: make -s token AS=worker-dongchang')
}
const form = new URLSearchParams({
  grant_type: 'password',
  client_id: 'console',
  scope: 'openid',
  username: person,
  password: 'demo',
})
const answer = await fetch(`http://localhost:${port}/idp/token`, { method: 'POST', body: form }).catch(
  () => fail(`Nothing answers on port ${port}. Start the stack first: make run`),
)
if (answer.status === 503 || answer.status === 404) {
  fail('The stack has no demo identity, or is still starting.')
}
if (!answer.ok) {
  fail(`Nobody is known as ${person}.`)
}
console.log((await answer.json()).access_token)
