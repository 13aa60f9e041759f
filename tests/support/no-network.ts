// What a component's test leaves running reaches nobody: a courier that begins when its test has long ended finds no network.
globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
globalThis.EventSource = class extends EventTarget { close() {} } as unknown as typeof EventSource
