import { onMounted, type ShallowRef, watch } from 'vue'

/** Lets a text field grow with its words, in browsers that do not know `field-sizing`. Its greatest height is the stylesheet's. */
export function useGrowing(field: Readonly<ShallowRef<HTMLTextAreaElement | null>>, text: () => string): void {
  const fit = () => {
    if (!field.value) return
    field.value.style.blockSize = 'auto'
    field.value.style.blockSize = `${field.value.scrollHeight + 2}px`
  }
  onMounted(fit)
  watch(text, fit, { flush: 'post' })
}
