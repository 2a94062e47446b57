import { useEffect, useRef } from 'react'

/** Ends an open box on a press anywhere else, and when the window takes another size. */
export function useCloseOutside(box: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    const close = () => latest.current()
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current && !box.current.contains(target)) close()
    }
    window.addEventListener('pointerdown', onPress, true)
    window.addEventListener('resize', close)
    return () => {
      window.removeEventListener('pointerdown', onPress, true)
      window.removeEventListener('resize', close)
    }
  }, [box])
}
