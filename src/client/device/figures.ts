import { type Device, steady } from './device.ts'

/** What a figure fetched from the server is kept under; all of them go with the log-out. */
export const figuresPrefix = 'figures '

/** Figures as they were last fetched, so that they can be read without a network; undefined before the first time. */
export const readFigures = async (device: Device, name: string): Promise<unknown> => (await device.db.meta.get(figuresPrefix + name))?.value

export const keepFigures = (device: Device, name: string, value: unknown): Promise<void> =>
  steady(device, async () => { await device.db.meta.put({ key: figuresPrefix + name, value }) })
