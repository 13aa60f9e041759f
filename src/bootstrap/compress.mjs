// Compressed once, at build, as hard as it goes; the server then only picks a file.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(js|css|html|json|svg|webmanifest|txt)$/
const SMALLEST = 512

const brotli = (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
const zip = (data) => promisify(gzip)(data, { level: 9 })

/** Writes NAME.br and NAME.gz beside each text file of a folder, where that makes it smaller. */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return compressFolder(path)
      return TEXT.test(entry.name) ? compressFile(path) : undefined
    }),
  )
}

async function compressFile(path) {
  const data = await readFile(path)
  if (data.length < SMALLEST) return
  await writeFile(`${path}.br`, await brotli(data))
  await writeFile(`${path}.gz`, await zip(data))
}
