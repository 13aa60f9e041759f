import { scenes } from '../drawn/scenes.ts'

/** A picture that hangs on a section of the demo's page, by the ids of the made-up file. */
export type HungPicture = { id: string; family: string; section: string; alt: string; width: number; height: number; bytes: () => Buffer }

const drawn = { width: 600, height: 400 }
const painted = new Map<keyof typeof scenes, Buffer>()
/** Painted once a process, when it is first looked for. */
const paint = (scene: keyof typeof scenes) => () => painted.get(scene) ?? painted.set(scene, scenes[scene]()).get(scene)!

/** What Emil's parents have hung beside who he is. */
export const emilsPictures: readonly HungPicture[] = [
  { id: 'f001-picture1', family: 'f001', section: 'f001-told1', alt: 'Svømmehallen om lørdagen. Anden er Emils.', ...drawn, bytes: paint('water') },
  { id: 'f001-picture2', family: 'f001', section: 'f001-told1', alt: 'Linje 4. Den kender han på lyden.', ...drawn, bytes: paint('bus') },
]
