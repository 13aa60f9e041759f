import * as z from 'zod/mini'
import { idSchema, instantSchema, nameSchema } from '../values.ts'

/** How far one worker has read in a room's thread: the room's number of the last message read. Its id is the worker's. */
export const readMarkSchema = z.strictObject({ person: idSchema, name: nameSchema, upTo: z.int(), at: instantSchema })
export type ReadMark = z.infer<typeof readMarkSchema>

/** How far I have read in a room's thread; lies in my own room, nobody else sees it. Its id is the thread's room. */
export const seenSchema = z.strictObject({ upTo: z.int(), at: instantSchema })
export type Seen = z.infer<typeof seenSchema>

/** "Later" said to something that needs me; lies in my own room. Its id is that of the message or wish. */
export const postponedSchema = z.strictObject({ until: instantSchema })
export type Postponed = z.infer<typeof postponedSchema>
