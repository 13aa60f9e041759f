// Twelve faults that a sync like this one is known to get, each planted into the real code, and the suite that must see
// it. A suite that does not is worth nothing.

/** `edits`: what is replaced in which file under src/. `project` and `filter`: the suite that catches it. */
export type Fault = { name: string; edits: { file: string; from: string; to: string }[]; project: string; filter: string }

const simulator = { project: 'simulator', filter: 'tests/simulator/history.test.ts' }
const courier = { project: 'unit', filter: 'tests/client/courier' }

export const faults: Fault[] = [
  {
    name: 'a bare sequence as cursor', ...simulator,
    edits: [{
      file: 'server/intents/take.ts', from: 'const number = await lockRoom(tenant, wire.room)',
      to: `const counters = ((globalThis as never as { counters: WeakMap<object, Map<string, number>> }).counters ??= new WeakMap())
  const counter = counters.get((tenant as never as { server: object }).server) ?? new Map<string, number>()
  counters.set((tenant as never as { server: object }).server, counter)
  const number = counter.get(wire.room) ?? 0
  counter.set(wire.room, number + 1)`,
    }],
  },
  {
    name: 'an answer before the commit', project: 'server-pglite', filter: 'tests/server/sync/outcomes.test.ts',
    edits: [{
      file: 'server/sync/answer.ts', from: 'const outcome = await database.inTenant(who.municipality, (tenant) => takeIntent(tenant, who, wire, now))',
      to: `const outcome = await new Promise<Outcome>((resolve, reject) => { database.inTenant(who.municipality, async (tenant) => {
      const early = await takeIntent(tenant, who, wire, now)
      resolve(early)
      return early
    }).catch(reject) })`,
    }],
  },
  {
    name: 'ids forgotten after a minute', ...simulator,
    edits: [{
      file: 'server/intents/take.ts', from: 'const known = await knownIntent(tenant, intent.id)\n  if (!known) return undefined',
      to: `const known = await knownIntent(tenant, intent.id)
  const seen = ((globalThis as never as { seen: WeakMap<object, number> }).seen ??= new WeakMap())
  if (!known) return undefined
  if (!seen.has(known)) seen.set(known, Date.parse(arguments[1].at))
  if (Date.parse(arguments[1].at) > seen.get(known)! + 60_000) return undefined`,
    }],
  },
  {
    name: 'a 4xx dropped', ...courier,
    edits: [{
      file: 'client/courier/wire.ts', from: "if (response.status === 426) return { kind: 'update-first' }",
      to: `if (response.status >= 400 && response.status < 500) return { kind: 'answer', answer: { protocol: 1, epoch: '', now: '', memberships: null, pages: [], closed: [], hasMore: false,
      outcomes: body.intents.map(({ id }) => ({ id, outcome: 'refused', code: 'malformed' })) } }`,
    }],
  },
  {
    name: 'a cursor stored before its rows', ...simulator,
    edits: [
      { file: 'client/device/apply.ts', from: 'const { isRestored, written, ...applied } = await steady(device,', to: 'for (const page of answer.pages) await db.cursors.put({ room: page.room, number: page.to, oldest: 0 })\n  const { isRestored, written, ...applied } = await steady(device,' },
      { file: 'client/device/apply.ts', from: 'if ((cursor?.number ?? -1) !== asked) return false', to: '' },
    ],
  },
  {
    name: 'data carried by the event stream alone', ...simulator,
    edits: [{
      file: 'client/courier/round.ts', from: 'onSending?.(body.intents', to: "if (body.epoch && body.intents.length === 0) return { kind: 'done', hasMore: false, wasCleared, skew: 0, sent: 0 }\n  onSending?.(body.intents",
    }],
  },
  {
    name: 'a new id on retry', ...simulator,
    edits: [{ file: 'client/device/request.ts', from: 'WireIntent => intent', to: 'WireIntent => ({ ...intent, id: newId(Date.now()) })' }],
  },
  {
    name: "order by the phone's clock", ...simulator,
    edits: [{
      file: 'client/device/outbox.ts', from: "device.db.outbox.orderBy('order').limit(most).toArray()",
      to: "device.db.outbox.orderBy('order').toArray().then((rows) => rows.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)).slice(0, most))",
    }],
  },
  {
    name: 'a role cached five minutes', ...simulator,
    edits: [{
      file: 'server/intents/rights.ts', from: 'const held = await roleIn(tenant, { family, person: who.person, today })',
      to: `const cache = ((globalThis as never as { roles: WeakMap<object, Map<string, Role | undefined>> }).roles ??= new WeakMap())
  const roles = cache.get((tenant as never as { server: object }).server) ?? new Map<string, Role | undefined>()
  cache.set((tenant as never as { server: object }).server, roles)
  const held = roles.get(who.person) ?? await roleIn(tenant, { family, person: who.person, today })
  roles.set(who.person, held)`,
    }],
  },
  {
    name: 'parallel draining', ...simulator,
    edits: [{
      file: 'server/sync/answer.ts', from: 'const outcomes: Outcome[] = []',
      to: 'if (waiting.length > 0) return (await Promise.all(waiting.map((wire) => takeOne(wire, asking)))).map(({ outcome }) => outcome)\n  const outcomes: Outcome[] = []',
    }],
  },
  {
    name: 'a tombstone not sent', project: 'server-pglite', filter: 'tests/server/sync/pages.test.ts',
    edits: [{ file: 'server/sync/pull.ts', from: 'changes: changes.map(bareChange)', to: 'changes: changes.filter((change) => change.body !== null).map(bareChange)' }],
  },
  {
    name: 'a base row overwritten by the optimistic one', ...simulator,
    edits: [{
      file: 'client/device/read.ts', from: '=> paintedFrom(fromDisk(device.db), ask)',
      to: '=> paintedFrom(fromDisk(device.db), ask).then(async (rows) => { await device.db.records.bulkPut(rows as never); return rows })',
    }],
  },
]
