/** Another page on the same phone, past all that the app's own code knows of. */
export async function openNextPage(name: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name)
  return new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result) })
}

/** Holds the storage: what anybody else wants of it waits until the function that is given back is called. */
export async function holdStorage(page: IDBDatabase): Promise<() => Promise<void>> {
  const holding = page.transaction([...page.objectStoreNames], 'readwrite')
  const ended = new Promise<void>((resolve) => { holding.oncomplete = () => resolve() })
  let isHeld = true
  const hold = (begun: () => void) => {
    const asked = holding.objectStore('meta').count()
    asked.onsuccess = () => { begun(); if (isHeld) hold(() => {}) }
  }
  await new Promise<void>(hold)
  return () => { isHeld = false; return ended }
}
