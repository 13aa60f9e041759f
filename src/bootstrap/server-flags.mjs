/**
 * How Node runs the server. Most of what it makes lives for one request: with young space of 4 MB instead of 16 it is
 * collected sooner, and 2,000 open streams take 100 MB less (docs/decisions/load.md).
 */
export const serverFlags = ['--max-semi-space-size=4']
